import type { reissues } from '../../../preload/contract/reissues.ts'
import { carryPlan } from '../compare/carry-plan.ts'
import { inTurns } from '../compare/steps.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { AppError } from '../errors.ts'
import { shortTitle } from '../store/short-title.ts'
import { comparedReport, stillOpen } from './compare.ts'
import { tellTouched } from './touched.ts'

/** Copies of one edition, and highlights carried over from one to another. */
export const reissuesHandlers = (context: Context): Handlers<typeof reissues> => ({
  'reissues.copies': ({ reportId }) => {
    const { reports } = context.library()
    return reports.copies(reportId).flatMap((uid, index) => {
      const report = uid === reportId ? undefined : reports.get(uid)
      if (report === undefined) return []
      const { fileName, importedAtMs, passages, words, highlights } = report
      return [{ reportId: uid, number: index + 1, fileName, importedAtMs, passages, words, highlights }]
    })
  },
  'reissues.plan': ({ fromReportId, toReportId }) => {
    const [from, to] = [comparedReport(context, fromReportId), comparedReport(context, toReportId)]
    const { highlights } = context.library()
    const plan = carryPlan({
      from,
      to,
      toReportId,
      highlights: highlights.list({ reportId: fromReportId }),
      marked: highlights.list({ reportId: toReportId }),
      carried: highlights.carriedTo(toReportId),
    })
    return inTurns(plan, stillOpen(context))
  },
  'reissues.carry': ({ fromReportId, toReportId, places }) => {
    const { highlights, history, reports } = context.library()
    const title = reports.get(toReportId)?.title
    if (title === undefined) throw new AppError('not-found', 'This report is not in the library.')
    if (places.some(({ span }) => span.reportId !== toReportId)) {
      throw new AppError('invalid-input', 'These places are not in the copy that the highlights go to. Try again.')
    }
    const known = new Map(highlights.list({ reportId: fromReportId }).map((one) => [one.highlightId, one]))
    const carried = highlights.carriedTo(toReportId)
    const made = history.together(() => {
      const created = places
        .filter(({ highlightId }) => !carried.has(highlightId))
        .map(({ highlightId, span }) => {
          const own = known.get(highlightId)
          if (own === undefined) {
            throw new AppError('not-found', 'One of these highlights is no longer there. Nothing was carried over.')
          }
          carried.add(highlightId)
          return highlights.create({ span, tags: own.tags, comment: own.comment, carriedFrom: highlightId })
        })
      const what = created.length === 1 ? 'a highlight' : `${created.length} highlights`
      // The change as a whole takes this label, not that of its last highlight.
      history.record(`carrying ${what} over to “${shortTitle(title)}”`, () => {})
      return created
    })
    if (made.length > 0)
      tellTouched(context, { reportIds: [toReportId], tags: made.some(({ tags }) => tags.length > 0) })
    return { carried: made.length }
  },
})
