import { basename } from 'node:path'
import type { ImportedFile } from '../../../preload/contract/imports.ts'
import { toFailure } from '../errors.ts'
import type { NewReport, Stores } from '../store/stores.ts'
import { failedFile, unchangedFile } from './outcome.ts'
import type { ParserPool } from './parser-pool.ts'
import { type FileContent, readFile } from './read-file.ts'
import { createSignal } from './signal.ts'
import type { FoundFile } from './walk.ts'

/** A file on its way into the library: parsed, or at its end already. */
export type Taken =
  | { outcome: ImportedFile }
  | {
      file: string
      report: NewReport
      /** Must be told what became of the report: files with the same bytes wait for it. */
      settle(outcome: ImportedFile | undefined): void
    }

/** Reads and parses files. */
export interface Intake {
  /** Takes one file; undefined when a file with the same bytes was given up. Never rejects. */
  take(found: FoundFile): Promise<Taken | undefined>
  /** Files that only wait for another one with the same bytes to be written. */
  waiting(): number
}

export interface IntakeOptions {
  stores: Stores
  pool: ParserPool
  /** Files read at the same time. */
  readers: number
  isSample: boolean
  /** What a path is called in the list of files. */
  name(path: string): string
  now(): number
  /** A report came back from the trash, because its bytes were imported again. */
  onPutBack(): void
  /** Some file waits for another's end now. */
  onWaiting(): void
}

const wasInTrash = 'This report was in the trash. It is back, with its highlights.'

/** Bytes of files that may be in parsers at the same time, and after which no other is read; one larger file goes alone. */
const maxBytes = 64 * 1024 * 1024

/** The intake of one import. */
export function createIntake({
  stores,
  pool,
  readers,
  isSample,
  name,
  now,
  onPutBack,
  onWaiting,
}: IntakeOptions): Intake {
  /** What becomes of each content of this import, by SHA-256. */
  const ends = new Map<string, Promise<ImportedFile | undefined>>()
  const released = createSignal()
  let reading = 0
  /** Of files that were read and are not parsed yet. */
  let bytesRead = 0
  let bytesInWork = 0
  let waiting = 0

  /** Reads a file when few others are being read and not too much of what was read waits for a parser. */
  async function readInTurn(read: () => Promise<FileContent>): Promise<FileContent> {
    while (reading >= readers || bytesRead >= maxBytes) await released.wait()
    reading++
    try {
      return await read()
    } finally {
      reading--
      released.notify()
    }
  }

  async function parse(path: string, content: FileContent): Promise<NewReport> {
    const size = content.bytes.length
    bytesRead += size
    while (bytesInWork > 0 && bytesInWork + size > maxBytes) await released.wait()
    bytesInWork += size
    try {
      const fileName = basename(path)
      const { compressed, ...parsed } = await pool.parse(fileName, content.bytes)
      const { sha256, modifiedAtMs } = content
      const source = {
        sha256,
        fileName,
        sizeBytes: size,
        modifiedAtMs,
        compression: 'zstd' as const,
        bytes: compressed,
      }
      return { ...parsed, source, isSample, importedAtMs: now() }
    } finally {
      bytesRead -= size
      bytesInWork -= size
      released.notify()
    }
  }

  async function waitFor(file: string, end: Promise<ImportedFile | undefined>): Promise<Taken | undefined> {
    waiting++
    onWaiting()
    const outcome = await end
    waiting--
    if (outcome === undefined) return undefined
    if (outcome.status === 'failed') return { outcome: { ...outcome, file } }
    return { outcome: { ...outcome, file, status: 'unchanged', doubts: [] } }
  }

  return {
    waiting: () => waiting,
    async take({ path, read = () => readFile(path), failure }) {
      const file = name(path)
      let content: FileContent
      try {
        if (failure !== undefined) throw failure
        content = await readInTurn(read)
      } catch (error) {
        return { outcome: failedFile(file, toFailure(error)) }
      }
      const { sha256 } = content
      const key = sha256.toString('hex')
      const end = ends.get(key)
      if (end !== undefined) return waitFor(file, end)
      const { promise, resolve: settle } = Promise.withResolvers<ImportedFile | undefined>()
      ends.set(key, promise)
      try {
        const isBack = stores.trash.putBack(sha256)
        if (isBack) onPutBack()
        const stored = stores.reports.findBySha256(sha256)
        if (stored === undefined) return { file, report: await parse(path, content), settle }
        const outcome = { ...unchangedFile(file, sha256, stored), doubts: isBack ? [wasInTrash] : [] }
        settle(outcome)
        return { outcome }
      } catch (error) {
        const outcome = failedFile(file, toFailure(error), sha256)
        settle(outcome)
        return { outcome }
      }
    },
  }
}
