import { maxPassagesPerCall, type reports } from '../../../preload/contract/reports.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { AppError } from '../errors.ts'
import { exportSource, sourceState } from '../export/source-file.ts'
import { topics } from '../import/topics.ts'
import { sentenceStarts } from '../sentences/sentences.ts'
import { tellTouched } from './touched.ts'

/** Reading reports, and what people say of them. */
export const reportsHandlers = (context: Context): Handlers<typeof reports> => {
  const get = (reportId: string) => {
    const report = context.library().reports.get(reportId)
    if (report === undefined) throw new AppError('not-found', 'This report is not in the library.')
    return report
  }
  return {
    'reports.list': () => context.library().reports.list(),
    'reports.get': ({ reportId }) => get(reportId),
    'reports.outline': ({ reportId }) => context.library().reports.outline(get(reportId).reportId),
    'reports.passages': ({ reportId, from, to }) => {
      const last = Math.min(to, from + maxPassagesPerCall - 1)
      const passages = context.library().reports.passages(get(reportId).reportId, from, last)
      return passages.map((passage) => ({ ...passage, sentences: sentenceStarts(passage.text) }))
    },
    'reports.removalPreview': ({ reportIds }) => context.library().trash.preview(reportIds),
    'reports.remove': ({ reportIds }) => {
      const removed = context.library().trash.remove(reportIds)
      tellTouched(context, { reports: true, tags: true })
      return removed
    },
    'reports.correct': ({ reportIds, changes, asFound = [] }) => {
      const { corrections, reports } = context.library()
      corrections.correct(reportIds, changes, asFound)
      tellTouched(context, { reports: true })
      const byId = new Map(reports.list().map((report) => [report.reportId, report]))
      return reportIds.flatMap((reportId) => byId.get(reportId) ?? [])
    },
    'reports.setTopic': ({ reportId, sectionId, topic, alsoBelow = false }) => {
      const { sectionTopics, reports } = context.library()
      if (topic !== null && topics.every(({ id }) => id !== topic)) {
        throw new AppError('not-found', 'There is no topic of that name. Choose one from the list.')
      }
      sectionTopics.set(reportId, sectionId, topic, { alsoBelow })
      tellTouched(context, { reports: true })
      const section = reports.outline(reportId).find((one) => one.sectionId === sectionId)
      if (section === undefined) throw new Error('A section that was just changed is not there')
      return section
    },
    'reports.source': ({ reportId }) => sourceState(context.library().reports, get(reportId).reportId),
    'reports.exportSource': ({ reportId, placeId, fileName, mayReplace }) => {
      const report = get(reportId)
      const folder = context.places.path(placeId)
      const { reports, leftovers } = context.library()
      return exportSource(reports, report.reportId, { folder, fileName, mayReplace, leftovers })
    },
  }
}
