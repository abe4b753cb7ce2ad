import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { edition, openSampleDesk, type SampleDesk } from './sample-library.ts'

let desk: SampleDesk
beforeAll(async () => {
  desk = await openSampleDesk()
})
afterAll(async () => {
  await desk?.close()
})
beforeEach(async () => {
  await find('')
  await desk.page.keyboard.press('Escape')
})

const field = () => desk.page.getByRole('combobox', { name: 'Find in everything' })
const list = () => desk.page.getByRole('listbox', { name: 'Passages found' })
const chips = () => desk.page.getByRole('grid', { name: 'The query as it was read' })
const facet = (name: string) => desk.page.getByRole('listbox', { name, exact: true })
const focused = (): Promise<string> =>
  desk.page.locator('body').evaluate(({ ownerDocument: { activeElement } }) => activeElement?.tagName ?? '')

/** Types a query and waits until its answer is on the page. */
async function find(query: string): Promise<void> {
  await desk.page.keyboard.press('/')
  await field().fill(query)
  if (query !== '') await shows(query)
}

/** Waits until the page shows how many passages a query has; answers how many. */
async function shows(query: string): Promise<number> {
  await expect.poll(() => field().inputValue()).toBe(query)
  const { total } = await desk.call('search.query', { query, limit: 1, offset: 0 })
  await desk.page.getByText(total === 1 ? '1 passage in' : `${total} passages in`).waitFor()
  return total
}

test('the query is read back as chips, and each can be taken off by the keyboard', async () => {
  const { page } = desk
  await find('(torture OR prison) police -year:2021 "quiet river')
  const words = await chips().getByRole('row').allInnerTexts()
  expect(words.map((text) => text.replace(/\s*✕$/, '').replace(/\s+/g, ' '))).toEqual([
    '(',
    'torture',
    'or',
    'prison',
    ')',
    'police',
    'without year 2021',
    '“quiet river”',
  ])
  await expectAccessible(page)

  // From the results Q leads here, to the last part; the arrows lead to the others.
  await page.keyboard.press('Enter')
  await page.keyboard.press('q')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Delete')
  await shows('(prison) police -year:2021 "quiet river')
  // The keyboard stays in the line, on the chip that follows.
  for (let left = 5; left > 1; left--) {
    await page.keyboard.press('Backspace')
    await expect.poll(() => chips().getByRole('row').count()).toBeLessThan(left + 2)
    // The chip that goes had it: the next one takes it as soon as it is drawn.
    await expect.poll(focused).not.toBe('BODY')
  }
})

test('the last chip that is taken off leaves the keyboard in the empty field', async () => {
  const { page } = desk
  await find('torture')
  await chips().getByRole('button', { name: 'Take off torture' }).click()
  await expect.poll(() => field().inputValue()).toBe('')
  await page.getByRole('heading', { name: 'Find in everything' }).waitFor()
  await expect.poll(() => field().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
})

test('what could not be read says why, in a sentence', async () => {
  const { page } = desk
  await find('country:atlantis torture')
  await page.getByText('This country is not known').waitFor()
  await expectAccessible(page)
})

test('facets count, and a choice goes into the query and comes out again', async () => {
  const { page } = desk
  await find('police')
  await page.keyboard.press('Enter')
  const { facets } = await desk.call('search.facets', { query: 'police' })
  const years = facets.find((one) => one.field === 'year')?.values ?? []
  await facet('Year').getByRole('option').first().waitFor()
  expect(await facet('Year').getByRole('option').allTextContents()).toEqual(
    years.map(({ label, count }) => `${label}${count}`),
  )
  await expectAccessible(page)

  // By keyboard: F goes to the facets, Tab to the next one, Space chooses.
  await page.keyboard.press('f')
  await page.keyboard.press('Tab')
  while (!(await facet('Year').evaluate((one) => one.contains(one.ownerDocument.activeElement)))) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  const newest = years[0]
  expect(await shows(`year:${newest?.value} police`)).toBe(newest?.count)
  await facet('Year').getByRole('option', { selected: true }).waitFor()
  // The others can still be chosen: they are counted as if none were.
  expect(await facet('Year').getByRole('option').count()).toBe(years.length)
  await expect.poll(() => facet('Year').evaluate((one) => one.contains(one.ownerDocument.activeElement))).toBe(true)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  expect(await shows(`year:${years[1]?.value},${newest?.value} police`)).toBe(
    (newest?.count ?? 0) + (years[1]?.count ?? 0),
  )
  await page.keyboard.press('Space')
  await shows(`year:${newest?.value} police`)
  await chips().getByRole('button', { name: 'Take off year' }).click()
  await shows('police')
})

test('the results do not move when the facets come', async () => {
  const { page } = desk
  await find('torture')
  await list().getByRole('option').first().waitFor()
  const before = await list().boundingBox()
  await facet('Country').getByRole('option').first().waitFor()
  expect(await list().boundingBox()).toEqual(before)
  await find('prison')
  await page.waitForTimeout(400)
  expect(await list().boundingBox()).toEqual(before)
})

test('a long facet shows the rest on request, with a filter', async () => {
  const { page } = desk
  await find('police')
  await page.keyboard.press('Enter')
  const topics = page.getByRole('region', { name: 'Topic' })
  const more = topics.getByRole('button', { name: /more…$/ })
  await more.press('Enter')
  await topics.getByRole('textbox', { name: 'Filter: Topic' }).press('Escape')
  await more.waitFor()
  await expect.poll(() => more.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await topics.getByRole('textbox', { name: 'Filter: Topic' }).fill('tortu')
  await expect.poll(() => facet('Topic').getByRole('option').count()).toBe(1)
  await facet('Topic').getByRole('option').click()
  await shows('topic:torture police')
  await topics.getByRole('button', { name: 'Fewer' }).press('Enter')
  await topics.getByRole('textbox').waitFor({ state: 'detached' })
})

test('passages by report, in one list, and in other orders', async () => {
  const { page } = desk
  await find('police')
  await page.keyboard.press('Enter')
  const byReport = await list().getByRole('group').count()
  expect(byReport).toBeGreaterThan(1)
  await page.keyboard.press('ArrowDown')
  const chosen = await list().getByRole('option', { selected: true }).getAttribute('id')

  await page.keyboard.press('v')
  await page.getByRole('radio', { name: 'One list', checked: true }).waitFor()
  expect(await list().getByRole('group').count()).toBe(0)
  // What was chosen is chosen still, in view, and the keyboard is in the list.
  await expect.poll(() => list().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
  const hit = (id: string | null): string => (id ?? '').split('-').slice(-2).join('-')
  expect(hit(await list().getByRole('option', { selected: true }).getAttribute('id'))).toBe(hit(chosen))
  await expectAccessible(page)

  await page.getByRole('button', { name: /Order/ }).press('Enter')
  await page.getByRole('option', { name: 'Newest first' }).press('Enter')
  const { hits } = await desk.call('search.query', { query: 'police', sort: 'year', limit: 3, offset: 0 })
  await expect
    .poll(async () => (await list().getByRole('option').first().textContent())?.includes(`¶ ${hits[0]?.passage}`))
    .toBe(true)
})

test('a table of counts, whose numbers open the passages', async () => {
  const { page } = desk
  await find('police')
  await page.keyboard.press('Enter')
  await page.keyboard.press('v')
  await page.keyboard.press('v')
  const grid = page.getByRole('grid', { name: 'Topics by year' })
  await grid.waitFor()
  await expect.poll(() => grid.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
  await expectAccessible(page)

  const table = await desk.call('search.table', { query: 'police', rows: 'topic' })
  const row = table.cells.findIndex((counts) => counts.some((count) => count > 0))
  const column = table.cells[row]?.findIndex((count) => count > 0) ?? 0
  for (let down = 0; down < row; down++) await page.keyboard.press('ArrowDown')
  for (let right = 0; right < column; right++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const total = await shows(`${table.rows[row]?.filter} ${table.columns[column]?.filter} police`)
  expect(total).toBe(table.cells[row]?.[column])
  await list().waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await grid.waitFor()

  await page.getByRole('button', { name: /Table of/ }).press('Enter')
  await page.getByRole('option', { name: 'Countries by year' }).press('Enter')
  await page.getByRole('grid', { name: 'Countries by year' }).waitFor()
})

test('only what is near the window is drawn, and Back returns to where the list was', async () => {
  const { page } = desk
  await find('the')
  await page.keyboard.press('Enter')
  const { total } = await desk.call('search.query', { query: 'the', limit: 1, offset: 0 })
  expect(total).toBeGreaterThan(120)
  const chosen = list().getByRole('option', { selected: true })
  // Further hits come as one goes down.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('PageDown')
        return Number(await chosen.getAttribute('aria-posinset'))
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(90)
  const drawn = await list().getByRole('option').count()
  expect(drawn).toBeLessThan(40)
  const id = await chosen.getAttribute('id')
  const top = await list().evaluate((one) => one.scrollTop)
  await page.keyboard.press('Enter')
  await page.locator('[data-passage]').first().waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await chosen.waitFor()
  const hit = (id: string | null): string => (id ?? '').split('-').slice(-2).join('-')
  expect(hit(await chosen.getAttribute('id'))).toBe(hit(id))
  expect(Math.abs((await list().evaluate((one) => one.scrollTop)) - top)).toBeLessThan(3)
  await expect.poll(() => list().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
})

test('comments and tags are found by the same query and marked as what they are', async () => {
  const { page } = desk
  const { reportId } = edition(desk, 2022)
  const { tagId } = await desk.call('tags.create', { name: 'quay police', definition: 'Officers of the harbour.' })
  const span = { reportId, passage: 3, start: 0, endPassage: 3, end: 12 }
  await desk.call('highlights.create', { span, tags: [tagId], comment: 'Ask the police of the quay again.' })
  await find('police')
  await page.getByRole('radio', { name: 'Comments and tags 2' }).click()
  const own = page.getByRole('listbox', { name: 'Comments and tags found' })
  await own.getByRole('option').first().waitFor()
  expect(await own.getByRole('option').allInnerTexts()).toEqual([
    expect.stringMatching(/^tag\s+quay police/),
    expect.stringMatching(/^comment\s+/),
  ])
  await expectAccessible(page)
  await own.focus()
  await page.getByRole('region', { name: 'Preview' }).getByText('Officers of the harbour.').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByText('Your comment').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[data-passage="3"]').waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await own.waitFor()

  // By its tag, its passage is found, and the facet counts it.
  await find('tag:"quay police"')
  expect(await list().getByRole('option').count()).toBe(1)
  await facet('Tag')
    .getByRole('option', { name: /^quay police/ })
    .waitFor()
})

test('a hit is copied, highlighted and tagged where it was found', async () => {
  const { page } = desk
  await find('"quiet river"')
  await page.keyboard.press('Enter')
  const { hits } = await desk.call('search.query', { query: '"quiet river"', limit: 1, offset: 0 })
  const [hit] = hits
  if (hit === undefined) throw new Error('the sample names the river')
  await page.keyboard.press('h')
  await page.getByText(`¶ ${hit.passage} is highlighted.`).waitFor()
  const [made] = (await desk.call('highlights.list', { reportId: hit.reportId })).filter(
    (one) => one.passage === hit.passage,
  )
  expect(made?.quote).toBe(hit.text)
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Tag' }).fill('rivers')
  await page.keyboard.press('Enter')
  await dialog.getByRole('option', { name: 'rivers', selected: true }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => list().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
  await page.keyboard.press('c')
  await page.getByText(`Copied ¶ ${hit.passage} with its citation.`).waitFor()
})

test('nothing was complained of', () => {
  expect(desk.complaints).toEqual([])
})
