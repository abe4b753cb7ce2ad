import type { ImportedFile } from '../../../preload/contract/imports.ts'
import type { Report, ReportSummary } from '../../../preload/contract/reports.ts'
import type { Failure } from '../../../preload/contract/result.ts'

const nothing = {
  reportId: null,
  publisher: null,
  country: null,
  countryName: null,
  title: null,
  coversYear: null,
  publishedYear: null,
  language: null,
  sections: 0,
  passages: 0,
  words: 0,
  sha256: null,
  doubts: [],
  reissueOf: null,
  error: null,
} satisfies Partial<ImportedFile>

/** What became of a file that is in the library now. */
export const importedFile = (file: string, report: Report, reissueOf: string | null): ImportedFile => ({
  ...knownFile(file, report),
  status: 'imported',
  sha256: report.sha256,
  doubts: report.doubts,
  reissueOf,
})

/** What became of a file whose bytes the library holds already. */
export const unchangedFile = (file: string, sha256: Uint8Array, report: ReportSummary): ImportedFile => ({
  ...knownFile(file, report),
  status: 'unchanged',
  sha256: Buffer.from(sha256).toString('hex'),
})

const knownFile = (file: string, report: ReportSummary) => ({
  ...nothing,
  file,
  reportId: report.reportId,
  publisher: report.publisher,
  country: report.country,
  countryName: report.countryName,
  title: report.title,
  coversYear: report.coversYear,
  publishedYear: report.publishedYear,
  language: report.language,
  sections: report.sections,
  passages: report.passages,
  words: report.words,
})

/** What became of a file that could not be imported. */
export function failedFile(file: string, error: Failure, sha256: Uint8Array | null = null): ImportedFile {
  return { ...nothing, file, status: 'failed', sha256: sha256 && Buffer.from(sha256).toString('hex'), error }
}
