import type { LibraryDb } from './open.ts'

/** What a match is worth in the ranking: a word as it was typed, over another form of it. */
const exactWeight = 4
const stemWeight = 1

/** A row with its bm25: the smaller, the better; never above 0. */
export type ScoredRow = [rowId: number, score: number]

/** Which matches are ranked. */
export interface Ranked {
  /** A report's row id, or undefined for the whole library. */
  report: number | undefined
  /** An even sample: only rows whose id is a multiple of it. 1 for all. */
  oneIn: number
  limit: number
}

/**
 * Matches of the full-text index. A match is an FTS5 expression; rows are known by `report row id × 1,000,000 + number`.
 * Passages of reports in the trash never match.
 */
export interface PassageMatches {
  /** Row ids of all passages that match, ascending. Some 100 ns a passage. `report` is a row id. */
  matching(match: string, report: number | undefined): number[]
  /** Whether more passages of the library match than this; no more are looked at. */
  isMoreThan(match: string, count: number): boolean
  /** Whether some passage has this word as it stands (folded). */
  holds(word: string): boolean
  /** The best by bm25, which costs some 700 ns a passage and a look at every place of every word besides. */
  best(match: string, which: Ranked): ScoredRow[]
  /** The same of some rows only, ascending. */
  bestOf(match: string, rows: readonly number[], limit: number): ScoredRow[]
}

/** The matches of an open library. */
export function createPassageMatches(db: LibraryDb): PassageMatches {
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
  // [3] The plus keeps the list out of the index's hands, which would run the match once for each of its rows.
  const bestOf = db
    .prepare<[object], ScoredRow>(`
      SELECT rowid, ${bm25} FROM passage_index
      WHERE passage_index MATCH @match AND +rowid IN (SELECT value FROM json_each(@rows)) ${byScore}`)
    .raw()
  const isMoreThan = (match: string, count: number) => scope(undefined).beyond.get({ match, count }) !== undefined

  return {
    matching: (match, report) => scope(report).matching.all({ match, report }),
    isMoreThan,
    holds: (word) => isMoreThan(`exact : "${word.replaceAll('"', '""')}"`, 0),
    best: (match, { report, oneIn, limit }) => scope(report).best.all({ match, report, oneIn, limit }),
    bestOf: (match, rows, limit) => bestOf.all({ match, rows: JSON.stringify(rows), limit }),
  }
}

const bm25 = `bm25(passage_index, ${exactWeight}, ${stemWeight})`
// [4] bm25() and not the column named rank: sorting by that one runs the match twice, at twice the time.
const byScore = 'ORDER BY 2, rowid LIMIT @limit'

/** The statements that differ by where they look. */
function statements(db: LibraryDb, within: string) {
  const where = `FROM passage_index WHERE passage_index MATCH @match ${within}`
  return {
    // The index answers in the order of row ids; sorting them costs nothing then.
    matching: db.prepare<[object], number>(`SELECT rowid ${where} ORDER BY rowid`).pluck(),
    beyond: db.prepare<[object], number>(`SELECT 1 ${where} LIMIT 1 OFFSET @count`).pluck(),
    best: db.prepare<[object], ScoredRow>(`SELECT rowid, ${bm25} ${where} AND rowid % @oneIn = 0 ${byScore}`).raw(),
  }
}
