import type { IndexText } from '../search/index-text.ts'
import type { LibraryDb } from './open.ts'
import { createPassageMatches, type PassageMatches } from './passage-matches.ts'

/** A passage as a search shows it. */
export interface IndexedPassage {
  /** The report's uid. */
  reportId: string
  /** The report's language, BCP 47. */
  language: string
  number: number
  sectionId: number | null
  text: string
}

/** A word that some passage holds. */
export interface VocabularyWord {
  /** Folded. */
  word: string
  /** How often it stands in the whole library. */
  count: number
}

/** A heading with its place. */
export interface PlacedHeading {
  reportId: string
  sectionId: number
  heading: string
}

/** Where a passage stands, in words. */
export interface PassageHeads {
  /** The heading of its section and of the one around it; empty where there is none. */
  heading: string
  around: string
  /** The report's title. */
  title: string
  /** The report's language, BCP 47. */
  language: string
}

/** The full-text index of passages, and the words, titles and headings that the library holds. */
export interface PassageIndex extends PassageMatches {
  passage(rowId: number): IndexedPassage | undefined
  heads(rowId: number): PassageHeads | undefined
  /** Changes whenever a report comes or goes, its words are indexed anew, or anything is done that can be undone. */
  stamp(): string
  /** Languages of the reports and of the stems in the index, BCP 47. */
  languages(): string[]
  /** Words as they stand (folded), also of reports in the trash, in the order of their bytes, from the one after `after`. */
  vocabulary(after: string, limit: number): VocabularyWord[]
  /** Row ids of all reports, ascending. */
  reportRows(): number[]
  /** The row id of some report whose stems are not of its language, which was corrected since. */
  reportOfOtherLanguage(): number | undefined
  /** Writes the words of a report anew, as `indexText` makes them of a passage's text and the report's language. */
  reindex(report: number, indexText: (text: string, language: string) => IndexText): void
  /** Headings of the reports with these row ids, `from` to `to`, both included. */
  headings(from: number, to: number): PlacedHeading[]
}

/** The index of an open library. */
export function createPassageIndex(db: LibraryDb): PassageIndex {
  const matches = createPassageMatches(db)
  const passage = db.prepare<[number], IndexedPassage>(`
    SELECT r.uid AS reportId, r.language, p.number, p.section_ordinal AS sectionId, p.text
    FROM passages p JOIN current_reports r ON r.id = p.report_id WHERE p.id = ?`)
  const heads = db.prepare<[number], PassageHeads>(`
    SELECT coalesce(s.heading, '') AS heading, coalesce(a.heading, '') AS around, r.title, r.language
    FROM passages p
    JOIN current_reports r ON r.id = p.report_id
    LEFT JOIN sections s ON s.report_id = p.report_id AND s.ordinal = p.section_ordinal
    LEFT JOIN sections a ON a.report_id = p.report_id AND a.ordinal = s.parent_ordinal
    WHERE p.id = ?`)
  const stamp = db
    .prepare<[], string>(`
      SELECT count(*) || ' ' || coalesce(max(id), 0)
        || ' ' || (SELECT coalesce(group_concat(report_id), '') FROM trash)
        || ' ' || (SELECT coalesce(max(seq), 0) || ' ' || count(*) FILTER (WHERE state = 'undone') FROM history)
      FROM reports`)
    .pluck()
  const languages = db
    .prepare<[], string>('SELECT language FROM current_reports UNION SELECT index_language FROM current_reports')
    .pluck()
  const vocabulary = db.prepare<[string, number], VocabularyWord>(`
    SELECT term AS word, cnt AS count FROM passage_vocabulary
    WHERE term > ? AND col = 'exact' ORDER BY term LIMIT ?`)
  const reportRows = db.prepare<[], number>('SELECT id FROM current_reports ORDER BY id').pluck()
  const headings = db.prepare<[number, number], PlacedHeading>(`
    SELECT r.uid AS reportId, s.ordinal AS sectionId, s.heading
    FROM sections s JOIN current_reports r ON r.id = s.report_id WHERE s.report_id BETWEEN ? AND ?`)
  const otherLanguage = db
    .prepare<[], number>('SELECT id FROM current_reports WHERE language <> index_language ORDER BY id LIMIT 1')
    .pluck()
  const languageOf = db.prepare<[number], string>('SELECT language FROM current_reports WHERE id = ?').pluck()
  const texts = db.prepare<[number], { id: number; text: string }>(
    'SELECT id, text FROM passages WHERE report_id = ? ORDER BY id',
  )
  const unindex = db.prepare('DELETE FROM passage_index WHERE rowid = ?')
  const index = db.prepare('INSERT INTO passage_index (rowid, exact, stems) VALUES (?, ?, ?)')
  const setLanguage = db.prepare('UPDATE reports SET index_language = ? WHERE id = ?')
  let rewrites = 0

  return {
    ...matches,
    passage: (rowId) => passage.get(rowId),
    heads: (rowId) => heads.get(rowId),
    stamp: () => `${stamp.get()} ${rewrites}`,
    languages: () => languages.all(),
    vocabulary: (after, limit) => vocabulary.all(after, limit),
    reportRows: () => reportRows.all(),
    headings: (from, to) => headings.all(from, to),
    reportOfOtherLanguage: () => otherLanguage.get(),
    reindex: db.transaction((report: number, indexText: (text: string, language: string) => IndexText) => {
      const language = languageOf.get(report)
      if (language === undefined) return
      for (const { id, text } of texts.all(report)) {
        const { exact, stems } = indexText(text, language)
        unindex.run(id)
        index.run(id, exact, stems)
      }
      setLanguage.run(language, report)
      rewrites += 1
    }),
  }
}
