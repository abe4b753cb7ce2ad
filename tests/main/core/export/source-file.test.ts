import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportSource, sourceState } from '../../../../main/core/export/source-file.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let folder: string
beforeEach(() => {
  library = createTestLibrary()
  folder = join(library.folder, 'out')
  mkdirSync(folder)
})
afterEach(() => library.close())

const bytes = Buffer.concat([randomBytes(5000), Buffer.alloc(5000, 'ж')])

/** A report whose file has these bytes, packed as imports pack it. */
function add(fileName = 'saved page.html', compression: 'zstd' | 'none' = 'zstd'): string {
  const sha256 = createHash('sha256').update(bytes).digest()
  const stored = compression === 'zstd' ? zstdCompressSync(bytes) : bytes
  const source = { sha256, fileName, sizeBytes: bytes.length, modifiedAtMs: null, compression, bytes: stored }
  return library.add(aNewReport(aReportDraft(), { source }))
}

const write = (reportId: string, fileName: string, mayReplace = false) =>
  exportSource(library.stores.reports, reportId, { folder, fileName, mayReplace, leftovers: library.leftovers })

test.each(['zstd', 'none'] as const)('the file comes out byte for byte (kept as %s)', async (compression) => {
  const written = await write(add('saved page.html', compression), 'Copy.html')
  expect(written).toEqual({ file: join(folder, 'Copy.html'), bytes: bytes.length })
  expect(readFileSync(written.file).equals(bytes)).toBe(true)
})

test.each([
  ['saved page.html', 'Copy', 'Copy.html'],
  ['SAVED.HTM', 'Report no. 5', 'Report no. 5.htm'],
  ['saved page.html', 'Copy.HTML', 'Copy.html'],
  ['saved page.html', 'Copy.txt', 'Copy.txt'],
  ['README', 'Copy', 'Copy.bin'],
  ['saved page.html', '../../etc/passwd', 'etc - passwd.html'],
  ['saved page.html', '...', 'Source.html'],
])('of %s, typed as %s, the name is %s', async (original, typed, name) => {
  await write(add(original), typed)
  expect(readdirSync(folder)).toEqual([name])
})

test('a file that is there is replaced only when that is allowed', async () => {
  const reportId = add()
  writeFileSync(join(folder, 'Copy.html'), 'mine')
  await expect(write(reportId, 'Copy.html')).rejects.toMatchObject({ code: 'exists' })
  expect(readFileSync(join(folder, 'Copy.html'), 'utf8')).toBe('mine')
  await write(reportId, 'Copy.html', true)
  expect(readFileSync(join(folder, 'Copy.html')).equals(bytes)).toBe(true)
})

test('an unknown report writes nothing', async () => {
  await expect(write('0000000000000000', 'Copy.html')).rejects.toMatchObject({ code: 'not-found' })
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['saved page', '<!doctype html><title>x</title>', 'html'],
  ['notes.md', '# Notes', 'markdown'],
  ['a lie.html', '%PDF-1.7', 'pdf'],
])('the kept %s is told by its content', (fileName, text, format) => {
  const stored = Buffer.from(text)
  const sha256 = createHash('sha256').update(stored).digest()
  const source = { sha256, fileName, sizeBytes: stored.length, modifiedAtMs: null, compression: 'none', bytes: stored }
  const passages = [aPassage('One.', { page: 1 }), aPassage('Two.', { page: 4 }), aPassage('Three.')]
  const reportId = library.add(aNewReport(aReportDraft({ passages }), { source: { ...source, compression: 'none' } }))
  expect(sourceState(library.stores.reports, reportId)).toEqual({ format, isIntact: true, lastPage: 4 })
})

describe('bytes that are not those of the import', () => {
  test.each([
    ['other bytes', () => zstdCompressSync(Buffer.from('other'))],
    ['bytes that do not unpack', () => Buffer.from('no archive at all')],
  ])('%s are refused, over a file that may be replaced too', async (_, stored) => {
    const reportId = add()
    library.db.prepare('UPDATE sources SET bytes = ?').run(stored())
    expect(sourceState(library.stores.reports, reportId)).toEqual({ format: null, isIntact: false, lastPage: null })
    writeFileSync(join(folder, 'Copy.html'), 'mine')
    await expect(write(reportId, 'Copy.html', true)).rejects.toMatchObject({ code: 'library-damaged' })
    expect(readdirSync(folder)).toEqual(['Copy.html'])
    expect(readFileSync(join(folder, 'Copy.html'), 'utf8')).toBe('mine')
  })
})
