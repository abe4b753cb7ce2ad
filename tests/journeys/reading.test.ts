import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import {
  cursorPassage,
  edition,
  openByKeyboard,
  openSampleDesk,
  type SampleDesk,
  selectedText,
} from './sample-library.ts'

let desk: SampleDesk
beforeAll(async () => {
  desk = await openSampleDesk()
})
afterAll(async () => {
  await desk?.close()
})

/** How far below the top of the window on the text a passage stands, in pixels. */
const offsetOf = (passage: number): Promise<number> =>
  desk.page.locator(`[data-passage="${passage}"]`).evaluate((element) => {
    const scroller = element.closest('article')?.parentElement?.parentElement
    if (scroller == null) throw new Error('the text stands in what scrolls')
    return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  })

const settled = () => desk.page.waitForTimeout(400)

test('a passage that was found is opened where it stands, with the keyboard on it', async () => {
  const { page } = desk
  await openByKeyboard(desk, '"Committee of Soldiers"')
  await settled()
  const passage = await cursorPassage(desk)
  expect(passage).toBeGreaterThan(1)
  const text = await page.locator(`[data-passage="${passage}"]`).textContent()
  expect(text).toContain('Committee of Soldiers')
  expect(await offsetOf(passage ?? 0)).toBeGreaterThan(0)
  expect(await offsetOf(passage ?? 0)).toBeLessThan(300)
  // The sample is fiction, and says so wherever one is in it.
  await page.getByRole('region', { name: 'Text' }).getByText('fiction', { exact: true }).waitFor()
})

test('J and K move the cursor paragraph by paragraph', async () => {
  const { page } = desk
  const start = (await cursorPassage(desk)) ?? 0
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  expect(await cursorPassage(desk)).toBe(start + 2)
  await page.keyboard.press('k')
  expect(await cursorPassage(desk)).toBe(start + 1)
})

test('S and A select sentence by sentence, with Shift several; H marks them', async () => {
  const { page } = desk
  const title = await page.getByRole('article').getAttribute('aria-label')
  const report = desk.reports.find((one) => one.title === title)
  const passages = await desk.call('reports.passages', { reportId: report?.reportId ?? '', from: 1, to: 500 })
  const at = passages.findIndex(({ sentences }, index) => index > 3 && sentences.length > 2)
  const [passage, following] = [passages[at], passages[at + 1]]
  if (passage === undefined || following === undefined) throw new Error('the sample has paragraphs of some sentences')
  const sentences = ({ text, sentences }: typeof passage) =>
    sentences.map((start, index) => text.slice(start, sentences[index + 1]).trim())
  const [first = '', second = ''] = sentences(passage)

  await page.locator(`[data-passage="${passage.number}"]`).focus()
  await page.keyboard.press('s')
  expect(await selectedText(desk)).toBe(first)
  await page.keyboard.press('s')
  expect(await selectedText(desk)).toBe(second)
  await page.keyboard.press('a')
  expect(await selectedText(desk)).toBe(first)
  await page.keyboard.press('Shift+s')
  expect(await selectedText(desk)).toBe(passage.text.slice(0, passage.sentences[2]).trim())
  await page.keyboard.press('Shift+a')
  expect(await selectedText(desk)).toBe(first)
  // A word becomes its sentence; after the last one of a paragraph comes the first of the next, and the cursor with it.
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('s')
  expect(await selectedText(desk)).toBe(sentences(passage).at(-1))
  await page.keyboard.press('s')
  expect(await selectedText(desk)).toBe(sentences(following)[0])
  expect(await cursorPassage(desk)).toBe(following.number)
  await page.keyboard.press('a')

  await page.keyboard.press('h')
  await page.locator('[role=toolbar]').waitFor({ state: 'detached' })
  const [marked] = await desk.call('highlights.list', {})
  expect(marked?.quote).toBe(sentences(passage).at(-1))
  expect(await cursorPassage(desk)).toBe(passage.number)
  await desk.call('history.undo', {})
})

test('the mouse’s word becomes its sentence by the bar', async () => {
  const { page } = desk
  const [text] = await page.locator('[data-passage="5"]').allTextContents()
  await page.locator('[data-passage="5"]').dblclick({ position: { x: 60, y: 12 } })
  await page.getByRole('toolbar', { name: 'Selected text' }).getByRole('button', { name: 'Sentence' }).click()
  const sentence = await selectedText(desk)
  expect(sentence.length).toBeGreaterThan(20)
  expect(text?.startsWith(sentence)).toBe(true)
  await page.keyboard.press('Escape')
})

test('the outline leads to a section, shows where one is, and the way back leads to where one was', async () => {
  const { page } = desk
  const report = await page.getByRole('article').getAttribute('aria-label')
  const { reportId } = desk.reports.find((one) => one.title === report) ?? edition(desk, 2022)
  const outline = await desk.call('reports.outline', { reportId })
  const target = outline.find((section) => section.number === '7.c')
  if (target === undefined || target.firstPassage === null) throw new Error('the sample has a section 7.c')

  const left = (await cursorPassage(desk)) ?? 0
  const leftAt = await offsetOf(left)
  const line = page.getByRole('treeitem', { name: `c ${target.heading}` })
  await page.getByRole('treeitem').first().focus()
  await page.keyboard.press('End')
  while (!(await line.evaluate((element) => element === element.ownerDocument.activeElement)))
    await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await settled()
  expect(await cursorPassage(desk)).toBe(target.firstPassage)
  expect(await line.getAttribute('aria-current')).toBe('location')
  const here = page.getByRole('navigation', { name: 'Where you are in the report' })
  expect(await here.textContent()).toContain(target.heading)

  await page.keyboard.press('Alt+ArrowLeft')
  await settled()
  expect(Math.abs((await offsetOf(left)) - leftAt)).toBeLessThan(3)
})

test('a section of the outline closes and opens with the arrows', async () => {
  const { page } = desk
  const parent = page.getByRole('treeitem', { name: /^1 Respect for the Integrity/ })
  const child = page.getByRole('treeitem', { name: /^b Disappearance/ })
  await parent.focus()
  await page.keyboard.press('ArrowLeft')
  await child.waitFor({ state: 'detached' })
  expect(await parent.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('ArrowRight')
  await child.waitFor()
})

test('the whole text can be selected, and no paragraph number comes along', async () => {
  const { page } = desk
  const title = await page.getByRole('article').getAttribute('aria-label')
  const report = desk.reports.find((one) => one.title === title)
  if (report === undefined) throw new Error('the report is one of the sample')
  const passages = await desk.call('reports.passages', { reportId: report.reportId, from: 1, to: 500 })
  await page.locator('[data-passage="1"]').focus()
  await page.keyboard.press('Control+a')
  const lines = (await selectedText(desk)).split('\n').filter((line) => line !== '')
  for (const { text } of passages) expect(lines).toContain(text)
  expect(lines.filter((line) => /^\d+$/.test(line))).toEqual([])
  // Neither does what stands around the text: headings and passages are all there is.
  const outline = await desk.call('reports.outline', { reportId: report.reportId })
  expect(lines.length).toBeLessThanOrEqual(passages.length + outline.length + 2)
  await page.keyboard.press('Escape')
})

test('the sheet about a report gives its hash, and its address as mere text', async () => {
  const { page } = desk
  const title = await page.getByRole('article').getAttribute('aria-label')
  const report = desk.reports.find((one) => one.title === title)
  const { sha256, url } = await desk.call('reports.get', { reportId: report?.reportId ?? '' })
  await page.locator('[data-passage="1"]').focus()
  await page.keyboard.press('i')
  const sheet = page.getByRole('dialog', { name: 'About this report' })
  await sheet.getByText(sha256).waitFor()
  await sheet.getByText(url ?? 'no address').waitFor()
  expect(await sheet.getByRole('link').count()).toBe(0)
  await settled()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('the reader has no faults for assistive technology, in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme })
    await settled()
    await expectAccessible(desk.page)
  }
  expect(desk.complaints).toEqual([])
})
