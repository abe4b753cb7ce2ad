import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { type Archive, openArchive } from './archive.ts'
import { maxFileBytes, tooLarge } from './limits.ts'
import { type FileContent, readFile } from './read-file.ts'
import { isPageFolder, isPassedOver, pageStems, reportNames } from './report-names.ts'
import type { FoundFile, OnPassedOver } from './walk.ts'

/**
 * The reports in a ZIP archive, as those of a folder of its name would be found: `reports.zip/2019.html`. An archive that
 * is itself a document (a DOCX named .zip) is one file. The archive's bytes are held until all of it was read.
 * @param wanted such paths, to take only these; left out: all
 */
export async function* walkArchive(
  path: string,
  onPassedOver: OnPassedOver,
  wanted?: readonly string[],
): AsyncGenerator<FoundFile> {
  let archive: Archive | undefined
  try {
    archive = await openArchive((await readFile(path)).bytes)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    for (const failed of wanted ?? [path]) yield { path: failed, failure: error }
    return
  }
  if (isDocument(archive.names)) {
    yield { path }
    return
  }
  const { reports, others } = reportsAmong(archive.names)
  const inners = wanted === undefined ? null : new Set(wanted)
  const names = reports.filter((name) => inners === null || inners.delete(join(path, name)))
  if (inners === null) {
    onPassedOver(others)
    if (names.length === 0) yield { path, failure: nothingInside() }
  } else for (const gone of inners) yield { path: gone, failure: noLongerInside() }
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

/** The archive that a path leads into (`reports.zip/2019.html`); undefined for any other path. */
export async function archiveAround(path: string): Promise<string | undefined> {
  for (const { index } of path.matchAll(/\.zip(?=[/\\])/gi)) {
    const archive = path.slice(0, index + '.zip'.length)
    if (await isPlainFile(archive)) return archive
  }
  return undefined
}

const isPlainFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/** Names of the reports among those of an archive, in the order of names, and how many other files are left out. */
function reportsAmong(names: readonly string[]): { reports: string[]; others: number } {
  const folders = Map.groupBy(names, (name) => name.slice(0, name.lastIndexOf('/') + 1))
  const stems = new Map([...folders].map(([folder, inside]) => [folder, pageStems(inside.map(lastOf))]))
  /** Whether its folders are looked into. */
  const isReached = (name: string): boolean => {
    const steps = name.split('/').slice(0, -1)
    return steps.every((step, index) => {
      const folder = steps
        .slice(0, index)
        .map((before) => `${before}/`)
        .join('')
      return !isPassedOver(step) && !isPageFolder(step, stems.get(folder) ?? new Set())
    })
  }
  const reached = names.filter(isReached)
  const reports = reached.filter((name) => reportNames.test(name) && !isPassedOver(lastOf(name))).sort()
  return { reports, others: reached.length - reports.length }
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

const noLongerInside = (): AppError =>
  new AppError('file-missing', 'This file is no longer in its archive. Look where it went, then import it again.')

const nested = (): AppError =>
  new AppError(
    'file-unsupported',
    'This is an archive inside an archive, which is not opened. Unpack it, then import what it holds.',
  )
