import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { foldText } from '../../ui/fold-text.ts'

/** Folded texts of reports, kept as long as the report itself: a filter runs on every keystroke. */
const folded = new WeakMap<ReportSummary, string>()

function textOf(report: ReportSummary): string {
  const known = folded.get(report)
  if (known !== undefined) return known
  const { countryName, country, title, publisher, series, coversYear, language } = report
  const text = foldText([countryName, country, title, publisher, series, coversYear, language].join(' '))
  folded.set(report, text)
  return text
}

/** Reports that hold every word of the filter in country, title, publisher, series, year or language. */
export function filterReports(reports: readonly ReportSummary[], filter: string): readonly ReportSummary[] {
  const words = foldText(filter)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return reports
  return reports.filter((report) => words.every((word) => textOf(report).includes(word)))
}
