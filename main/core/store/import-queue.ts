import type { LibraryDb } from './open.ts'

/** A file, or a folder not yet looked into, that is to be imported. */
export interface QueuedFile {
  path: string
  /** What it is called in the list of files. */
  name: string
}

/** Files that imports have yet to take in. They outlive a crash. */
export interface ImportQueueStore {
  /** Makes these the files of an import, in place of those that it had. */
  put(importId: string, files: readonly QueuedFile[]): void
  /** Takes files out, whichever imports they were queued for. May share the caller's transaction. */
  done(paths: readonly string[]): void
  /** Takes out what is left of an import. */
  forget(importId: string): void
  /** Makes whatever is queued the rest of earlier sessions. To be called before the first import of this one. */
  interrupt(): void
  /** The rest of earlier sessions, each path once, in order. */
  interrupted(): QueuedFile[]
  /** How many those are. */
  countInterrupted(): number
  /** Takes out the rest of earlier sessions. */
  forgetInterrupted(): void
}

/** What stands for the id of an import of an earlier session. */
const earlier = ''

/** The queue of an open library. */
export function createImportQueueStore(db: LibraryDb): ImportQueueStore {
  const insert = db.prepare<[string, string, string]>(
    'INSERT INTO import_queue (import_id, path, name) VALUES (?, ?, ?)',
  )
  const removePath = db.prepare<[string]>('DELETE FROM import_queue WHERE path = ?')
  const removeImport = db.prepare<[string]>('DELETE FROM import_queue WHERE import_id = ?')
  const interruptAll = db.prepare('UPDATE import_queue SET import_id = ? WHERE import_id <> ?')
  const select = db.prepare<[string], QueuedFile>(
    'SELECT path, name FROM import_queue WHERE import_id = ? GROUP BY path ORDER BY min(id)',
  )
  const count = db.prepare<[string], { files: number }>(
    'SELECT count(DISTINCT path) AS files FROM import_queue WHERE import_id = ?',
  )
  const forget = (importId: string): void => void removeImport.run(importId)

  return {
    put: db.transaction((importId: string, files: readonly QueuedFile[]) => {
      forget(importId)
      for (const { path, name } of files) insert.run(importId, path, name)
    }),
    done: db.transaction((paths: readonly string[]) => {
      for (const path of paths) removePath.run(path)
    }),
    forget,
    interrupt: () => void interruptAll.run(earlier, earlier),
    interrupted: () => select.all(earlier),
    countInterrupted: () => count.get(earlier)?.files ?? 0,
    forgetInterrupted: () => forget(earlier),
  }
}
