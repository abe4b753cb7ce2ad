import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aStatePage } from '../../../helpers/state-page.ts'
import {
  commits,
  events,
  filesOf,
  folder,
  imports,
  library,
  make,
  outcomes,
  setUp,
  start,
  untilOver,
} from './import-room.ts'

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
