import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, codeOf } from '../errors.ts'
import { writeDurably } from './durable.ts'
import { decodeHeader, type Header, type HeaderReading, maxHeaderBytes } from './header.ts'

/** The files of a library. */
export interface LibraryFiles {
  folder: string
  database: string
  /** The header and its copy: the same bytes. */
  headers: readonly [string, string]
  lock: string
}

/** Where a library in this folder keeps what. */
export const filesIn = (folder: string): LibraryFiles => ({
  folder,
  database: join(folder, 'library.db'),
  headers: [join(folder, 'keys.header'), join(folder, 'keys.header.copy')],
  lock: join(folder, 'lock'),
})

/** Names that a library's folder, or one whose making was interrupted, may hold. */
export const ownNames: ReadonlySet<string> = new Set(
  ['library.db', 'keys.header', 'keys.header.copy', 'lock'].flatMap((name) => [
    name,
    `${name}-wal`,
    `${name}-shm`,
    `${name}-journal`,
    `${name}.tmp`,
  ]),
)

/** What stands in a folder: nothing, something else, or (parts of) a library. */
export function lookAt({ folder, database, headers }: LibraryFiles): 'nothing' | 'foreign' | 'library' {
  const names = namesIn(folder)
  if (names === undefined || names.length === 0) return 'nothing'
  if (names === 'not-a-folder') return 'foreign'
  if (headers.some((file) => fileStart(file)?.toString('latin1').startsWith('verbatim-keys '))) return 'library'
  const start = fileStart(database)
  // Our pages are cipher text from the first byte on; a plain database of this name is someone else's.
  return start === undefined || start.toString('latin1') === 'SQLite format 3\0' ? 'foreign' : 'library'
}

/** @throws {AppError} `no-library` or `not-a-library` when the folder holds nothing or something else */
export function assertLibrary(files: LibraryFiles): void {
  const found = lookAt(files)
  if (found === 'nothing') {
    throw new AppError('no-library', 'There is no library in this folder. Choose another folder, or create a library.')
  }
  if (found === 'foreign') {
    throw new AppError(
      'not-a-library',
      'This folder holds other files, but no Verbatim library. Choose the folder that your library is in.',
    )
  }
}

/**
 * Reads the header that counts: of two sound copies the one of the higher generation.
 * @throws {AppError} `header-damaged` when no copy is sound, `too-new`
 */
export function readHeader({ headers }: LibraryFiles): { header: Header; bytes: Buffer } {
  const readings = headers.map(readCopy)
  const [best] = readings.flatMap((reading) => (reading.state === 'sound' ? [reading] : [])).sort(newestFirst)
  if (best !== undefined) return best
  if (readings.some(({ state }) => state === 'too-new')) {
    throw new AppError('too-new', 'A newer version of Verbatim made this library. Install that version to open it.')
  }
  throw new AppError(
    'header-damaged',
    'Both files that hold the library’s key (keys.header and keys.header.copy) are damaged or missing. Put one of them back from a backup of the folder; the library itself is untouched.',
  )
}

/** Writes both copies, one after the other; after a crash the higher generation counts, so old or new opens. */
export function writeHeader({ headers }: LibraryFiles, bytes: Uint8Array): void {
  writeDurably(headers.map((path) => ({ path, bytes })))
}

/** Puts a damaged, missing or older copy right from the sound bytes. Does nothing when both are the same. */
export function healHeader(files: LibraryFiles, bytes: Buffer): void {
  const stale = files.headers.filter((path) => !readBytes(path)?.equals(bytes))
  writeDurably(stale.map((path) => ({ path, bytes })))
}

type Sound = Extract<HeaderReading, { state: 'sound' }>

const newestFirst = (a: Sound, b: Sound): number => b.header.generation - a.header.generation

function readCopy(path: string): HeaderReading {
  const bytes = readBytes(path)
  return bytes === undefined ? { state: 'damaged' } : decodeHeader(bytes)
}

/** A small file's bytes; undefined when it is missing, too large to be a header, or cannot be read. */
function readBytes(path: string): Buffer | undefined {
  try {
    return statSync(path).size > maxHeaderBytes ? undefined : readFileSync(path)
  } catch {
    // Whatever keeps it from being read, the other copy is asked next.
    return undefined
  }
}

/** The first 16 bytes of a file, fewer when it is shorter; undefined when there is no such file. */
function fileStart(path: string): Buffer | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return undefined
  }
  try {
    const buffer = Buffer.alloc(16)
    return buffer.subarray(0, readSync(file, buffer, 0, 16, 0))
  } finally {
    closeSync(file)
  }
}

function namesIn(folder: string): string[] | undefined | 'not-a-folder' {
  try {
    return readdirSync(folder)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return undefined
    if (code === 'ENOTDIR') return 'not-a-folder'
    throw error
  }
}
