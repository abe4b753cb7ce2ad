import type { ReportSummary } from '../../preload/contract/reports.ts'

let made = 0

/** A report for lists, with whatever matters to a test. */
export function aReport(fields: Partial<ReportSummary> = {}): ReportSummary {
  made += 1
  return {
    reportId: `report${`${made}`.padStart(10, '0')}`,
    publisher: 'U.S. Department of State',
    country: 'KZ',
    countryName: 'Kazakhstan',
    series: null,
    title: 'Country Report',
    coversYear: 2019,
    publishedYear: 2020,
    language: 'en',
    sections: 7,
    passages: 201,
    words: 20_000,
    highlights: 0,
    isSample: false,
    correctedFields: [],
    ...fields,
  }
}
