import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { type Archive, openArchive } from './archive.ts'
import { maxFileBytes, tooLarge } from './limits.ts'
import { type FileContent, readFile } from './read-file.ts'
import { isPageFolder, isPassedOver, pageStems, reportNames } from './report-names.ts'
import type { FoundFile } from './walk.ts'

/**
 * The reports in a ZIP archive, as those of a folder of its name would be found: `reports.zip/2019.html`. An archive that
 * is itself a document (a DOCX named .zip) is one file. The archive's bytes are held until all of it was read.
 */
export async function* walkArchive(path: string): AsyncGenerator<FoundFile> {
  let archive: Archive | undefined
  try {
    archive = await openArchive((await readFile(path)).bytes)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    yield { path, failure: error }
    return
  }
  if (isDocument(archive.names)) {
    yield { path }
    return
  }
  const names = reportsAmong(archive.names)
  if (names.length === 0) yield { path, failure: nothingInside() }
  let left = names.length
  const release = (): void => {
    if (--left === 0) archive = undefined
  }
  for (const name of names) {
    const inner = join(path, name)
    if (/\.zip$/i.test(name)) {
      release()
      yield { path: inner, failure: nested() }
    } else {
      const read = (): Promise<FileContent> => {
        if (archive === undefined) throw new AppError('file-missing', 'This archive was closed. Import it again.')
        return readEntry(archive, name).finally(release)
      }
      yield { path: inner, read }
    }
  }
}

/** Names by which documents are told that are packed as ZIP archives. */
const documentParts = new Set(['[Content_Types].xml', 'META-INF/container.xml', 'META-INF/manifest.xml', 'content.xml'])

const isDocument = (names: readonly string[]): boolean => names.some((name) => documentParts.has(name))

/** Names of the reports among those of an archive, in the order of names. */
function reportsAmong(names: readonly string[]): string[] {
  const folders = Map.groupBy(names, (name) => name.slice(0, name.lastIndexOf('/') + 1))
  const stems = new Map([...folders].map(([folder, inside]) => [folder, pageStems(inside.map(lastOf))]))
  const isWanted = (name: string): boolean => {
    const steps = name.split('/')
    return steps.every((step, index) => {
      const folder = steps
        .slice(0, index)
        .map((before) => `${before}/`)
        .join('')
      const isLast = index === steps.length - 1
      return !isPassedOver(step) && (isLast || !isPageFolder(step, stems.get(folder) ?? new Set()))
    })
  }
  return names.filter((name) => reportNames.test(name) && isWanted(name)).sort()
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

async function readEntry(archive: Archive, name: string): Promise<FileContent> {
  if (archive.size(name) > maxFileBytes) throw tooLarge()
  // A copy of its own, because its buffer moves to a parser's thread.
  const bytes = new Uint8Array(await archive.read(name))
  if (bytes.length === 0) throw new AppError('file-empty', 'This file is empty. Save or copy it again.')
  const sha256 = createHash('sha256').update(bytes).digest()
  return { bytes, sha256, modifiedAtMs: archive.modifiedAtMs(name) ?? 0 }
}

const nothingInside = (): AppError =>
  new AppError('file-no-text', 'This archive holds no file that could be a report. Open it to see what is in it.')

const nested = (): AppError =>
  new AppError(
    'file-unsupported',
    'This is an archive inside an archive, which is not opened. Unpack it, then import what it holds.',
  )
