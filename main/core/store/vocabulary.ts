import type { WordCount } from '../search/word-counts.ts'
import { passagesPerReport } from './insert-report.ts'
import type { LibraryDb } from './open.ts'

/** A word that the reports hold, with how it stands there. */
export type StoredWord = Omit<WordCount, 'keys'>

/** How far a sweep has come. */
export interface SweepPlace {
  /** Words are swept first, then the keys of those that went. */
  table: 'words' | 'keys'
  after: string
}

/**
 * The words of all reports, those in the trash included. They are written in the transaction that writes a report; of
 * reports that came otherwise, or by other rules, they are counted afterwards.
 */
export interface VocabularyStore {
  get(word: string): StoredWord | undefined
  /** The words that share a key. */
  withKey(key: string): StoredWord[]
  /** Words in the order of their bytes, from the one after `after`. */
  page(after: string, limit: number): StoredWord[]
  /** Adds the words of reports, all that they hold, and notes by which version of the rules they were counted. */
  add(words: Iterable<WordCount>, reports: readonly number[], version: number): void
  /** Forgets everything that was counted by another version. */
  keepOnly(version: number): void
  /** The row id of some report whose words have yet to be counted. */
  uncounted(): number | undefined
  /** Texts of a report's passages in order, from the number `from` on. */
  texts(report: number, from: number, limit: number): string[]
  /** Whether reports were deleted, so that words may be left that no passage holds. */
  needsSweep(): boolean
  /**
   * Corrects or deletes at most `limit` rows, by what the index holds; answers how far it came, and undefined at the
   * end, when `needsSweep` tells whether reports were deleted meanwhile.
   */
  sweep(place: SweepPlace | undefined, limit: number): SweepPlace | undefined
}

/** The vocabulary of an open library. */
export function createVocabularyStore(db: LibraryDb): VocabularyStore {
  const get = db.prepare<[string], StoredWord>('SELECT word, count, names, small FROM words WHERE word = ?')
  const withKey = db.prepare<[string], StoredWord>(
    'SELECT word, count, names, small FROM word_keys JOIN words USING (word) WHERE key = ?',
  )
  const page = db.prepare<[string, number], StoredWord>(
    'SELECT word, count, names, small FROM words WHERE word > ? ORDER BY word LIMIT ?',
  )
  const upsert = db.prepare<[string, number, number, number]>(`
    INSERT INTO words (word, count, names, small) VALUES (?, ?, ?, ?)
    ON CONFLICT (word) DO UPDATE
    SET count = count + excluded.count, names = names + excluded.names, small = small + excluded.small`)
  const insertKey = db.prepare<[string, string]>('INSERT OR IGNORE INTO word_keys (key, word) VALUES (?, ?)')
  const mark = db.prepare<[number, number]>('UPDATE reports SET words_version = ? WHERE id = ?')
  const uncounted = db.prepare<[], number>('SELECT id FROM reports WHERE words_version = 0 LIMIT 1').pluck()
  const texts = db
    .prepare<[number, number, number], string>('SELECT text FROM passages WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?')
    .pluck()
  const isOther = db
    .prepare<[number], number>('SELECT EXISTS (SELECT 1 FROM reports WHERE words_version NOT IN (0, ?))')
    .pluck()
  const needsSweep = db.prepare<[], number>("SELECT EXISTS (SELECT 1 FROM meta WHERE key = 'words.sweep')").pluck()
  // A deletion in the middle of a sweep empties the value again.
  const beginSweep = db.prepare("UPDATE meta SET value = 'begun' WHERE key = 'words.sweep'")
  const endSweep = db.prepare("DELETE FROM meta WHERE key = 'words.sweep' AND value = 'begun'")
  const indexed = db
    .prepare<[string], number>("SELECT cnt FROM passage_vocabulary WHERE term = ? AND col = 'exact'")
    .pluck()
  const stands = db.prepare<[string], number>('SELECT 1 FROM passage_index WHERE passage_index MATCH ? LIMIT 1').pluck()
  const setCount = db.prepare<[number, string]>('UPDATE words SET count = ? WHERE word = ?')
  const deleteWord = db.prepare<[string]>('DELETE FROM words WHERE word = ?')
  const keys = db
    .prepare<[string, number], string>('SELECT DISTINCT key FROM word_keys WHERE key > ? ORDER BY key LIMIT ?')
    .pluck()
  const deleteKeys = db.prepare<[string, string]>(
    'DELETE FROM word_keys WHERE key > ? AND key <= ? AND word NOT IN (SELECT word FROM words)',
  )

  const sweepWord = ({ word, count }: StoredWord): void => {
    // A name of several parts is no word of the index, so it is not counted there.
    const now = word.includes(' ') ? (stands.get(`exact : "${word}"`) === 1 ? count : 0) : (indexed.get(word) ?? 0)
    if (now === 0) deleteWord.run(word)
    else if (now !== count) setCount.run(now, word)
  }

  return {
    get: (word) => get.get(word),
    withKey: (key) => withKey.all(key),
    page: (after, limit) => page.all(after, limit),
    add: db.transaction((words: Iterable<WordCount>, reports: readonly number[], version: number) => {
      for (const { word, count, names, small, keys } of words) {
        upsert.run(word, count, names, small)
        for (const key of keys) insertKey.run(key, word)
      }
      for (const report of reports) mark.run(version, report)
    }),
    keepOnly: db.transaction((version: number) => {
      if (isOther.get(version) !== 1) return
      db.exec('DELETE FROM words; DELETE FROM word_keys; UPDATE reports SET words_version = 0')
    }),
    uncounted: () => uncounted.get(),
    texts(report, from, limit) {
      const first = report * passagesPerReport
      return texts.all(first + from, first + passagesPerReport - 1, limit)
    },
    needsSweep: () => needsSweep.get() === 1,
    sweep: db.transaction((place: SweepPlace | undefined, limit: number): SweepPlace | undefined => {
      const { table, after } = place ?? { table: 'words', after: '' }
      if (place === undefined) beginSweep.run()
      if (table === 'words') {
        const words = page.all(after, limit)
        for (const word of words) sweepWord(word)
        return words.length < limit ? { table: 'keys', after: '' } : { table, after: words.at(-1)?.word ?? after }
      }
      const last = keys.all(after, limit).at(-1)
      if (last !== undefined) {
        deleteKeys.run(after, last)
        return { table, after: last }
      }
      endSweep.run()
      return undefined
    }),
  }
}
