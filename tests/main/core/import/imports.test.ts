import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Courtesy, createCourtesy } from '../../../../main/core/import/courtesy.ts'
import { createImports, type Imports, type ImportsOptions } from '../../../../main/core/import/imports.ts'
import type { DeskEvent } from '../../../../preload/contract/events.ts'
import { ImportedFile, ImportStatus } from '../../../../preload/contract/imports.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { createTestLibrary, type TestLibrary, testNow } from '../../../helpers/library.ts'
import { aStatePage } from '../../../helpers/state-page.ts'
import { rawZip } from './raw-zip.ts'

let folder: ReturnType<typeof aFolder>
let library: TestLibrary
let imports: Imports
let events: DeskEvent[]
let commits: number

beforeEach(() => {
  folder = aFolder()
  library = createTestLibrary()
  events = []
  commits = 0
})
afterEach(async () => {
  await imports.close()
  library.close()
  folder.remove()
})

function setUp(parser: Partial<ImportsOptions['parser']> = {}, courtesy: Courtesy = createCourtesy()): Imports {
  imports = createImports({
    courtesy,
    db: library.db,
    stores: library.stores,
    search: { reportsChanged: () => commits++ },
    parser: { entry: new URL('unruly-parser.ts', import.meta.url), threads: 2, ...parser },
    sampleFolder: folder.path,
    emit: (event) => events.push(event),
    now: () => testNow,
  })
  return imports
}

function make(name: string, content: string | Uint8Array = aStatePage({ country: name })): string {
  const path = join(folder.path, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

const start = (paths: string[]): string =>
  imports.start(paths, { isSample: false, name: (path) => basename(path) }).importId

/** Waits until the newest import satisfies; no longer than a test may take. */
async function until(isSo: (status: ImportStatus) => boolean): Promise<ImportStatus> {
  for (;;) {
    const status = imports.status()
    if (status !== null && isSo(status)) return ImportStatus.parse(status)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
const untilOver = (): Promise<ImportStatus> => until(({ state }) => state !== 'running' && state !== 'paused')

const filesOf = (importId: string): ImportedFile[] => imports.files(importId, 0).map((file) => ImportedFile.parse(file))
const outcomes = (importId: string): Record<string, string> =>
  Object.fromEntries(filesOf(importId).map(({ file, status, error }) => [file, error === null ? status : error.code]))

test('a folder of pages becomes reports, each told in full', async () => {
  setUp()
  make('2019.html', aStatePage({ country: 'Kyrgyzstan' }))
  const id = start([folder.path])
  expect(await untilOver()).toMatchObject({
    state: 'done',
    total: 1,
    isCounted: true,
    imported: 1,
    failed: 0,
    error: null,
  })
  const [file] = filesOf(id)
  const [report] = library.stores.reports.list()
  expect(file).toEqual({
    file: '2019.html',
    status: 'imported',
    reportId: report?.reportId,
    publisher: 'U.S. Department of State',
    country: 'KG',
    countryName: 'Kyrgyzstan',
    title: '2019 Country Reports on Human Rights Practices: Kyrgyzstan',
    coversYear: 2019,
    publishedYear: 2020,
    language: 'en',
    sections: 5,
    passages: 4,
    words: report?.words,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    doubts: [],
    reissueOf: null,
    error: null,
  })
  const source = library.stores.reports.source(file?.reportId ?? '')
  expect(source).toMatchObject({ fileName: '2019.html', bytes: Buffer.from(aStatePage({ country: 'Kyrgyzstan' })) })
  expect(commits).toBe(1)
  expect(new Set(events.map(({ name }) => name))).toEqual(new Set(['imports.changed', 'reports.changed']))
})

test('the same bytes are unchanged: in a later import, and twice in one', async () => {
  setUp()
  const paths = [make('a.html', aStatePage()), make('b.html', aStatePage()), make('c.html', aStatePage())]
  const first = start(paths)
  await untilOver()
  expect(Object.values(outcomes(first)).sort()).toEqual(['imported', 'unchanged', 'unchanged'])
  const second = start(paths)
  await untilOver()
  expect(outcomes(second)).toEqual({ 'a.html': 'unchanged', 'b.html': 'unchanged', 'c.html': 'unchanged' })
  const [report] = library.stores.reports.list()
  expect(library.stores.reports.list()).toHaveLength(1)
  expect(filesOf(second).map(({ reportId, passages }) => [reportId, passages])).toEqual(
    Array(3).fill([report?.reportId, 4]),
  )
})

test('another copy of an edition says which report it is a copy of', async () => {
  setUp()
  const page = aStatePage({ country: 'Kyrgyzstan' })
  const first = start([make('a.html', page)])
  await untilOver()
  const [original] = filesOf(first)
  expect(original?.reissueOf).toBeNull()
  const paths = [
    make('again.html', `${page}\n`),
    make('other-year.html', aStatePage({ country: 'Kyrgyzstan', year: 2018 })),
    make('unchanged.html', page),
  ]
  const second = start(paths)
  await untilOver()
  const found = Object.fromEntries(filesOf(second).map(({ file, status, reissueOf }) => [file, [status, reissueOf]]))
  expect(found).toEqual({
    'again.html': ['imported', original?.reportId],
    'other-year.html': ['imported', null],
    'unchanged.html': ['unchanged', null],
  })
  expect(library.stores.reports.list()).toHaveLength(3)
})

test('bad files fail alone, each with its reason', async () => {
  setUp({ maxMs: 6000, maxMb: 64 })
  const big = make('big.txt', 'x')
  truncateSync(big, 300 * 1024 * 1024)
  const gone = make('gone.html')
  rmSync(gone)
  const paths = [
    make('good-1.html'),
    make('empty.html', ''),
    make(
      'binary.html',
      Uint8Array.from({ length: 9000 }, (_, index) => (index * 37) % 256),
    ),
    make('print.pdf', '%PDF-1.7\n'),
    make('no-text.html', '<html><body><script>1</script></body></html>'),
    big,
    gone,
    make('hang.html', '<p>hang'),
    make('memory.html', '<p>memory'),
    make('crash.html', '<p>crash'),
    make('good-2.html'),
  ]
  const id = start(paths)
  expect(await untilOver()).toMatchObject({ state: 'done', total: 11, imported: 2, failed: 9 })
  expect(outcomes(id)).toEqual({
    'good-1.html': 'imported',
    'empty.html': 'file-empty',
    'binary.html': 'file-unsupported',
    'print.pdf': 'parser-failed',
    'no-text.html': 'file-no-text',
    'big.txt': 'file-too-large',
    'gone.html': 'file-missing',
    'hang.html': 'parser-timeout',
    'memory.html': 'parser-memory',
    'crash.html': 'parser-failed',
    'good-2.html': 'imported',
  })
  for (const { error } of filesOf(id)) if (error !== null) expect(error.message).toMatch(/^[A-Z].{20,}\.$/)
  expect(library.stores.reports.list()).toHaveLength(2)
})

test('of many files with some broken, all good ones come in', async () => {
  setUp()
  for (let index = 0; index < 120; index++) {
    make(
      `r${index}.html`,
      index % 10 === 0
        ? ''
        : aStatePage({ country: `Land ${String.fromCharCode(97 + (index % 26))}`, year: 1900 + index }),
    )
  }
  const id = start([folder.path])
  expect(await untilOver()).toMatchObject({ state: 'done', total: 120, imported: 108, failed: 12 })
  expect(library.stores.reports.list()).toHaveLength(108)
  expect(imports.files(id, 100)).toHaveLength(20)
  expect(commits).toBeLessThan(60)
})

describe('text of any kind is taken as it is', () => {
  test.each([
    ['a single line of 10 MB', `${'Nordavia is a republic. '.repeat(440_000)}`],
    ['NULs beyond the start', `${'Plain words. '.repeat(1000)}\n\u0000NUL\u0000 here.`],
    ['bidirectional overrides', 'In Nordavia \u202eretfa\u202c the court ruled.'],
  ])('%s', async (_, text) => {
    setUp()
    const id = start([make('text.txt', text)])
    await untilOver()
    expect(outcomes(id)).toEqual({ 'text.txt': 'imported' })
  })

  test('lone surrogates in UTF-16', async () => {
    setUp()
    const bytes = Buffer.concat([
      Buffer.from('\ufeffNordavia is a republic ', 'utf16le'),
      Buffer.of(0x00, 0xd8),
      Buffer.from(' here.', 'utf16le'),
    ])
    const id = start([make('text.txt', bytes)])
    await untilOver()
    const [file] = filesOf(id)
    expect(library.stores.reports.passage(file?.reportId ?? '', 1)?.text).toBe('Nordavia is a republic \ufffd here.')
  })
})

test('a pause holds the files that have not begun; going on finishes them', async () => {
  setUp({ threads: 1 })
  // More than the threads have before them at a time.
  const paths = Array.from({ length: 40 }, (_, index) =>
    make(`${index === 0 ? 'slow' : 'page'}-${index}.html`, aStatePage({ year: 1970 + index })),
  )
  // Each file is named when it is queued, and again when its turn comes.
  const queued = new Set<string>()
  let begun = 0
  const name = (path: string): string => {
    if (queued.has(path)) begun++
    queued.add(path)
    return basename(path)
  }
  const { importId } = imports.start(paths, { isSample: false, name })
  await until(({ isCounted }) => isCounted && begun > 0)
  imports.pause(importId)
  const held = begun
  expect(held).toBeLessThan(40)
  // What had begun comes in; nothing else begins.
  expect(await until(({ imported }) => imported >= held)).toMatchObject({ state: 'paused', total: 40, imported: held })
  expect(begun).toBe(held)
  const elapsedMs = imports.status()?.elapsedMs
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(imports.status()?.elapsedMs).toBe(elapsedMs)
  imports.resume(importId)
  expect(await untilOver()).toMatchObject({ state: 'done', imported: 40 })
  expect(begun).toBe(40)
})

test('cancelling stops at once, and what came in stays', async () => {
  setUp({ threads: 1 })
  const id = start(
    Array.from({ length: 40 }, (_, index) => make(`slow-${index}.html`, aStatePage({ year: 1960 + index }))),
  )
  const { imported } = await until((status) => status.imported > 0)
  imports.cancel(id)
  await imports.close()
  expect(imports.status()).toMatchObject({ state: 'cancelled', total: 40, imported, failed: 0 })
  expect(imported).toBeLessThan(20)
  expect(Object.values(outcomes(id))).toEqual(Array(imported).fill('imported'))
  expect(library.stores.reports.list()).toHaveLength(imported)
})

test('a full disk stops the whole import; what was committed stays, and nothing else is said to be in', async () => {
  setUp()
  const first = start([make('before.html')])
  await untilOver()
  const pages = Number(library.db.pragma('page_count', { simple: true }))
  library.db.pragma(`max_page_count=${pages + 12}`)
  const words = (index: number): string =>
    Array.from({ length: 4000 }, (_, place) => ((place * 7919 + index) * 2654435761).toString(36)).join(' ')
  const id = start(Array.from({ length: 30 }, (_, index) => make(`r${index}.txt`, words(index))))
  expect(await untilOver()).toMatchObject({ state: 'failed', error: { code: 'disk-full' }, imported: 0 })
  expect(outcomes(id)).toEqual({})
  expect(library.stores.reports.list().map(({ reportId }) => reportId)).toEqual(
    filesOf(first).map(({ reportId }) => reportId),
  )
  library.db.pragma('max_page_count=1073741823')
  start([make('after.html')])
  expect(await untilOver()).toMatchObject({ state: 'done', imported: 1 })

  // With space again, another try takes in what the first did not come to.
  library.db.pragma('max_page_count=100000')
  imports.retry()
  expect(await untilOver()).toMatchObject({
    state: 'done',
    total: 30,
    imported: 30,
    error: null,
    listed: { imported: 31, failed: 0 },
  })
  expect(() => imports.retry()).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(library.stores.importQueue.interrupted()).toEqual([])
  library.stores.importQueue.interrupt()
  expect(library.stores.importQueue.interrupted()).toEqual([])
})

test('a second import waits for the first and then runs; their files are one list', async () => {
  setUp({ threads: 1 })
  const first = start(
    Array.from({ length: 4 }, (_, index) => make(`slow-${index}.html`, aStatePage({ year: 1990 + index }))),
  )
  const second = start([make('quick.html'), make('empty.html', '')])
  expect(imports.status()).toMatchObject({ importId: first, state: 'running', waiting: 1 })
  expect(await until(({ importId }) => importId === second)).toMatchObject({ waiting: 0, listed: { imported: 4 } })
  expect(Object.values(outcomes(first))).toEqual(Array(4).fill('imported'))
  expect(await untilOver()).toMatchObject({ imported: 1, failed: 1, listed: { imported: 5, unchanged: 0, failed: 1 } })
  expect(outcomes(second)).toEqual({ 'quick.html': 'imported', 'empty.html': 'file-empty' })
  expect(imports.listed(0).map(({ file }) => file)).toEqual([
    ...filesOf(first).map(({ file }) => file),
    ...filesOf(second).map(({ file }) => file),
  ])
  expect(imports.listed(4).map(({ fileNumber }) => fileNumber)).toEqual([4, 5])
})

test('cancelling stops those that wait, too', async () => {
  setUp({ threads: 1 })
  const first = start([make('slow-1.html'), make('slow-2.html', aStatePage({ year: 2001 }))])
  const second = start([make('quick.html')])
  imports.cancel(first)
  expect(await untilOver()).toMatchObject({ importId: second, state: 'cancelled', listed: { imported: 0 } })
  expect(library.stores.reports.list()).toEqual([])
})

test('one failed file is tried again under its number, and the list is emptied when it is dismissed', async () => {
  setUp()
  start([make('a.html', ''), make('b.html', ''), make('c.html')])
  expect(() => imports.dismiss()).toThrow(expect.objectContaining({ code: 'conflict' }))
  await untilOver()
  const numberOf = (name: string) => imports.listed(0).find(({ file }) => file === name)?.fileNumber ?? -1
  const number = numberOf('a.html')
  make('a.html', aStatePage({ country: 'Albia' }))
  expect(() => imports.retry([numberOf('c.html'), 77])).toThrow(expect.objectContaining({ code: 'not-found' }))
  imports.retry([number])
  expect(await untilOver()).toMatchObject({ total: 1, imported: 1, listed: { imported: 2, failed: 1 } })
  expect(imports.listed(3)).toMatchObject([{ file: 'a.html', fileNumber: number, status: 'imported' }])
  imports.dismiss()
  expect(imports.status()).toBeNull()
  expect(imports.listed(0)).toEqual([])
  expect(() => imports.retry()).toThrow(expect.objectContaining({ code: 'not-found' }))
  start([make('d.html', '')])
  expect(await untilOver()).toMatchObject({ listed: { imported: 0, failed: 1 } })
})

test('a new import begins a new list, unless somebody has yet to see a failure', async () => {
  setUp()
  start([make('a.html')])
  await untilOver()
  start([make('b.html', aStatePage({ country: 'Albia' })), make('empty.html', '')])
  expect(await untilOver()).toMatchObject({ listed: { imported: 1, failed: 1 } })
  start([make('c.html', aStatePage({ country: 'Bregland' }))])
  expect(await untilOver()).toMatchObject({ imported: 1, failed: 0, listed: { imported: 2, failed: 1 } })
})

test('a file of an archive is tried again, and the archive itself is not read anew for others', async () => {
  setUp()
  const zip = (bad: string) =>
    rawZip([
      { name: 'bad.txt', data: bad },
      { name: 'good.txt', data: 'Prisons are full.' },
    ])
  const path = make('all.zip', zip(''))
  imports.start([path], { isSample: false, name: (file) => file.slice(folder.path.length + 1) })
  expect(await untilOver()).toMatchObject({ imported: 1, failed: 1 })
  make('all.zip', zip('Courts sit late.'))
  imports.retry()
  expect(await untilOver()).toMatchObject({ total: 1, imported: 1, listed: { imported: 2, failed: 0 } })
  expect(imports.listed(2)).toMatchObject([{ file: join('all.zip', 'bad.txt'), status: 'imported' }])
})

test('what is no report is left out and counted', async () => {
  setUp()
  make('in/photo.png', 'x')
  make('in/.DS_Store', 'x')
  make('in/a.html')
  start([join(folder.path, 'in'), make('~$a.docx', 'x'), make('b.html', aStatePage({ country: 'Albia' }))])
  expect(await untilOver()).toMatchObject({
    total: 2,
    imported: 2,
    failed: 0,
    passedOver: 3,
    listed: { passedOver: 3 },
  })
})

test('the window hears of progress at most ten times a second, and of the end', async () => {
  setUp()
  for (let index = 0; index < 200; index++)
    make(`r${index}.txt`, index % 2 === 0 ? '' : `Report ${index} of Nordavia says much.`)
  const startedAt = performance.now()
  start([folder.path])
  await untilOver()
  const seconds = (performance.now() - startedAt) / 1000
  await new Promise((resolve) => setTimeout(resolve, 150))
  const heard = events.filter(({ name }) => name === 'imports.changed').length
  expect(heard).toBeGreaterThan(0)
  expect(heard).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 3)
  expect(events.at(-1)?.name).toBe('imports.changed')
})

test('the sample library is marked as such', async () => {
  setUp()
  make('sample.html')
  imports.startSample()
  await untilOver()
  expect(library.stores.reports.list()).toMatchObject([{ isSample: true }])
})

test('an unknown import is not found', () => {
  setUp()
  expect(() => imports.files('0000000000000000', 0)).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(imports.status()).toBeNull()
})

describe('while somebody searches', () => {
  /** Somebody who searches until `answer` resolves. The turn is as long: what bounds it is tested where it is made. */
  function somebody() {
    const courtesy = createCourtesy()
    const { promise, resolve: answer } = Promise.withResolvers<void>()
    const asked = courtesy.during(() => promise)
    const told = { turns: 0 }
    const turn = (): Promise<void> => {
      told.turns++
      return asked
    }
    return { courtesy: { ...courtesy, turn }, told, answer }
  }
  const patience = { timeout: 20_000 }

  test('nothing is written before the answer, then a report at a time', async () => {
    const { courtesy, told, answer } = somebody()
    setUp({}, courtesy)
    for (let number = 1; number <= 5; number++) make(`${number}.html`)
    start([folder.path])
    await expect.poll(() => told.turns, patience).toBe(1)
    expect([library.stores.reports.list().length, commits]).toEqual([0, 0])
    answer()
    expect(await untilOver()).toMatchObject({ state: 'done', imported: 5 })
    expect([told.turns, commits]).toEqual([5, 5])
  })

  test('an import that is stopped meanwhile writes nothing more', async () => {
    const { courtesy, told, answer } = somebody()
    setUp({}, courtesy)
    make('1.html')
    const id = start([folder.path])
    await expect.poll(() => told.turns, patience).toBe(1)
    imports.cancel(id)
    answer()
    expect(await untilOver()).toMatchObject({ state: 'cancelled', imported: 0 })
    await imports.close()
    expect(library.stores.reports.list()).toEqual([])
  })
})
