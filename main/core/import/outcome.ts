import type { ImportedFile } from '../../../preload/contract/imports.ts'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import type { Failure } from '../../../preload/contract/result.ts'
import { countryName } from '../store/country-name.ts'
import type { NewReport } from '../store/stores.ts'

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
  error: null,
} satisfies Partial<ImportedFile>

/** What became of a file that is in the library now. */
export function importedFile(file: string, reportId: string, { draft, source, passageWords }: NewReport): ImportedFile {
  const { publisher, country, title, coversYear, publishedYear, language } = draft.metadata
  return {
    file,
    status: 'imported',
    reportId,
    publisher,
    country,
    countryName: countryName(country),
    title,
    coversYear,
    publishedYear,
    language,
    sections: draft.sections.length,
    passages: draft.passages.length,
    words: passageWords.reduce((sum, words) => sum + words, 0),
    sha256: Buffer.from(source.sha256).toString('hex'),
    doubts: draft.doubts,
    error: null,
  }
}

/** What became of a file whose bytes the library holds already. */
export function unchangedFile(file: string, sha256: Uint8Array, report: ReportSummary): ImportedFile {
  const { reportId, publisher, country, title, coversYear, publishedYear, language, sections, passages, words } = report
  return {
    file,
    status: 'unchanged',
    reportId,
    publisher,
    country,
    countryName: report.countryName,
    title,
    coversYear,
    publishedYear,
    language,
    sections,
    passages,
    words,
    sha256: Buffer.from(sha256).toString('hex'),
    doubts: [],
    error: null,
  }
}

/** What became of a file that could not be imported. */
export function failedFile(file: string, error: Failure, sha256: Uint8Array | null = null): ImportedFile {
  return { ...nothing, file, status: 'failed', sha256: sha256 && Buffer.from(sha256).toString('hex'), error }
}
