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

test('an empty find place says how to ask, with examples about the library that run', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+2')
  await page.getByRole('heading', { name: 'Find in everything' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: 'How to ask' })
  await sheet.getByRole('button', { name: 'country:' }).first().waitFor()
  await page.waitForTimeout(300)
  await expectAccessible(page)

  const examples = await sheet.getByRole('listitem').getByRole('button').allTextContents()
  expect(examples.length).toBeGreaterThan(15)
  const found = await Promise.all(
    examples.map(async (query) => {
      const asker = `example ${query}`.slice(0, 40)
      const { total, chips } = await desk.call('search.query', { query, limit: 1, offset: 0, asker })
      expect(chips.map(({ problem }) => problem).filter((problem) => problem !== null)).toEqual([])
      return { query, total }
    }),
  )
  // What the researcher wrote is not there yet; of the rest only what excludes or asks for rare company finds nothing.
  const empty = found.filter(({ total }) => total === 0).map(({ query }) => query)
  expect(empty.filter((query) => !/^(is|in):|^-| -/.test(query))).toEqual([])

  const phrase = examples.find((query) => query.startsWith('"')) ?? ''
  await sheet.getByRole('button', { name: phrase, exact: true }).press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await list().waitFor()
  expect(await field().inputValue()).toBe(phrase)
  expect(await total()).toBeGreaterThan(0)
  await expect.poll(() => list().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
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
  await desk.page.getByText('corrected tortre to:').waitFor()
  await desk.page.getByRole('button', { name: 'Search as typed' }).press('Enter')
  await desk.page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  await desk.page.getByRole('button', { name: 'Search other spellings, too' }).first().press('Enter')
  await list().waitFor()
})

test('a spelling that was searched beside the typed one can be left out, and taken in again', async () => {
  const { page } = desk
  await find('tortre')
  const [offered] = (await desk.call('search.query', { query: 'tortre', limit: 1, offset: 0 })).alsoSearched
  const word = offered?.alternative ?? ''
  await page.getByRole('button', { name: `Leave out ${word}` }).press('Enter')
  const { total: left } = await desk.call('search.query', {
    query: 'tortre',
    limit: 1,
    offset: 0,
    notAlso: [word],
  })
  await expect.poll(total).toBe(left)
  expect(await field().inputValue()).toBe('tortre')
  await expectAccessible(page)
  await page.getByRole('button', { name: `Search ${word}, too` }).press('Enter')
  await page.getByRole('button', { name: `Leave out ${word}` }).waitFor()
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

test('what is narrowed too far can be widened', async () => {
  const { page } = desk
  await find('year:1999 torture')
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  await page.getByRole('button', { name: 'Without the filters' }).press('Enter')
  await list().waitFor()
  expect(await field().inputValue()).toBe('torture')
  await expect.poll(() => list().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
})

test('what is typed is completed', async () => {
  const { page } = desk
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('priso')
  const offers = page.getByRole('listbox', { name: 'Completions' })
  await offers
    .getByRole('option', { name: /^prison/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  const word = (await offers.getByRole('option', { selected: true }).textContent()) ?? ''
  expect(word).toMatch(/^prison/)
  await page.keyboard.press('Enter')
  expect(await field().inputValue()).toBe(word)
  await offers.waitFor({ state: 'hidden' })
})

test('what was offered for other words is not offered for new ones, not even for a moment', async () => {
  const { page } = desk
  const offers = page.getByRole('listbox', { name: 'Completions' })
  const take = async (text: string) => {
    await page.keyboard.press('/')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  await take('torture')
  await offers
    .getByRole('option', { name: /^Torture/ })
    .first()
    .waitFor()
  await page.evaluate(() => {
    const seen: { typed: string; offered: string }[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const typed = document.querySelector<HTMLInputElement>('[role=combobox]')?.value ?? ''
      for (const offer of document.querySelectorAll('[role=listbox][aria-label=Completions] [role=option]')) {
        seen.push({ typed, offered: offer.textContent ?? '' })
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  await take('prison')
  await offers
    .getByRole('option', { name: /^prison/ })
    .first()
    .waitFor()
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Record<string, string>[] }).seen)
  const afterTyping = seen.filter(({ typed }) => typed?.startsWith('pr'))
  expect(afterTyping.length).toBeGreaterThan(0)
  expect(afterTyping.filter(({ offered }) => !/\bpr/i.test(offered ?? ''))).toEqual([])
  await page.keyboard.press('Escape')
})

test('text of a report is text: a query with markup marks nothing but text', async () => {
  const { page } = desk
  await field().fill('<img src=x onerror=alert(1)>')
  await page.waitForTimeout(400)
  expect(await page.locator('main img').count()).toBe(0)
  expect(desk.complaints).toEqual([])
})
