import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { cursorPassage, openByKeyboard, openSampleDesk, painted, type SampleDesk } from './sample-library.ts'

let desk: SampleDesk
let reportId: string
const query = 'year:2022 "quiet river"'
beforeAll(async () => {
  desk = await openSampleDesk()
  await openByKeyboard(desk, query)
  reportId = await openReport()
})
afterAll(async () => {
  await desk?.close()
})

/** The report that is on the page. */
async function openReport(): Promise<string> {
  const title = await desk.page.getByRole('article').getAttribute('aria-label')
  const report = desk.reports.find((one) => one.title === title)
  if (report === undefined) throw new Error('the report is one of the sample')
  return report.reportId
}

const bar = () => desk.page.getByRole('search', { name: 'Find in this report' })
const field = () => desk.page.getByRole('textbox', { name: 'Find in this report' })
const count = () => bar().getByRole('status').textContent()
const place = async (): Promise<[number, number]> => {
  const [, at, of] = /^([\d,]+) of ([\d,]+)$/.exec((await count()) ?? '') ?? []
  return [Number(at), Number(of)]
}
/** Where the window onto an element's text begins: at the top of what scrolls it. */
const topOfView = (element: Element): number => {
  let scroller: Element | null = element
  while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement
  return scroller?.getBoundingClientRect().top ?? 0
}
const spans = async (query: string, mode: 'letters' | 'words' | 'forms') =>
  (await desk.call('search.inReport', { reportId, query, mode })).spans

test('the bar covers none of the text, and moves none of it as it opens and closes', async () => {
  const { page } = desk
  const read = page.locator('[data-passage][tabindex="0"]')
  // The report has just been opened: it goes to its place while its text is laid out.
  await page.waitForTimeout(300)
  const before = await read.boundingBox()
  await page.keyboard.press('Control+f')
  await bar().waitFor()
  expect(await read.boundingBox()).toEqual(before)
  const box = await bar().boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(await page.getByRole('article').evaluate(topOfView))
  await page.keyboard.press('Escape')
  await bar().waitFor({ state: 'detached' })
  expect(await read.boundingBox()).toEqual(before)
})

test('Ctrl+F finds in the report as one types: letters, whole words, all forms', async () => {
  const { page } = desk
  await page.keyboard.press('Control+f')
  await expect.poll(() => field().evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
  await page.keyboard.type('prison')
  const letters = await spans('prison', 'letters')
  await expect.poll(async () => (await place())[1]).toBe(letters.length)
  expect([await painted(desk, 'hit'), await painted(desk, 'hit-current')]).toEqual([letters.length, 1])
  await expectAccessible(page)

  const words = await spans('prison', 'words')
  expect(words.length).toBeLessThan(letters.length)
  await bar().getByRole('radio', { name: 'Whole words' }).press('Enter')
  await expect.poll(async () => (await place())[1]).toBe(words.length)
  await bar().getByRole('radio', { name: 'All forms' }).press('Enter')
  const forms = await spans('prison', 'forms')
  expect(forms.length).toBeGreaterThan(words.length)
  await expect.poll(async () => (await place())[1]).toBe(forms.length)
})

test('Enter goes on, Shift+Enter back, round at the ends, and the hit is in view', async () => {
  const { page } = desk
  await field().focus()
  const [at, of] = await place()
  await page.keyboard.press('Enter')
  expect(await place()).toEqual([(at % of) + 1, of])
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('F3')
  await page.keyboard.press('Shift+F3')
  expect(await place()).toEqual([at, of])
  for (let step = 0; step < of; step++) await page.keyboard.press('Enter')
  expect(await place()).toEqual([at, of])

  const all = await spans('prison', 'forms')
  const passage = page.locator(`[data-passage="${all[at - 1]?.[0]}"]`)
  await expect
    .poll(() =>
      passage.evaluate((one) => {
        const box = one.getBoundingClientRect()
        return box.bottom > 0 && box.top < one.ownerDocument.documentElement.clientHeight
      }),
    )
    .toBe(true)
})

test('what is not there is said; Escape leads to the text, where N and Shift+N walk the hits of the search again', async () => {
  const { page } = desk
  await field().fill('zanzibar')
  await expect.poll(count).toBe('Not found')
  await field().fill('prison')
  await expect.poll(async () => (await place())[1]).toBe((await spans('prison', 'forms')).length)
  const [at] = await place()
  await page.keyboard.press('Escape')
  await bar().waitFor({ state: 'detached' })
  expect(await cursorPassage(desk)).toBe((await spans('prison', 'forms'))[at - 1]?.[0])

  const walk = page.getByRole('search', { name: 'Hits in this report' })
  const hits = async (): Promise<string> => /\d+ \/ \d+/.exec((await walk.textContent()) ?? '')?.[0] ?? ''
  const { spans: found } = await desk.call('search.inReport', {
    reportId,
    query,
    mode: 'query',
  })
  const before = await hits()
  expect(before).toMatch(new RegExp(` / ${found.length}$`))
  await page.keyboard.press('n')
  if (found.length > 1) expect(await hits()).not.toBe(before)
  await page.keyboard.press('Shift+n')
  expect(await hits()).toBe(before)
})

test('the slash finds in everything, from the report, too', async () => {
  const { page } = desk
  await page.keyboard.press('/')
  const everything = page.getByRole('combobox', { name: 'Find in everything' })
  await expect.poll(() => everything.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
  // And Ctrl+F in everything where no report is open.
  await page.keyboard.press('Alt+1')
  await page.getByRole('grid', { name: 'Reports by country and year' }).waitFor()
  await page.keyboard.press('Control+f')
  await expect.poll(() => everything.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
})

test('marks beside the scroll bar lead to the hits', async () => {
  const { page } = desk
  await page.keyboard.press('Escape')
  await openByKeyboard(desk, 'year:2022 police')
  const walk = page.getByRole('search', { name: 'Hits in this report' })
  await walk.waitFor()
  const inIt = { reportId: await openReport(), query: 'year:2022 police', mode: 'query' } as const
  const { spans: found } = await desk.call('search.inReport', inIt)
  const marks = page.locator('[data-hit-marks]')
  const places = new Set(found.map(([passage]) => passage))
  expect(await marks.locator('span').count()).toBeGreaterThan(Math.min(3, places.size))
  const box = await marks.boundingBox()
  if (box === null) throw new Error('the marks are shown')
  await page.mouse.click(box.x + 3, box.y + box.height - 2)
  await expect.poll(async () => /(\d+) \/ (\d+)/.exec((await walk.textContent()) ?? '')?.[1]).toBe(`${found.length}`)
  expect(desk.complaints).toEqual([])
})
