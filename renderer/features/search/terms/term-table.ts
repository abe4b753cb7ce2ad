import type { ReportSummary } from '../../../../preload/contract/reports.ts'
import type { TermCount } from '../../../../preload/contract/terms.ts'
import { reportName } from '../report-name.ts'

/** Which terms are listed. */
export type TermFilter = 'all' | 'found' | 'missing'

/** A table of terms by reports. */
export interface TermTable {
  /** Reports with any of the terms, as on the shelf. */
  reports: { reportId: string; name: string; title: string }[]
  rows: TermRow[]
}

export interface TermRow {
  term: string
  total: number
  /** Passages by report; nothing for reports without. */
  counts: ReadonlyMap<string, number>
}

/** The table of what was counted. `reports` are all of the library, as on the shelf. */
export function termTable(
  counts: readonly TermCount[],
  reports: readonly ReportSummary[],
  filter: TermFilter,
): TermTable {
  const found = new Set(counts.flatMap((count) => count.reports.map(([reportId]) => reportId)))
  return {
    reports: reports
      .filter(({ reportId }) => found.has(reportId))
      .map((report) => ({ reportId: report.reportId, name: reportName(report), title: report.title })),
    rows: counts
      .filter(({ total }) => filter === 'all' || (filter === 'found') === total > 0)
      .map(({ term, total, reports }) => ({ term, total, counts: new Map(reports) })),
  }
}
