import Database from 'better-sqlite3'
import { AppError, codeOf } from '../errors.ts'

/** A held lock. */
export interface FolderLock {
  release(): void
}

/**
 * Takes a lock that one process alone can hold, on a file that is made where it is missing and always stays empty. It
 * is the database driver's own lock on a file: the same on Linux, macOS and Windows, and the system takes it back in
 * the moment in which its holder dies, however that happens, so it never goes stale.
 * @throws {AppError} `in-use` when another holds it
 */
export function takeFolderLock(file: string): FolderLock {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { timeout: 0 })
    // The transaction stays open and writes nothing; kept in memory, its journal is no file that a crash could leave.
    db.pragma('journal_mode=MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db?.close()
    throw recognise(error)
  }
  const held = db
  return { release: () => void held.close() }
}

function recognise(error: unknown): unknown {
  const code = codeOf(error)
  if (code === 'SQLITE_BUSY') {
    return new AppError('in-use', 'This library is open in another Verbatim. Close it there, then try again.', {
      cause: error,
    })
  }
  // The file is empty by nature; with anything in it the driver takes it for a database of another kind.
  if (code === 'SQLITE_NOTADB') {
    return new AppError(
      'library-damaged',
      'The file named “lock” in the library’s folder is not as Verbatim made it. Move it out of the folder, then try again.',
      { cause: error },
    )
  }
  return error
}
