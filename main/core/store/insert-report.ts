import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { ReportDraft } from '../import/draft.ts'
import type { IndexText } from '../search/index-text.ts'
import type { PackedWordCounts } from '../search/word-counts.ts'
import type { LibraryDb } from './open.ts'
import { sectionFacts } from './outline.ts'

/** A report ready to be written: the parser's draft with everything that was prepared beside it. */
export interface NewReport {
  draft: ReportDraft
  source: {
    /** 32 bytes, of the file as it was before compression. */
    sha256: Uint8Array
    fileName: string
    sizeBytes: number
    modifiedAtMs: number | null
    compression: 'none' | 'zstd'
    bytes: Uint8Array
  }
  /** One a passage, in order. */
  indexTexts: IndexText[]
  /** Which rules made the stems; left out, they are made anew. */
  stemsVersion?: number
  /** Words of each passage, in order. */
  passageWords: number[]
  /** What its passages say of their words; left out, they are counted afterwards. */
  wordCounts?: PackedWordCounts
  isSample: boolean
  importedAtMs: number
}

/** Passages of a report are numbered below this, so that a passage's row id can be made of both (see the schema). */
export const passagesPerReport = 1_000_000

/** Prepares `ReportsStore.insert` of an open library. */
export function createInsertReport(db: LibraryDb): (report: NewReport) => string {
  const insertSource = db.prepare(`
    INSERT INTO sources (sha256, file_name, size_bytes, modified_at_ms, compression, bytes) VALUES (?, ?, ?, ?, ?, ?)`)
  const insertReport = db.prepare(`
    INSERT INTO reports (uid, source_id, profile, publisher, country, series, title, covers_year, published_year,
      language, url, is_sample, section_count, passage_count, word_count, doubts, imported_at_ms, sha256,
      stems_version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertSection = db.prepare(`
    INSERT INTO sections (report_id, ordinal, parent_ordinal, level, number, heading, topic, first_passage,
      passage_count, word_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertPassage = db.prepare(`
    INSERT INTO passages (id, report_id, number, section_ordinal, kind, text, links, page)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertIndexText = db.prepare('INSERT INTO passage_index (rowid, exact, stems) VALUES (?, ?, ?)')

  return ({ draft, source, indexTexts, stemsVersion = 0, passageWords, isSample, importedAtMs }) => {
    const { metadata } = draft
    if (draft.passages.length >= passagesPerReport) {
      throw new AppError(
        'file-too-large',
        'This report has too many paragraphs. Split the file, then import its parts.',
      )
    }
    const sourceId = insertSource.run(
      source.sha256,
      source.fileName,
      source.sizeBytes,
      source.modifiedAtMs,
      source.compression,
      source.bytes,
    ).lastInsertRowid
    const uid = newId()
    const reportId = Number(
      insertReport.run(
        uid,
        sourceId,
        metadata.profile,
        metadata.publisher,
        metadata.country,
        metadata.series,
        metadata.title,
        metadata.coversYear,
        metadata.publishedYear,
        metadata.language,
        metadata.url,
        isSample ? 1 : 0,
        draft.sections.length,
        draft.passages.length,
        passageWords.reduce((sum, words) => sum + words, 0),
        JSON.stringify(draft.doubts),
        importedAtMs,
        Buffer.from(source.sha256).toString('hex'),
        stemsVersion,
      ).lastInsertRowid,
    )
    sectionFacts(draft, passageWords).forEach((facts, index) => {
      const section = draft.sections[index]
      if (section === undefined) return
      const parent = section.parent === null ? null : section.parent + 1
      const { level, firstPassage, passages, words } = facts
      const { number, heading, topic } = section
      insertSection.run(reportId, index + 1, parent, level, number, heading, topic, firstPassage, passages, words)
    })
    draft.passages.forEach(({ section, kind, text, links, page = null }, index) => {
      const number = index + 1
      const rowId = reportId * passagesPerReport + number
      const linksJson =
        links.length === 0 ? null : JSON.stringify(links.map(({ start, end, href }) => [start, end, href]))
      const ordinal = section === null ? null : section + 1
      insertPassage.run(rowId, reportId, number, ordinal, kind, text, linksJson, page)
      const indexText = indexTexts[index]
      if (indexText !== undefined) insertIndexText.run(rowId, indexText.exact, indexText.stems)
    })
    return uid
  }
}
