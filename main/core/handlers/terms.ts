import type { terms } from '../../../preload/contract/terms.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { exportTerms } from '../export/term-table.ts'
import { readTermFile } from '../import/term-file.ts'

/** Lists of names and terms, searched at once. */
export const termsHandlers = (context: Context): Handlers<typeof terms> => ({
  'terms.read': ({ fileId }) => {
    context.library()
    return readTermFile(context.files.path(fileId))
  },
  'terms.count': ({ terms, ...options }) => context.library().search.countTerms(terms, options),
  'terms.export': async ({ terms, format, placeId, fileName, mayReplace, ...options }) => {
    const { search, reports, leftovers } = context.library()
    const folder = context.places.path(placeId)
    const counts = await search.countAllTerms(terms, options)
    return exportTerms(counts, reports.list(), format, { folder, fileName, mayReplace, leftovers })
  },
  'terms.cancelExport': () => {
    context.library().search.stopCountingAll()
    return {}
  },
})
