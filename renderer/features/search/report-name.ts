import type { ReportSummary } from '../../../preload/contract/reports.ts'

/** A report in short: `Kazakhstan 2019`, its title where it has no country. */
export const reportName = (report: Pick<ReportSummary, 'countryName' | 'title' | 'coversYear'> | undefined): string =>
  report === undefined
    ? 'Report'
    : [report.countryName ?? report.title, report.coversYear].filter((part) => part !== null).join(' ')
