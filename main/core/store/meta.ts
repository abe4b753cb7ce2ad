import type { LibraryDb } from './open.ts'

/** Small facts about the library itself, by name. */
export interface MetaStore {
  get(key: string): string | undefined
  /** Sets or replaces. */
  set(key: string, value: string): void
}

/** The facts of an open library. */
export function createMetaStore(db: LibraryDb): MetaStore {
  const select = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  return {
    get: (key) => select.get(key),
    set: (key, value) => void upsert.run(key, value),
  }
}
