import type { ReportSummary } from '../../../preload/contract/reports.ts'
import type { LibraryView, SortKey } from './view.ts'

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare

type Value = string | number | null

const valueIn: Record<SortKey, (report: ReportSummary) => Value> = {
  country: (report) => report.countryName,
  title: (report) => report.title,
  year: (report) => report.coversYear,
  publisher: (report) => report.publisher,
  passages: (report) => report.passages,
  highlights: (report) => report.highlights,
}

/** What every column falls back on, in this order. */
const usual: readonly SortKey[] = ['country', 'year', 'title']

/** Reports in the order of a column. Those that have nothing in it stand last, whichever way it is turned. */
export function sortReports(reports: readonly ReportSummary[], { by, isDescending }: LibraryView['sort']) {
  const compareBy = (key: SortKey, sign: 1 | -1) => (a: ReportSummary, b: ReportSummary) =>
    compare(valueIn[key](a), valueIn[key](b), sign)
  const orders = [compareBy(by, isDescending ? -1 : 1), ...usual.map((key) => compareBy(key, 1))]
  return reports.toSorted((a, b) => orders.reduce((result, order) => result || order(a, b), 0))
}

function compare(a: Value, b: Value, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const result = typeof a === 'number' && typeof b === 'number' ? a - b : byName(`${a}`, `${b}`)
  return sign * result
}
