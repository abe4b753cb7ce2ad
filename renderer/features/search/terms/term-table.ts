import type { ReportSummary } from '../../../../preload/contract/reports.ts'
import type { TermCount } from '../../../../preload/contract/terms.ts'
import { marksOf } from '../../library/marks.ts'
import { copyOf } from '../../reissues/copy-names.ts'

/** Which terms are listed. */
export type TermFilter = 'all' | 'found' | 'missing'

/** A table of terms by reports. */
export interface TermTable {
  /** Reports with any of the terms, as on the shelf. */
  reports: TermReport[]
  rows: TermRow[]
}

/** A report at the head of a column. */
export interface TermReport {
  reportId: string
  /** Its country, its title where it has none. */
  place: string
  /** What tells it from the others of its place: `2019`, and the publisher's mark and the copy's number where needed. */
  edition: string
  /** In full: the title, the publisher, the copy. */
  title: string
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
  const marks = new Map(marksOf(reports).map(({ publisher, mark }) => [publisher, mark]))
  const columns = reports.filter(({ reportId }) => found.has(reportId))
  return {
    reports: columns.map((report) => headOf(report, columns, marks)),
    rows: counts
      .filter(({ total }) => filter === 'all' || (filter === 'found') === total > 0)
      .map(({ term, total, reports }) => ({ term, total, counts: new Map(reports) })),
  }
}

function headOf(
  report: ReportSummary,
  among: readonly ReportSummary[],
  marks: ReadonlyMap<string | null, string>,
): TermReport {
  const { reportId, title, publisher, coversYear, copy } = report
  const place = placeOf(report)
  const alike = among.filter((one) => placeOf(one) === place && one.coversYear === coversYear)
  const isOfSeveral = alike.some((one) => one.publisher !== publisher)
  const edition = [coversYear, isOfSeveral && marks.get(publisher), copy !== undefined && `(${copy.number})`]
  const whole = [title, publisher, copyOf(report)]
  return { reportId, place, edition: wordsOf(edition).join(' '), title: wordsOf(whole).join(', ') }
}

const placeOf = ({ countryName, title }: ReportSummary): string => countryName ?? title

const wordsOf = (parts: readonly (string | number | false | null | undefined)[]): (string | number)[] =>
  parts.filter((part) => part !== null && part !== undefined && part !== false)
