import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HighlightItem } from '../../preload/contract/highlights.ts'
import { selectText } from '../tour/select-text.ts'
import { expectAccessible } from './accessible.ts'
import {
  cursorPassage,
  edition,
  openByKeyboard,
  openSampleDesk,
  painted,
  type SampleDesk,
  selectedText,
} from './sample-library.ts'

let desk: SampleDesk
beforeAll(async () => {
  desk = await openSampleDesk()
  await openByKeyboard(desk, '"sentenced Lieutenant Foma Brisk"')
  await desk.page.waitForTimeout(400)
})
afterAll(async () => {
  await desk?.close()
})

const all = (): Promise<HighlightItem[]> => desk.call('highlights.list', {})
const tagNames = async (ids: readonly string[]): Promise<string[]> => {
  const tags = await desk.call('tags.list', {})
  return ids.map((id) => tags.find((tag) => tag.tagId === id)?.name ?? '?')
}
const popover = () => desk.page.getByRole('dialog', { name: /^Highlight of/ })
/** Waits until the core says so: a change is on its way when a key has been pressed. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return
    await desk.page.waitForTimeout(30)
  }
  expect(await holds()).toBe(true)
}

test('H highlights the paragraph of the cursor, and Ctrl+Z takes it back', async () => {
  const { page } = desk
  const passage = await cursorPassage(desk)
  const text = await page.locator(`[data-passage="${passage}"]`).textContent()
  await page.keyboard.press('h')
  await until(async () => (await all()).length === 1)
  expect((await all())[0]).toMatchObject({ passage, endPassage: passage, start: 0, quote: text, tags: [], comment: '' })
  await until(async () => (await painted(desk, 'untagged')) === 1)

  await page.keyboard.press('h')
  await page.getByText(`¶ ${passage} is highlighted already.`).waitFor()
  await page.keyboard.press('Control+z')
  await until(async () => (await all()).length === 0)
  await until(async () => (await painted(desk, 'untagged')) === 0)
})

test('words are selected, tagged with a new tag and commented on, by the keyboard alone', async () => {
  const { page } = desk
  const passage = await cursorPassage(desk)
  const text = (await page.locator(`[data-passage="${passage}"]`).textContent()) ?? ''
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  const words = await selectedText(desk)
  await page.keyboard.press('t')
  await popover().waitFor()
  await page.keyboard.type('officers on trial')
  await page.keyboard.press('Enter')
  await until(async () => (await all()).length === 1)
  const [made] = await all()
  expect(made?.quote).toBe(words)
  expect(text.slice(made?.start, made?.end)).toBe(words)
  expect(await tagNames(made?.tags ?? [])).toEqual(['officers on trial'])

  await page.keyboard.press('Tab')
  await page.keyboard.type('The sentence was suspended.')
  await page.keyboard.press('Escape')
  await popover().getByRole('alert').waitFor()
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await popover().waitFor({ state: 'detached' })
  await until(async () => (await all())[0]?.comment === 'The sentence was suspended.')
  // The card beside the text shows both, and the keyboard is back in the text.
  const card = page.locator('[data-card]')
  expect(await card.textContent()).toBe('officers on trialThe sentence was suspended.')
  expect(await cursorPassage(desk)).toBe(passage)
})

test('in the empty field of the picker a digit takes a recent tag, and Backspace takes it off', async () => {
  const { page } = desk
  await page.keyboard.press('k')
  await page.keyboard.press('t')
  await popover().waitFor()
  await page.keyboard.press('1')
  await until(async () => (await all()).length === 2)
  const added = (await all())[0]
  expect(await tagNames(added?.tags ?? [])).toEqual(['officers on trial'])
  await page.keyboard.press('Backspace')
  await until(async () => (await all())[0]?.tags.length === 0)
  await page.keyboard.press('Escape')
  await popover().waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await popover().getByRole('button', { name: 'Remove' }).press('Enter')
  await until(async () => (await all()).length === 1)
  await popover().waitFor({ state: 'detached' })
})

test('a selection with the mouse over two paragraphs and the heading between them becomes one span', async () => {
  const { page } = desk
  const { reportId } = (await all())[0] ?? edition(desk, 2022)
  const outline = await desk.call('reports.outline', { reportId })
  const second = outline.find((section) => section.number === '1.c')?.firstPassage ?? 0
  const [a, b] = await desk.call('reports.passages', { reportId, from: second - 1, to: second })
  await page.locator(`[data-passage="${second}"]`).scrollIntoViewIfNeeded()
  await page.locator(`[data-passage="${second - 1}"]`).scrollIntoViewIfNeeded()
  const from = await page.locator(`[data-passage="${second - 1}"]`).boundingBox()
  const to = await page.locator(`[data-passage="${second}"]`).boundingBox()
  if (from === null || to === null) throw new Error('both paragraphs are on the page')
  await page.mouse.move(from.x + 2, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(to.x + 120, to.y + 12, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('toolbar', { name: 'Selected text' }).getByRole('button', { name: 'Highlight' }).click()
  await until(async () => (await all()).length === 2)
  const made = (await all()).find((one) => one.endPassage === second)
  expect(made).toMatchObject({ passage: second - 1, start: 0, endPassage: second })
  expect(made?.quote).toBe(`${a?.text}\n${b?.text.slice(0, made?.end)}`)
  // One piece of paint for each paragraph: the heading between them stays bare.
  expect(await painted(desk, 'untagged')).toBe(2)
  await page.getByRole('toolbar', { name: 'Selected text' }).waitFor({ state: 'detached' })
})

test('after each button of the selection bar the keys go on with what was marked, and nothing scrolls', async () => {
  const { page } = desk
  const before = await all()
  const passage = (before.at(-1)?.endPassage ?? 0) + 1
  const paragraph = page.locator(`[data-passage="${passage}"]`)
  const bar = page.getByRole('toolbar', { name: 'Selected text' })
  const scrolled = () =>
    page.getByRole('article').evaluate((article) => article.parentElement?.parentElement?.scrollTop ?? -1)
  const text = (await paragraph.textContent()) ?? ''
  const made = async () =>
    (await all()).filter((one) => !before.some(({ highlightId }) => highlightId === one.highlightId))
  await paragraph.scrollIntoViewIfNeeded()
  await page.waitForTimeout(200)
  const at = await scrolled()

  // Two highlights of one paragraph: the keys mean the one that was made last, at once.
  for (const words of [text.slice(0, 12).trim(), text.slice(16, 30).trim()]) {
    await selectText(page, paragraph, words)
    await bar.getByRole('button', { name: 'Highlight' }).click()
    expect(await cursorPassage(desk)).toBe(passage)
    await page.keyboard.press('m')
    await popover().waitFor()
    await page.keyboard.type(`On ${words}`)
    await page.keyboard.press('Control+Enter')
    await until(async () => (await made()).some(({ quote, comment }) => quote === words && comment === `On ${words}`))
    await expect.poll(() => cursorPassage(desk)).toBe(passage)
  }
  expect(await made()).toHaveLength(2)

  for (const name of ['Tag…', 'Comment…']) {
    await selectText(page, paragraph, text.slice(34, 50))
    await bar.getByRole('button', { name }).click()
    await popover().waitFor()
    await page.keyboard.press('Escape')
    await popover().waitFor({ state: 'detached' })
    expect(await cursorPassage(desk)).toBe(passage)
  }
  // Escape takes the selection and the bar away, also when the focus is in it.
  await selectText(page, paragraph, text.slice(34, 50))
  await bar.getByRole('button', { name: 'Copy with citation' }).focus()
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  expect(await cursorPassage(desk)).toBe(passage)

  // The card that the form was opened from goes with its highlight.
  for (const left of [1, 0]) {
    const [one] = await made()
    await page.locator(`[data-card="${one?.highlightId}"]`).click()
    await popover().getByRole('button', { name: 'Remove' }).click()
    await until(async () => (await made()).length === left)
    await expect.poll(() => cursorPassage(desk)).toBe(passage)
  }
  await page.keyboard.press('Control+z')
  await until(async () => (await made()).length === 1)
  await page.keyboard.press('Control+Shift+z')
  await until(async () => (await made()).length === 0)
  expect(await scrolled()).toBe(at)
})

test('a click on painted text opens its highlight, a click beside it does not', async () => {
  const { page } = desk
  const made = (await all()).find((one) => one.tags.length > 0)
  if (made === undefined) throw new Error('a highlight with a tag was made')
  const paragraph = page.locator(`[data-passage="${made.passage}"]`)
  await paragraph.scrollIntoViewIfNeeded()
  const box = await paragraph.evaluate((element, { start, end }) => {
    const range = element.ownerDocument.createRange()
    if (element.firstChild !== null) {
      range.setStart(element.firstChild, start)
      range.setEnd(element.firstChild, end)
    }
    const { x, y, height } = range.getBoundingClientRect()
    return { x: x + 4, y: y + height / 2 }
  }, made)
  await page.mouse.click(box.x, box.y)
  await popover().getByRole('option', { name: 'officers on trial', selected: true }).waitFor()
  await page.keyboard.press('Escape')
  await popover().waitFor({ state: 'detached' })
  await page.mouse.click(box.x, box.y + 60)
  await page.waitForTimeout(150)
  expect(await popover().count()).toBe(0)
})

test('C copies the paragraph with its citation', async () => {
  const { page } = desk
  const made = (await all()).find((one) => one.tags.length > 0)
  if (made === undefined) throw new Error('a highlight with a tag was made')
  await page.locator(`[data-passage="${made.passage}"]`).focus()
  const text = (await page.locator(`[data-passage="${made.passage}"]`).textContent()) ?? ''
  await page.keyboard.press('c')
  await page.getByText(`Copied ¶ ${made.passage} with its citation.`).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  const pasted = await page.getByRole('combobox', { name: 'Find in everything' }).inputValue()
  const span = { ...made, start: 0, end: text.length, endPassage: made.passage }
  const { reportId, passage, start, endPassage, end } = span
  const citation = await desk.call('highlights.citation', { span: { reportId, passage, start, endPassage, end } })
  expect(pasted).toBe(citation.text.replaceAll('\n', ''))
  expect(pasted).toContain(`¶ ${passage}`)
  expect(pasted).toContain('Nordavia')
})

test('the place of highlights filters by tag, opens in the reader, removes and brings back', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+3')
  const list = page.getByRole('listbox', { name: 'Highlights' })
  await list.getByRole('option').nth(1).waitFor()
  await page.waitForTimeout(200)
  await expectAccessible(page)

  await page.getByRole('button', { name: /Tag$/ }).press('Enter')
  await page.getByRole('dialog').getByRole('option', { name: 'officers on trial' }).press('Enter')
  await until(async () => (await list.getByRole('option').count()) === 1)
  const [made] = await desk.call('highlights.list', { tagId: (await desk.call('tags.list', {}))[0]?.tagId ?? '' })
  await list.focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-passage]').first().waitFor()
  await page.waitForTimeout(300)
  expect(await cursorPassage(desk)).toBe(made?.passage)
  expect(await painted(desk, 'chosen')).toBe(1)

  await page.keyboard.press('Alt+ArrowLeft')
  await list.focus()
  await page.keyboard.press('Delete')
  await until(async () => (await all()).length === 1)
  await page.getByRole('heading', { name: 'No highlight passes this filter' }).waitFor()
  await page.keyboard.press('Control+z')
  await until(async () => (await all()).length === 2)
  await list.getByRole('option').first().waitFor()
})

test('a tag is renamed, coloured and defined, deleted after a question, and brought back', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+4')
  const name = page.getByLabel('Name', { exact: true })
  await name.fill('officers convicted')
  await name.press('Enter')
  await until(async () => (await desk.call('tags.list', {}))[0]?.name === 'officers convicted')
  await page.getByRole('radio', { name: 'green, double line' }).click({ force: true })
  await until(async () => (await desk.call('tags.list', {}))[0]?.colour === 3)
  await page.getByLabel('Definition').fill('Only final sentences.')
  await page.keyboard.press('Tab')
  await until(async () => (await desk.call('tags.list', {}))[0]?.definition === 'Only final sentences.')
  await page.waitForTimeout(200)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Delete tag…' }).press('Enter')
  const question = page.getByRole('dialog', { name: 'Delete this tag?' })
  expect(await question.textContent()).toContain('comes off 1 highlight')
  await question.getByRole('button', { name: 'Delete' }).press('Enter')
  await until(async () => (await desk.call('tags.list', {})).length === 0)
  expect((await all()).map((one) => one.tags)).toEqual([[], []])
  await page.keyboard.press('Control+z')
  await until(async () => (await all()).some((one) => one.tags.length === 1))
})

test('a second tag of the same name is refused in a sentence', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'New tag…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New tag' })
  await dialog.getByLabel('Name').fill('Officers Convicted')
  await page.keyboard.press('Enter')
  await until(async () => ((await dialog.textContent()) ?? '').includes('.'))
  expect((await desk.call('tags.list', {})).length).toBe(1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(desk.complaints).toEqual([])
})
