import { create } from 'zustand'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { onForget } from '../../desk.ts'

/** A report that highlights are carried from or to. */
export type CarryEnd = Pick<ReportSummary, 'reportId' | 'highlights'>

/** Between which two copies highlights are to be carried; null while the sheet is shut. */
export const useCarrySheet = create<{ ends: { fromReportId: string; toReportId: string } | null }>()(() => ({
  ends: null,
}))
onForget(() => useCarrySheet.setState({ ends: null }))

/** Opens the sheet: from the earlier copy to the later, or the other way where only the later has highlights. */
export function openCarrySheet(earlier: CarryEnd, later: CarryEnd): void {
  const [from, to] = earlier.highlights === 0 && later.highlights > 0 ? [later, earlier] : [earlier, later]
  useCarrySheet.setState({ ends: { fromReportId: from.reportId, toReportId: to.reportId } })
}

/** Carries the other way round. */
export const turnCarrySheet = (): void =>
  useCarrySheet.setState(({ ends }) => ({
    ends: ends && { fromReportId: ends.toReportId, toReportId: ends.fromReportId },
  }))

/** Closes it. */
export const closeCarrySheet = (): void => useCarrySheet.setState({ ends: null })
