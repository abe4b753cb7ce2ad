import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { AppError, codeOf, toFailure } from '../errors.ts'
import { currentVersion, schemaVersion } from '../store/migrate.ts'
import { assertWritable, type LibraryDb, openDatabase, pageBytes } from '../store/open.ts'
import type { LibraryFiles } from './library-folder.ts'

/**
 * Opens the database of an existing library with its data key. When that fails, database and log are byte for byte as
 * they were.
 * @throws {AppError} `library-damaged`, `too-new`
 */
export function openLibrary({ database }: LibraryFiles, key: Uint8Array): LibraryDb {
  // The driver would take an empty file, or a byte or two, for a new database and begin one.
  if (!existsSync(database) || statSync(database).size < pageBytes) {
    throw new AppError(
      'library-damaged',
      'The library’s database (library.db) is missing or cut short. Nothing was changed. Put it back from a backup of the folder.',
    )
  }
  try {
    return leavingNoTrace(database, () => {
      // A log was left by a crash. Whoever opens it for writing works it into the database, at the latest on closing,
      // even where opening failed; so the first look is one that cannot write.
      if (existsSync(`${database}-wal`)) check(openDatabase(database, { key, isReadOnly: true })).close()
      return check(openDatabase(database, { key }), { isWritten: true })
    })
  } catch (error) {
    if (error instanceof AppError) throw error
    // [1] Shared memory is a file in the library's folder; that it cannot grow means what a full disk means.
    const { code, message } = toFailure(codeOf(error) === 'SQLITE_IOERR_SHMSIZE' ? { code: 'SQLITE_FULL' } : error)
    throw code === 'internal' ? error : new AppError(code, message, { cause: error })
  }
}

/** Runs a task that makes the database's log or rebuilds the log's index, and where it fails puts that right. */
function leavingNoTrace<T>(database: string, task: () => T): T {
  const [log, index] = [`${database}-wal`, `${database}-shm`]
  const hadLog = existsSync(log)
  const indexBefore = existsSync(index) ? readFileSync(index) : undefined
  try {
    return task()
  } catch (error) {
    if (!hadLog) rmSync(log, { force: true })
    if (indexBefore === undefined) rmSync(index, { force: true })
    else if (!existsSync(index) || !readFileSync(index).equals(indexBefore)) writeFileSync(index, indexBefore)
    throw error
  }
}

/** Closes the database again unless this program knows its schema and, when asked, can write to it. */
function check(db: LibraryDb, { isWritten = false } = {}): LibraryDb {
  try {
    assertKnown(schemaVersion(db))
    if (isWritten) assertWritable(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function assertKnown(version: number): void {
  if (version > currentVersion) {
    throw new AppError('too-new', 'A newer version of Verbatim made this library. Install that version to open it.')
  }
  if (version >= 1) return
  throw new AppError(
    'library-damaged',
    'The library’s database holds nothing that Verbatim knows. Nothing was changed. Put it back from a backup of the folder.',
  )
}
