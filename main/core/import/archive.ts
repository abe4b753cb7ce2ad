import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { AppError } from '../errors.ts'
import { faultOfNames, nameOf } from './archive-names.ts'

/**
 * A ZIP archive in memory, opened to be read with limits. Nothing of it is ever written to a disk, and no size that it
 * declares is believed: what comes out is counted.
 */
export interface Archive {
  /** Paths of its files in its own order, with `/` between folders; folders themselves are left out. */
  names: readonly string[]
  /**
   * The content of a file, inflated.
   * @throws {AppError} `file-too-large` for what grows over a limit, `parser-failed` for what is damaged or not there
   */
  read(name: string): Promise<Uint8Array>
  /** What a file is declared to inflate to, bytes; {@link read} gives exactly that or fails. */
  size(name: string): number
  /** When a file was last changed, ms since 1970; null where the archive does not say. */
  modifiedAtMs(name: string): number | null
}

/** What an archive may hold. Sizes in bytes. */
export const archiveLimits = {
  entries: 10_000,
  /** Of all that is read from it, inflated. */
  total: 500 * 1024 * 1024,
  /** Inflated to packed size of one file that inflates to more than `free`. */
  ratio: 200,
  free: 1024 * 1024,
}

/**
 * Opens a ZIP archive and looks at its list of files.
 * @throws {AppError} `file-too-large` for too many files or too much in them; `file-unsupported` for a password and for
 *   names or links that could lead out of it; `parser-failed` for one that is damaged or whose parts overlap
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const entries = await listEntries(bytes)
  const files = new Map<string, FileEntry>()
  for (const entry of entries) if (!entry.directory) files.set(entry.filename, entry)
  let total = 0

  return {
    names: [...files.keys()],
    async read(name) {
      const entry = files.get(name)
      if (entry === undefined) throw damaged()
      const parts: Uint8Array[] = []
      const most = Math.min(entry.uncompressedSize, limitOf(entry))
      if (entry.uncompressedSize > most) throw tooDense()
      let length = 0
      const writable = new WritableStream<Uint8Array>({
        write(part) {
          length += part.length
          total += part.length
          if (length > most) throw lying()
          if (total > archiveLimits.total) throw tooDense()
          parts.push(part)
        },
      })
      await entry.getData(writable, { useWebWorkers: false, checkCrc32: true }).catch((error: unknown) => {
        throw failureOf(error)
      })
      return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
    },
    size: (name) => files.get(name)?.uncompressedSize ?? 0,
    modifiedAtMs: (name) => files.get(name)?.lastModDate?.getTime() ?? null,
  }
}

/** The entries of an archive that keeps all rules which its list can show. */
async function listEntries(bytes: Uint8Array): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
    const options = { filenameValidation: 'tolerant' as const, decodeText: nameOf }
    for await (const entry of reader.getEntriesGenerator(options)) {
      if (entries.length === archiveLimits.entries) throw tooMany()
      entries.push(entry)
    }
  } catch (error) {
    throw failureOf(error)
  }
  if (entries.some(({ encrypted }) => encrypted)) throw locked()
  const fault = faultOfNames(entries)
  if (fault !== undefined) throw unsafe(fault)
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > archiveLimits.total) throw tooDense()
  if (overlaps(entries, bytes.length)) throw damaged()
  return entries
}

/** Most bytes that an entry may inflate to. */
const limitOf = ({ compressedSize }: Entry): number =>
  Math.max(archiveLimits.free, compressedSize * archiveLimits.ratio)

/** Least bytes before an entry's data: its own header without name and extras. */
const headerBytes = 30

/** Whether entries share bytes, by which a small archive claims to hold a large one many times over. */
function overlaps(entries: readonly Entry[], size: number): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  return sorted.some(
    ({ offset, compressedSize }, index) => offset + headerBytes + compressedSize > (sorted[index + 1]?.offset ?? size),
  )
}

const failureOf = (error: unknown): AppError => (error instanceof AppError ? error : damaged(error))

const damaged = (cause?: unknown): AppError =>
  new AppError(
    'parser-failed',
    'This file is damaged: part of it is missing or was changed. Copy it again from where you got it, then retry.',
    {
      cause,
    },
  )

const lying = (): AppError =>
  new AppError(
    'parser-failed',
    'This file is packed as a ZIP archive that holds more than it declares, so it is not read. Ask for a new copy.',
  )

const tooMany = (): AppError =>
  new AppError('file-too-large', 'This archive holds more than 10,000 files. Split it, then import the parts.')

const tooDense = (): AppError =>
  new AppError(
    'file-too-large',
    'This file is packed as a ZIP archive that grows too large when it is unpacked, so it is not read. If you trust it, unpack it yourself, then import what it holds.',
  )

const locked = (): AppError =>
  new AppError(
    'file-unsupported',
    'This archive is locked with a password. Unpack it with the password, then import what it holds.',
  )

const unsafe = (fault: string): AppError =>
  new AppError(
    'file-unsupported',
    `This file is packed as a ZIP archive with ${fault}, as harmful files have, so it is not read. Ask for a new copy.`,
  )
