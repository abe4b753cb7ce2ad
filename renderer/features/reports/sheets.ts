// What is open over the desk about reports: from the reader, the library and the trash alike.
import { create } from 'zustand'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { onForget } from '../../desk.ts'

/** What is known of a report that something is to be done with. */
export type ReportName = Pick<ReportSummary, 'reportId' | 'title' | 'highlights'>

interface Sheets {
  /** The report whose details are open. */
  details: string | null
  /** The report whose source is about to be saved. */
  source: string | null
  /** Reports that are corrected together. */
  correcting: readonly string[] | null
  /** Reports that a question is open about, because highlights would go with them. */
  removing: readonly ReportName[] | null
}

const none = (): Sheets => ({ details: null, source: null, correcting: null, removing: null })

/** What is open. */
export const useReportSheets = create<Sheets>()(none)
onForget(() => useReportSheets.setState(none()))

/** Opens or closes (null) one of the sheets. */
export const setReportSheet = (change: Partial<Sheets>): void => useReportSheets.setState(change)

/** Opens the details of a report. */
export const openDetails = (reportId: string): void => setReportSheet({ details: reportId })

/** Opens what corrects reports: the details of a single one, else the form for all of them. */
export function correctReports(reports: readonly Pick<ReportSummary, 'reportId'>[]): void {
  const ids = reports.map(({ reportId }) => reportId)
  const [only, another] = ids
  if (another !== undefined) setReportSheet({ correcting: ids })
  else if (only !== undefined) openDetails(only)
}
