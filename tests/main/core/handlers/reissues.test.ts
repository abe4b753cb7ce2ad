import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CarryItem } from '../../../../preload/contract/reissues.ts'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'
import { aStatePage } from '../../../helpers/state-page.ts'

let desk: TestCore
beforeEach(async () => {
  desk = await createTestCore()
})
afterEach(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

const river = 'The river authority of Sarn closed two bridges in March and fined the ferrymen who protested.'
const court = 'A court in Lower Sarn released the weaver Ilka Doran after eleven days without a charge.'
const school = 'Teachers in the Karasu district went unpaid for a quarter of the year, their union said.'

/** Imports a page with these paragraphs; answers its report's id. */
async function importPage(name: string, paragraphs: readonly string[]): Promise<string> {
  const path = join(desk.folder, name)
  writeFileSync(
    path,
    aStatePage({ country: 'Kyrgyzstan', summary: paragraphs.map((text) => `<p>${text}</p>`).join('\n') }),
  )
  await desk.importFiles([path])
  const { importId = '' } = (await desk.ask('imports.status', {})) ?? {}
  const [file] = await desk.ask('imports.files', { importId, from: 0 })
  return file?.reportId ?? ''
}

const mark = (reportId: string, quote: string, tagNames: string[] = [], comment = '') =>
  desk.ask('highlights.createFromQuote', { reportId, quote, tagNames, comment })
const plan = (fromReportId: string, toReportId: string) => desk.ask('reissues.plan', { fromReportId, toReportId })
const carryAll = (fromReportId: string, toReportId: string, items: readonly CarryItem[]) =>
  desk.ask('reissues.carry', {
    fromReportId,
    toReportId,
    places: items.flatMap(({ highlightId, places: [place] }) => (place ? [{ highlightId, span: place.span }] : [])),
  })
const quotesOf = async (reportId: string) =>
  (await desk.ask('highlights.list', { reportId })).map(({ quote, tags, comment }) => ({ quote, tags, comment }))

async function twoCopies() {
  const first = await importPage('first.html', [river, court, school])
  const second = await importPage('second.html', ['A new paragraph.', river, court.replace('eleven', 'twelve')])
  return { first, second }
}

test('each copy of an edition names the others', async () => {
  const { first, second } = await twoCopies()
  await mark(first, 'two bridges')
  expect(await desk.ask('reissues.copies', { reportId: second })).toMatchObject([
    { reportId: first, number: 1, fileName: 'first.html', highlights: 1 },
  ])
  expect(await desk.ask('reissues.copies', { reportId: first })).toMatchObject([{ reportId: second, number: 2 }])
})

test('a plan tells what is certain, what a person must look at and what is not there, and changes nothing', async () => {
  const { first, second } = await twoCopies()
  for (const quote of ['closed two bridges', 'after eleven days without a charge', 'their union said']) {
    await mark(first, quote)
  }
  const items = await plan(first, second)
  expect(items.map(({ quote, outcome, places }) => [quote, outcome, places.map((place) => place.quote)])).toEqual([
    ['closed two bridges', 'exact', ['closed two bridges']],
    ['after eleven days without a charge', 'review', ['after twelve days without a charge']],
    ['their union said', 'missing', []],
  ])
  const [, changed] = items
  expect(changed?.places[0]?.changes).toEqual({ a: [[6, 12]], b: [[6, 12]] })
  expect(items[0]).toMatchObject({ before: 'The river authority of Sarn ' })
  expect(await quotesOf(second)).toEqual([])
})

test('what is carried over are copies with tags and comment, in one step back, and the old ones stay', async () => {
  const { first, second } = await twoCopies()
  const { tags } = await mark(first, 'closed two bridges', ['rivers'], 'Ask the ferrymen.')
  await mark(first, 'after eleven days')
  const before = await quotesOf(first)
  desk.events.length = 0
  expect(await carryAll(first, second, await plan(first, second))).toEqual({ carried: 2 })
  expect(await quotesOf(second)).toEqual([
    { quote: 'closed two bridges', tags, comment: 'Ask the ferrymen.' },
    { quote: 'after twelve days', tags: [], comment: '' },
  ])
  expect(await quotesOf(first)).toEqual(before)
  expect(desk.events).toContainEqual({ name: 'highlights.changed', detail: { reportId: second } })
  expect((await desk.ask('vault.verify', {})).problems).toEqual([])
  expect((await desk.ask('history.state', {})).undo).toMatch(/^carrying 2 highlights over to “2019 Country Reports/)
  await desk.ask('history.undo', {})
  expect(await quotesOf(second)).toEqual([])
  expect(await quotesOf(first)).toEqual(before)
  await desk.ask('history.redo', {})
  expect(await quotesOf(second)).toHaveLength(2)
})

test('what was carried before, or is marked there by hand, is not carried again', async () => {
  const { first, second } = await twoCopies()
  await mark(first, 'closed two bridges')
  await mark(first, 'after eleven days')
  await mark(first, 'The river authority')
  await mark(second, 'The river authority')
  const items = await plan(first, second)
  expect(items.map(({ quote, outcome }) => [quote, outcome])).toEqual([
    ['The river authority', 'there'],
    ['closed two bridges', 'exact'],
    ['after eleven days', 'review'],
  ])
  await carryAll(first, second, items.slice(1))
  const again = await plan(first, second)
  expect(again.map(({ outcome }) => outcome)).toEqual(['there', 'there', 'there'])
  expect(await carryAll(first, second, again.slice(1))).toEqual({ carried: 0 })
  expect(await quotesOf(second)).toHaveLength(3)
  await desk.ask('history.undo', {})
  expect((await plan(first, second)).map(({ outcome }) => outcome)).toEqual(['there', 'exact', 'review'])
})

test('nothing is carried of a highlight that is gone, nor to another report than the one named', async () => {
  const { first, second } = await twoCopies()
  const gone = await mark(first, 'closed two bridges')
  await mark(first, 'after eleven days')
  const items = await plan(first, second)
  await desk.ask('highlights.remove', { highlightId: gone.highlightId })
  await expect(carryAll(first, second, items)).rejects.toThrow(/^not-found/)
  await expect(carryAll(first, first, items)).rejects.toThrow(/^invalid-input/)
  expect(await quotesOf(second)).toEqual([])
})

test('a comparison tells each passage of both, and the words that changed', async () => {
  const { first, second } = await twoCopies()
  const { passages, sections, summary } = await desk.ask('compare.reports', { a: first, b: second })
  expect(passages.slice(0, 4)).toMatchObject([
    { a: null, b: 1, change: 'added' },
    { a: 1, b: 2, change: 'same' },
    { a: 2, b: 3, change: 'edited' },
    { a: 3, b: null, change: 'dropped' },
  ])
  expect(summary).toMatchObject({ edited: 1, added: 1, dropped: 1 })
  expect(sections.every(({ a, b, method }) => a === b && method === 'heading')).toBe(true)
  const at = court.indexOf('eleven')
  expect(await desk.ask('compare.words', { a: first, b: second, pairs: [{ a: [2], b: [3] }] })).toEqual([
    { a: [[at, at + 6]], b: [[at, at + 6]] },
  ])
  await expect(desk.ask('compare.words', { a: first, b: second, pairs: [{ a: [2], b: [99] }] })).rejects.toThrow(
    /^not-found/,
  )
})
