import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { AppError, toFailure } from '../errors.ts'
import { currentVersion, schemaVersion } from '../store/migrate.ts'
import { type LibraryDb, openDatabase, pageBytes } from '../store/open.ts'
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
    if (existsSync(`${database}-wal`)) look(database, key)
    return assertKnown(openDatabase(database, { key }))
  } catch (error) {
    if (error instanceof AppError) throw error
    const failure = toFailure(error)
    throw failure.code === 'internal' ? error : new AppError(failure.code, failure.message, { cause: error })
  }
}

/**
 * Opens a database whose log was left by a crash, without writing. Whoever opens it for writing works the log into the
 * database, at the latest on closing, even where opening failed; so this comes first.
 */
function look(database: string, key: Uint8Array): void {
  const indexFile = `${database}-shm`
  const index = existsSync(indexFile) ? readFileSync(indexFile) : undefined
  try {
    assertKnown(openDatabase(database, { key, isReadOnly: true })).close()
  } catch (error) {
    // Even a reader makes the log's index anew, which holds page numbers alone.
    if (index === undefined) rmSync(indexFile, { force: true })
    else writeFileSync(indexFile, index)
    throw error
  }
}

/** Closes the database again unless its schema is one that this program knows. */
function assertKnown(db: LibraryDb): LibraryDb {
  const version = schemaVersion(db)
  if (version >= 1 && version <= currentVersion) return db
  db.close()
  if (version > currentVersion) {
    throw new AppError('too-new', 'A newer version of Verbatim made this library. Install that version to open it.')
  }
  throw new AppError(
    'library-damaged',
    'The library’s database holds nothing that Verbatim knows. Nothing was changed. Put it back from a backup of the folder.',
  )
}
