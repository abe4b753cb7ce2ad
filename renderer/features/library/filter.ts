import type { ReportSummary } from '../../../preload/contract/reports.ts'

/** Letters as a filter compares them: without case and accents, so that `cote` finds Côte d’Ivoire. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Folded texts of reports, kept as long as the report itself: a filter runs on every keystroke. */
const folded = new WeakMap<ReportSummary, string>()

function textOf(report: ReportSummary): string {
  const known = folded.get(report)
  if (known !== undefined) return known
  const { countryName, country, title, publisher, series, coversYear, language } = report
  const text = fold([countryName, country, title, publisher, series, coversYear, language].join(' '))
  folded.set(report, text)
  return text
}

/** Reports that hold every word of the filter in country, title, publisher, series, year or language. */
export function filterReports(reports: readonly ReportSummary[], filter: string): readonly ReportSummary[] {
  const words = fold(filter)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return reports
  return reports.filter((report) => words.every((word) => textOf(report).includes(word)))
}
