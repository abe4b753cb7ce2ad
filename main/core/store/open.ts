import { closeSync, existsSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError, codeOf } from '../errors.ts'

/** An open library database. The driver's own type, named here so that only this room imports the driver. */
export type LibraryDb = Database.Database

/** Bytes of the key that opens the database. */
export const dataKeyBytes = 32

/** Set on every open, in this order, and read back; the reasons are in ARCHITECTURE.md ("Database"). */
const pragmas: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65536],
]

/** Bytes of a page, the unit that is encrypted and authenticated: a library is never smaller. */
export const pageBytes = 16_384

export interface OpenOptions {
  /** 32 raw bytes. The caller owns the buffer and wipes it. */
  key: Uint8Array
  /** Make the file; it must not exist. Without it the file must exist. */
  create?: boolean
  /** Only look: nothing is written to the database or its log, not even on closing. */
  isReadOnly?: boolean
}

/**
 * Opens the encrypted database of a library.
 * @throws {AppError} `no-library` when it is absent, `read-only` when its folder cannot be written, `exists` when it is
 * to be made and is there, `internal` when this Node is too old for the driver
 * @throws the driver's error `SQLITE_NOTADB` or `SQLITE_CORRUPT` when the file does not answer to its key
 */
export function openDatabase(file: string, { key, create = false, isReadOnly = false }: OpenOptions): LibraryDb {
  // [1] On an older Node-API the native module does not fail, it crashes the process.
  if (Number(process.versions.napi) < 10) {
    throw new AppError('internal', 'This Node is too old for the database. Start Verbatim with Node 24 or newer.')
  }
  let db: LibraryDb | undefined
  // [2] Only with this prefix are the 32 bytes taken as the key itself and not as a passphrase.
  const rawKey = Buffer.concat([Buffer.from('raw:'), key])
  try {
    if (create) makeFile(file)
    db = new Database(file, { fileMustExist: true, readonly: isReadOnly, timeout: 0 })
    // [3] Before the key, on every connection: the file does not say which cipher wrote it.
    db.pragma("cipher='aegis'")
    db.key(rawKey)
    if (create) db.pragma(`page_size=${pageBytes}`)
    applyPragmas(db)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db?.close()
    throw recognise(error, file)
  } finally {
    rawKey.fill(0)
  }
}

/** An empty file that its owner alone may read; the log beside it takes over its rights. */
function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    throw new AppError('exists', 'There is a database in this folder already. Choose another folder.', { cause: error })
  }
}

function applyPragmas(db: LibraryDb): void {
  for (const [name, value, expected] of pragmas) {
    db.pragma(`${name}=${value}`)
    const actual: unknown = db.pragma(name, { simple: true })
    if (actual !== expected) {
      throw new AppError('internal', `The database refused a safety setting (${name}). Verbatim will not open it so.`)
    }
  }
}

function recognise(error: unknown, file: string): unknown {
  if (codeOf(error) !== 'SQLITE_CANTOPEN') return error
  return existsSync(file)
    ? new AppError(
        'read-only',
        'The library is in a place that cannot be written to. Copy its folder to a disk that can, then open it there.',
        { cause: error },
      )
    : new AppError('no-library', 'There is no library in this folder. Choose another folder or create one.', {
        cause: error,
      })
}

/**
 * Makes sure that a migrated database can be written: the driver opens a file that it cannot write for reading, without
 * a word. Changes nothing.
 * @throws the driver's error `SQLITE_READONLY`
 */
export function assertWritable(db: LibraryDb): void {
  // Begins to write, and finds nothing to. BEGIN IMMEDIATE would not tell: it lets a reader pass.
  db.exec('UPDATE meta SET value = value WHERE 0')
}

/** Writes everything from the log into the main file, where there is space for that, and closes. */
export function closeDatabase(db: LibraryDb): void {
  try {
    if (!db.readonly) db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // What is in the log stays in the log and is read from there: a full disk must not keep a library from locking.
  } finally {
    db.close()
  }
}
