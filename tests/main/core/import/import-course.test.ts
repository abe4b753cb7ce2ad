import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCourtesy } from '../../../../main/core/courtesy.ts'
import { aStatePage } from '../../../helpers/state-page.ts'
import {
  commits,
  filesOf,
  folder,
  imports,
  library,
  make,
  outcomes,
  setUp,
  start,
  until,
  untilOver,
} from './import-room.ts'
import { rawZip } from './raw-zip.ts'

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

  test('a lock does not wait for the answer', async () => {
    const { courtesy, told } = somebody()
    setUp({}, courtesy)
    make('1.html')
    start([folder.path])
    await expect.poll(() => told.turns, patience).toBe(1)
    await imports.close()
    expect(library.stores.reports.list()).toEqual([])
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
