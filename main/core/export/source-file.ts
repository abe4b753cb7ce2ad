import { createHash } from 'node:crypto'
import { extname, join } from 'node:path'
import type { SourceFormat, SourceState } from '../../../preload/contract/reports.ts'
import { AppError } from '../errors.ts'
import { sniff } from '../import/sniff.ts'
import type { ReportsStore, Source } from '../store/reports.ts'
import type { ExportTarget } from './exports.ts'
import { safeFileName } from './file-name.ts'
import { writeFileWhole } from './write-file.ts'

/**
 * Writes the file that a report was imported from, byte for byte. The bytes are compared with the SHA-256 of their
 * import first. Where the name was typed without an extension, it gets the original's.
 * @throws {AppError} `not-found`, `library-damaged` when the bytes are no longer those of the import, `exists`,
 * `file-missing`; nothing is written then
 */
export async function exportSource(
  reports: Pick<ReportsStore, 'source'>,
  reportId: string,
  { folder, fileName, ...how }: ExportTarget,
): Promise<{ file: string; bytes: number }> {
  const source = readSource(reports, reportId)
  if (source === undefined) throw new AppError('not-found', 'This report is not in the library.')
  if (!isIntact(source)) throw damaged()
  const { bytes } = source
  const extension = extensionOf(fileName) || extensionOf(source.fileName) || 'bin'
  const file = join(folder, safeFileName(fileName, extension, 'Source'))
  await writeFileWhole(file, bytes, how)
  return { file, bytes: bytes.length }
}

/**
 * What the kept file of a report is, by its content, and whether it is still what was imported.
 * @throws {AppError} `not-found`
 */
export function sourceState(reports: Pick<ReportsStore, 'source' | 'lastPage'>, reportId: string): SourceState {
  const state = { format: null, isIntact: false, lastPage: reports.lastPage(reportId) }
  try {
    const source = readSource(reports, reportId)
    if (source === undefined) throw new AppError('not-found', 'This report is not in the library.')
    return isIntact(source) ? { ...state, isIntact: true, format: formatOf(source) } : state
  } catch (error) {
    if (error instanceof AppError && error.code === 'library-damaged') return state
    throw error
  }
}

function formatOf({ bytes, fileName }: Source): SourceFormat | null {
  try {
    return sniff(bytes, fileName)
  } catch (error) {
    // Imported by a version that knew another way to tell.
    if (error instanceof AppError) return null
    throw error
  }
}

const isIntact = ({ bytes, sha256 }: Source): boolean => createHash('sha256').update(bytes).digest().equals(sha256)

function readSource(reports: Pick<ReportsStore, 'source'>, reportId: string): ReturnType<ReportsStore['source']> {
  try {
    return reports.source(reportId)
  } catch (error) {
    // Bytes that were changed may not even unpack any more.
    if (error instanceof Error && 'errno' in error) throw damaged(error)
    throw error
  }
}

const damaged = (cause?: unknown): AppError =>
  new AppError(
    'library-damaged',
    'The original of this report is no longer what was imported. Nothing was written. Check the library, or take the ' +
      'report from a backup.',
    { cause },
  )

/** In small letters and without its dot; empty unless it looks like one: “Report no. 5” has none. */
const extensionOf = (name: string): string =>
  /^\.([a-z][a-z0-9]{0,9})$/i.exec(extname(name.trim()))?.[1]?.toLowerCase() ?? ''
