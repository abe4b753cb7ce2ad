import type { IndexText } from '../search/index-text.ts'
import type { LibraryDb } from './open.ts'

/** What a match is worth in the ranking: a word as it was typed, over another form of it. */
const exactWeight = 4
const stemWeight = 1

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

/** Of all passages that match, the ones from `offset` on, at most `limit`. */
export interface Page {
  limit: number
  offset: number
}

/**
 * The full-text index of passages, and the words, titles and headings that the library holds. A match is an FTS5
 * expression; rows are known by `report row id × 1,000,000 + number`. `report` is a report's row id, or undefined
 * for the whole library. Passages of reports in the trash never match.
 */
export interface PassageIndex {
  /** How many passages match, exactly. Some 50 ns a passage. */
  count(match: string, report: number | undefined): number
  /** Whether more passages of the library match than this; no more are looked at. */
  isMoreThan(match: string, count: number): boolean
  /** Whether some passage has this word as it stands (folded). */
  holds(word: string): boolean
  /**
   * Row ids by relevance (bm25), best first. Ranking costs some 600 ns a passage, so of a match that is too large an
   * even sample may be ranked: every row whose id is a multiple of `oneIn`.
   */
  best(match: string, report: number | undefined, oneIn: number, page: Page): number[]
  /** The row ids that {@link best} ranks, by place; at most `limit`. */
  sample(match: string, report: number | undefined, oneIn: number, limit: number): number[]
  /** How many passages {@link best} ranks. */
  countSample(match: string, report: number | undefined, oneIn: number): number
  /** Row ids that {@link best} leaves out, by place. */
  rest(match: string, report: number | undefined, oneIn: number, page: Page): number[]
  passage(rowId: number): IndexedPassage | undefined
  /** Changes whenever a report comes or goes, and when its words are indexed anew. */
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
  const inLibrary = statements(db, '')
  // [1] The product is made in SQL: a large number bound from JavaScript is a float, and FTS5 ignores a float limit.
  const inReport = statements(db, 'AND rowid BETWEEN @report * 1000000 AND @report * 1000000 + 999999')
  // [2] Looking each row's report up takes as long again as the match, so it is done only where there is a trash.
  const outsideTrash = statements(db, 'AND rowid / 1000000 NOT IN (SELECT report_id FROM trash)')
  const hasTrash = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM trash)').pluck()
  const scope = (report: number | undefined) => {
    if (report !== undefined) return inReport
    return hasTrash.get() === 1 ? outsideTrash : inLibrary
  }
  const isMoreThan = (match: string, count: number) => scope(undefined).beyond.get({ match, count }) !== undefined

  const passage = db.prepare<[number], IndexedPassage>(`
    SELECT r.uid AS reportId, r.language, p.number, p.section_ordinal AS sectionId, p.text
    FROM passages p JOIN current_reports r ON r.id = p.report_id WHERE p.id = ?`)
  const stamp = db
    .prepare<[], string>(`
      SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || (SELECT coalesce(group_concat(report_id), '') FROM trash)
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
    count: (match, report) => scope(report).count.get({ match, report }) ?? 0,
    isMoreThan,
    holds: (word) => isMoreThan(`exact : "${word.replaceAll('"', '""')}"`, 0),
    best: (match, report, oneIn, page) => scope(report).best.all({ match, report, oneIn, ...page }),
    sample: (match, report, oneIn, limit) => scope(report).sample.all({ match, report, oneIn, limit }),
    countSample: (match, report, oneIn) => scope(report).countSample.get({ match, report, oneIn }) ?? 0,
    rest: (match, report, oneIn, page) => scope(report).rest.all({ match, report, oneIn, ...page }),
    passage: (rowId) => passage.get(rowId),
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

/** The statements that differ by where they look. */
function statements(db: LibraryDb, within: string) {
  const where = `FROM passage_index WHERE passage_index MATCH @match ${within}`
  // [3] bm25() and not the column named rank: sorting by that one runs the match twice, at twice the time.
  const ranked = `ORDER BY bm25(passage_index, ${exactWeight}, ${stemWeight}), rowid LIMIT @limit OFFSET @offset`
  return {
    count: db.prepare<[object], number>(`SELECT count(*) ${where}`).pluck(),
    best: db.prepare<[object], number>(`SELECT rowid ${where} AND rowid % @oneIn = 0 ${ranked}`).pluck(),
    sample: db
      .prepare<[object], number>(`SELECT rowid ${where} AND rowid % @oneIn = 0 ORDER BY rowid LIMIT @limit`)
      .pluck(),
    beyond: db.prepare<[object], number>(`SELECT 1 ${where} LIMIT 1 OFFSET @count`).pluck(),
    countSample: db.prepare<[object], number>(`SELECT count(*) ${where} AND rowid % @oneIn = 0`).pluck(),
    rest: db
      .prepare<[object], number>(
        `SELECT rowid ${where} AND rowid % @oneIn <> 0 ORDER BY rowid LIMIT @limit OFFSET @offset`,
      )
      .pluck(),
  }
}
