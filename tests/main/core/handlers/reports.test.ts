import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentenceStarts } from '../../../../main/core/sentences/sentences.ts'
import { maxPassagesPerCall } from '../../../../preload/contract/reports.ts'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

const count = maxPassagesPerCall + 100
let desk: TestCore
let reportId: string
beforeAll(async () => {
  desk = await createTestCore()
  const file = join(desk.folder, 'long.txt')
  writeFileSync(
    file,
    Array.from(
      { length: count },
      (_, n) => `Paragraph number ${n + 1} says that nothing happened on day ${n + 1}.`,
    ).join('\n\n'),
  )
  await desk.importFiles([file])
  reportId = (await desk.ask('reports.list', {}))[0]?.reportId ?? ''
})
afterAll(() => desk.close())

test('passages come with the starts of their sentences', async () => {
  await desk.importSample()
  const [report] = await desk.ask('reports.list', {})
  const passages = await desk.ask('reports.passages', { reportId: report?.reportId ?? '', from: 1, to: 500 })
  expect(passages.length).toBeGreaterThan(20)
  for (const { text, sentences } of passages) expect(sentences).toEqual(sentenceStarts(text))
  expect(passages.some(({ sentences }) => sentences.length > 2)).toBe(true)
})

test('passages come by number, at most so many a call', async () => {
  const numbers = async (from: number, to: number) =>
    (await desk.ask('reports.passages', { reportId, from, to })).map(({ number }) => number)
  const { passages } = await desk.ask('reports.get', { reportId })
  expect(passages).toBeGreaterThan(maxPassagesPerCall)
  expect(await numbers(3, 5)).toEqual([3, 4, 5])
  expect(await numbers(1, 100_000)).toHaveLength(maxPassagesPerCall)
  expect(await numbers(passages - 1, passages + 50)).toEqual([passages - 1, passages])
  expect(await numbers(5, 3)).toEqual([])
})

test('a report that is not there is told so', async () => {
  const unknown = { reportId: '0000000000000000' }
  const replies = [
    desk.call('reports.get', unknown),
    desk.call('reports.outline', unknown),
    desk.call('reports.passages', { ...unknown, from: 1, to: 2 }),
  ]
  for (const reply of replies) expect(await reply).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('the original is written into an offered folder only', async () => {
  const [placeId = ''] = desk.core.addPlaces([desk.folder])
  const target = { fileName: 'again.txt', mayReplace: false }
  const { file, bytes } = await desk.ask('reports.exportSource', { reportId, placeId, ...target })
  expect(readFileSync(file).equals(readFileSync(join(desk.folder, 'long.txt')))).toBe(true)
  expect(bytes).toBe(readFileSync(file).length)
  for (const wrong of [{ placeId: reportId }, { reportId: placeId }]) {
    const reply = await desk.call('reports.exportSource', { reportId, placeId, ...target, mayReplace: true, ...wrong })
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } })
  }
})
