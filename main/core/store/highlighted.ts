import { passagesPerReport } from './insert-report.ts'
import type { LibraryDb } from './open.ts'

/** Which passages highlights touch. */
export interface HighlightedStore {
  /** Row ids of the passages of highlights that carry one of these tags; of all highlights without a list. */
  passages(tags?: readonly string[]): Set<number>
  /** For each tag, the row ids of the passages that its highlights touch. */
  passagesByTag(): Map<string, Set<number>>
}

interface Touched {
  report: number
  first: number
  last: number
}

/** The highlighted passages of an open library. Those of reports in the trash are among them. */
export function createHighlightedStore(db: LibraryDb): HighlightedStore {
  const span = 'h.report_id AS report, h.passage AS first, h.end_passage AS last'
  const all = db.prepare<[], Touched>(`SELECT ${span} FROM highlights h`)
  const tagged = db.prepare<[string], Touched>(`
    SELECT ${span} FROM highlights h WHERE h.uid IN (
      SELECT highlight_uid FROM highlight_tags WHERE tag_uid IN (SELECT value FROM json_each(?)))`)
  const byTag = db.prepare<[], Touched & { tag: string }>(`
    SELECT ht.tag_uid AS tag, ${span} FROM highlight_tags ht JOIN highlights h ON h.uid = ht.highlight_uid`)

  return {
    passages: (tags) => rowsOf(tags === undefined ? all.all() : tagged.all(JSON.stringify(tags)), new Set()),
    passagesByTag() {
      const found = new Map<string, Set<number>>()
      for (const row of byTag.all()) found.set(row.tag, rowsOf([row], found.get(row.tag) ?? new Set()))
      return found
    },
  }
}

function rowsOf(spans: readonly Touched[], into: Set<number>): Set<number> {
  for (const { report, first, last } of spans) {
    for (let number = first; number <= last; number++) into.add(report * passagesPerReport + number)
  }
  return into
}
