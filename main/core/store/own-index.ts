import type { IndexText } from '../search/index-text.ts'
import { passagesPerReport } from './insert-report.ts'
import type { LibraryDb } from './open.ts'

/** A comment, with its highlight's place. */
export interface OwnComment {
  kind: 'comment'
  /** The highlight's uid. */
  uid: string
  text: string
  /** Row id of the passage that the highlight begins in. */
  passageRow: number
  /** Uids. */
  tags: ReadonlySet<string>
}

/** A tag. */
export interface OwnTag {
  kind: 'tag'
  uid: string
  name: string
  definition: string
}

/** What the researcher wrote. */
export type OwnText = OwnComment | OwnTag

/**
 * The full-text index of what the researcher wrote, like that of passages. It lives in memory: it is small, changes
 * often, and is brought up to date when it is asked. Those in reports in the trash are left out.
 */
export interface OwnIndex {
  /** Everything, by a number of its own that stays while its words do. `indexText` makes the words of a text. */
  refresh(indexText: (text: string) => IndexText): ReadonlyMap<number, OwnText>
  /** Numbers of all that match, ascending. As of the last refresh. */
  matching(match: string): number[]
  /** The same by relevance, best first. */
  best(match: string): number[]
}

/** Parts the words of a tag's name from those of its definition, so that no phrase reaches over. No word folds to it. */
const divider = '\ue001'

interface Known {
  number: number
  words: string
}

/** The index of an open library. */
export function createOwnIndex(db: LibraryDb): OwnIndex {
  // Temporary tables are in memory, as every open library is told.
  db.exec(`
    CREATE VIRTUAL TABLE temp.own_index USING fts5 (
      exact, stems, content = '', contentless_delete = 1, detail = full, tokenize = "unicode61 remove_diacritics 0"
    )`)
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  const comments = db.prepare<[], { uid: string; text: string; report: number; passage: number; tags: string }>(`
    SELECT h.uid, h.comment AS text, h.report_id AS report, h.passage,
      (SELECT json_group_array(t.tag_uid) FROM highlight_tags t WHERE t.highlight_uid = h.uid) AS tags
    FROM highlights h WHERE h.comment <> '' AND h.report_id NOT IN (SELECT report_id FROM trash) ORDER BY h.seq`)
  const tags = db.prepare<[], { uid: string; name: string; definition: string }>(
    'SELECT uid, name, definition FROM tags ORDER BY seq',
  )
  const insert = db.prepare('INSERT INTO temp.own_index (rowid, exact, stems) VALUES (?, ?, ?)')
  const remove = db.prepare('DELETE FROM temp.own_index WHERE rowid = ?')
  const matching = db
    .prepare<[string], number>('SELECT rowid FROM temp.own_index WHERE own_index MATCH ? ORDER BY rowid')
    .pluck()
  const best = db
    .prepare<[string], number>(
      'SELECT rowid FROM temp.own_index WHERE own_index MATCH ? ORDER BY bm25(own_index), rowid',
    )
    .pluck()

  const known = new Map<string, Known>()
  let texts: ReadonlyMap<number, OwnText> = new Map()
  let next = 1
  let asOf = -1

  const numberOf = (text: OwnText, indexText: (text: string) => IndexText): number => {
    const key = `${text.kind} ${text.uid}`
    const words = text.kind === 'comment' ? text.text : `${text.name}\n${text.definition}`
    const before = known.get(key)
    if (before?.words === words) return before.number
    if (before !== undefined) remove.run(before.number)
    const number = before?.number ?? next++
    const parts = (text.kind === 'comment' ? [text.text] : [text.name, text.definition]).map(indexText)
    const joined = (column: keyof IndexText) => parts.map((part) => part[column]).join(` ${divider} `)
    insert.run(number, joined('exact'), joined('stems'))
    known.set(key, { number, words })
    return number
  }

  return {
    refresh: (indexText) => {
      // Counts every row that was written through this connection, which is the only one.
      if (changes.get() === asOf) return texts
      const all: OwnText[] = [
        ...tags.all().map((tag): OwnTag => ({ kind: 'tag', ...tag })),
        ...comments.all().map(
          ({ uid, text, report, passage, tags }): OwnComment => ({
            kind: 'comment',
            uid,
            text,
            passageRow: report * passagesPerReport + passage,
            tags: new Set(JSON.parse(tags) as string[]),
          }),
        ),
      ]
      const present = new Set(all.map(({ kind, uid }) => `${kind} ${uid}`))
      for (const [key, { number }] of known) {
        if (present.has(key)) continue
        remove.run(number)
        known.delete(key)
      }
      texts = new Map(all.map((text) => [numberOf(text, indexText), text]))
      asOf = changes.get() ?? -1
      return texts
    },
    matching: (match) => matching.all(match),
    best: (match) => best.all(match),
  }
}
