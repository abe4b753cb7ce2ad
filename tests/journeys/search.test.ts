import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { cursorPassage, openSampleDesk, painted, type SampleDesk } from './sample-library.ts'

let desk: SampleDesk
beforeAll(async () => {
  desk = await openSampleDesk()
})
afterAll(async () => {
  await desk?.close()
})

const field = () => desk.page.getByRole('combobox', { name: 'Find in everything' })
const list = () => desk.page.getByRole('listbox', { name: 'Passages found' })
const total = async (): Promise<number> => Number(/^[\d,]+/.exec(await status())?.[0].replace(',', '') ?? -1)
const status = async (): Promise<string> => (await desk.page.locator('main [role=status]').first().textContent()) ?? ''

/** Types a query and waits until its answer is on the page. */
async function find(query: string): Promise<void> {
  await desk.page.keyboard.press('Escape')
  await field().fill(query)
  const { total } = await desk.call('search.query', { query, limit: 1, offset: 0 })
  await desk.page.getByText(total === 1 ? '1 passage in' : `${total} passages in`).waitFor()
  if (total > 0) await desk.page.locator('[role=listbox][aria-busy=false]').waitFor()
}

test('an empty find place offers examples that run', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+2')
  const example = page.getByRole('button', { name: 'freedom assembly' })
  await example.waitFor()
  await expectAccessible(page)
  await example.press('Enter')
  await list().waitFor()
  expect(await total()).toBeGreaterThan(0)
  expect(await field().inputValue()).toBe('freedom assembly')
})

test('results come as one types, grouped by report, each hit marked', async () => {
  await find('torture')
  const groups = await list().getByRole('group').count()
  expect(groups).toBeGreaterThan(1)
  const { hits } = await desk.call('search.query', { query: 'torture', limit: 60, offset: 0 })
  expect(await list().getByRole('option').count()).toBe(hits.length)
  const marks = await list().locator('mark').allTextContents()
  expect(marks.length).toBe(hits.reduce((sum, hit) => sum + hit.snippetMatches.length, 0))
  for (const mark of marks) expect(mark.toLowerCase()).toContain('tortur')
  // The sample is fiction: each of its reports says so, and the preview.
  expect(
    await list()
      .getByRole('group', { name: /, fiction$/ })
      .getByText('fiction', { exact: true })
      .count(),
  ).toBe(groups)
  await desk.page.getByRole('region', { name: 'Preview' }).getByText('fiction', { exact: true }).waitFor()
  await desk.page.waitForTimeout(300)
  await expectAccessible(desk.page)
})

test('the keyboard chooses, the preview follows, Enter opens and the hits can be walked through', async () => {
  const { page } = desk
  await find('police')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = list().getByRole('option', { selected: true })
  const number = Number(/¶ (\d+)/.exec((await chosen.textContent()) ?? '')?.[1])
  await page.locator(`[data-preview="${number}"] mark`).first().waitFor()

  await page.keyboard.press('Enter')
  await page.locator('[data-passage]').first().waitFor()
  await page.waitForTimeout(300)
  expect(await cursorPassage(desk)).toBe(number)
  const walk = page.getByRole('search', { name: 'Hits in this report' })
  const place = async (): Promise<string> => /(\d+) \/ (\d+)/.exec((await walk.textContent()) ?? '')?.[0] ?? ''
  const before = await place()
  const [at = 0, count = 0] = before.split(' / ').map(Number)
  expect(count).toBeGreaterThan(1)
  await page.keyboard.press('F3')
  expect(await place()).toBe(`${(at % count) + 1} / ${count}`)
  await page.keyboard.press('Shift+F3')
  expect(await place()).toBe(before)
  expect([await painted(desk, 'hit'), await painted(desk, 'hit-current')]).toEqual([count, 1])

  await page.keyboard.press('Escape')
  await list().waitFor()
  expect(await field().inputValue()).toBe('police')
})

test('a phrase is found as it stands, and a misspelt word by its better spelling', async () => {
  await find('"Quiet River"')
  const marks = await list().locator('mark').allTextContents()
  expect(new Set(marks)).toEqual(new Set(['Quiet River']))

  // The words of the library are gathered in the background; spellings come with them.
  const tortre = { query: 'tortre', limit: 1, offset: 0 }
  while ((await desk.call('search.query', tortre)).alsoSearched.length === 0) await desk.page.waitForTimeout(100)
  await find('tortre')
  expect(await total()).toBeGreaterThan(0)
  await desk.page.getByText('also searched:').waitFor()
  await desk.page.getByRole('button', { name: 'Search exactly as typed' }).press('Enter')
  await desk.page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  await desk.page.getByRole('button', { name: 'Search other spellings, too' }).first().press('Enter')
  await list().waitFor()
})

test('where nothing is found, the next step is a press away', async () => {
  const { page } = desk
  await field().fill('"torture of dockers"')
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Any of the words' }).press('Enter')
  await list().waitFor()
  expect(await total()).toBeGreaterThan(1)
})

test('what is typed is completed', async () => {
  const { page } = desk
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('priso')
  const offers = page.getByRole('listbox', { name: 'Completions' })
  await offers.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  const word = (await offers.getByRole('option', { selected: true }).textContent()) ?? ''
  expect(word).toMatch(/^prison/)
  await page.keyboard.press('Enter')
  expect(await field().inputValue()).toBe(word)
  await offers.waitFor({ state: 'hidden' })
})

test('text of a report is text: a query with markup marks nothing but text', async () => {
  const { page } = desk
  await field().fill('<img src=x onerror=alert(1)>')
  await page.waitForTimeout(400)
  expect(await page.locator('main img').count()).toBe(0)
  expect(desk.complaints).toEqual([])
})
