import { call, DeskError, refresh } from '../../desk.ts'
import { currentVisit, go } from '../../route.ts'
import { counted } from '../../ui/counted.ts'
import { say, warn } from '../../ui/messages.ts'
import { type ReportName, setReportSheet } from './sheets.ts'

/** Moves reports to the trash. Asks first only where highlights would go with them. */
export async function removeReports(reports: readonly ReportName[]): Promise<void> {
  await withWarning(async () => {
    const { highlights } = await call('reports.removalPreview', { reportIds: reports.map(({ reportId }) => reportId) })
    if (highlights > 0) setReportSheet({ removing: reports })
    else await removeNow(reports)
  })
}

/** Moves reports to the trash without a question, and says so. */
export async function removeNow(reports: readonly ReportName[]): Promise<void> {
  await withWarning(async () => {
    const reportIds = reports.map(({ reportId }) => reportId)
    const removed = await call('reports.remove', { reportIds })
    const { route } = currentVisit()
    if (route.place === 'report' && reportIds.includes(route.reportId)) go({ place: 'library' })
    refresh('reports.changed')
    const [only] = reports
    const what = only !== undefined && removed.reports === 1 ? `“${only.title}”` : counted(removed.reports, 'report')
    say(`Moved ${what} to the trash.`)
  })
}

async function withWarning(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    warn(error.message)
  }
}
