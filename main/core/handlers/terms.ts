import type { terms } from '../../../preload/contract/terms.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { notYet } from './not-yet.ts'

/** Lists of names and terms, searched at once. */
export const termsHandlers = (context: Context): Handlers<typeof terms> => ({
  'terms.read': () => notYet(context),
  'terms.count': () => notYet(context),
  'terms.export': () => notYet(context),
  'terms.cancelExport': () => notYet(context),
})
