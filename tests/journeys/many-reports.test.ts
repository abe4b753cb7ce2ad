import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { edition, openSampleDesk, type SampleDesk } from './sample-library.ts'

let desk: SampleDesk
beforeAll(async () => {
  desk = await openSampleDesk()
})
afterAll(async () => {
  await desk?.close()
})

const grid = () => desk.page.getByRole('grid')
const hasFocus = (element: Element): boolean => element === element.ownerDocument.activeElement
const button = (name: string | RegExp) => desk.page.getByRole('button', { name, exact: typeof name === 'string' })
const press = async (...keys: string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
const says = (text: string) => desk.page.getByRole('status').getByText(text, { exact: true }).waitFor()
const fade = () => desk.page.waitForTimeout(250)
const list = () => desk.call('reports.list', {})
const trash = () => desk.call('trash.list', {})

test('Shift with the arrows selects in the matrix, X one by one, Escape none; the count is told', async () => {
  await desk.page.getByText('6 reports', { exact: true }).waitFor()
  await grid().focus()
  await press('Home', 'Shift+ArrowRight')
  await says('2 reports selected')
  await press('Shift+ArrowRight')
  await says('3 reports selected')
  await press('Shift+ArrowLeft')
  await says('2 reports selected')
  await press('End', 'x')
  await says('3 reports selected')
  expect(
    await grid()
      .getByRole('button', { name: /^selected · / })
      .count(),
  ).toBe(3)
  await fade()
  await expectAccessible(desk.page)
  await desk.page.emulateMedia({ colorScheme: 'dark' })
  await fade()
  await expectAccessible(desk.page)
  await desk.page.emulateMedia({ colorScheme: 'light' })
  await press('Escape')
  await button('Import files…').waitFor()
  await press('Control+a')
  await says('6 reports selected')
})

test('the mouse selects with Ctrl and Shift and by the box of a line, and opens nothing', async () => {
  await press('Escape', 'v')
  const rows = grid().getByRole('row')
  await rows.nth(2).click({ modifiers: ['Control'] })
  await rows.nth(4).click({ modifiers: ['Shift'] })
  await says('3 reports selected')
  expect(await grid().getByRole('row', { selected: true }).count()).toBe(3)
  expect(await grid().evaluate(hasFocus)).toBe(true)
  await rows.nth(6).hover()
  // As large as it looks: a press is not to be aimed.
  const tick = await rows.nth(6).locator('[data-tick]').boundingBox()
  expect([tick?.width, tick?.height]).toEqual([14, 14])
  const box = await rows.nth(6).getByRole('gridcell').first().boundingBox()
  await desk.page.mouse.click((box?.x ?? 0) + 19, (box?.y ?? 0) + 14)
  await says('4 reports selected')
  await fade()
  await expectAccessible(desk.page)
})

test('what several reports say is said, and what is filled in holds for all, as one step', async () => {
  const before = await list()
  await press('e')
  const dialog = desk.page.getByRole('dialog', { name: 'Correct 4 reports' })
  await dialog.waitFor()
  const field = (name: string) => dialog.getByRole('combobox', { name })
  expect(await field('Country').getAttribute('placeholder')).toBe('Nordavia')
  expect(await field('Publisher').getAttribute('placeholder')).toMatch(/^several \(\d\)$/)
  await fade()
  await expectAccessible(desk.page)

  await field('Publisher').fill('River Institute')
  await field('Year covered').fill('20')
  await press('Enter')
  await dialog.getByText('A year has four figures, such as 2019.').waitFor()
  expect(await list()).toEqual(before)
  await field('Year covered').fill('2020')
  await field('Country').focus()
  await press('ArrowDown')
  await desk.page.getByRole('option', { name: 'No country' }).press('Enter')
  await dialog.getByRole('button', { name: 'Correct all 4' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const corrected = (await list()).filter(({ publisher }) => publisher === 'River Institute')
  expect(corrected).toHaveLength(4)
  for (const report of corrected) {
    expect(report).toMatchObject({
      coversYear: 2020,
      country: null,
      correctedFields: ['publisher', 'country', 'coversYear'],
    })
  }

  // They are selected still: what each was found to be comes back by its own line of the list.
  await press('e')
  await field('Publisher').focus()
  await press('ArrowDown')
  await desk.page.getByRole('option', { name: 'As the program found it' }).press('Enter')
  await dialog.getByRole('button', { name: 'Correct all 4' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const publishers = (reports: typeof before) => reports.map(({ publisher }) => publisher).toSorted()
  expect(publishers(await list())).toEqual(publishers(before))
  await press('Control+z')
  await button(/^Redo: /).waitFor()
  await press('Control+z')
  await expect.poll(list).toEqual(before)
})

test('reports go to the trash without a question, unless highlights go with them', async () => {
  const { page } = desk
  const all = (await list()).length
  await press('Escape')
  await button('Import files…').waitFor()
  await grid().focus()
  await press('Home', 'Shift+ArrowDown', 'Delete')
  await says('Moved 2 reports to the trash.')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await expect.poll(async () => (await list()).length).toBe(all - 2)
  expect(await grid().evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await list()).length).toBe(all)

  const { reportId } = edition(desk, 2023)
  const span = { reportId, passage: 2, start: 0, endPassage: 2, end: 8 }
  await desk.call('highlights.create', { span, tags: [], comment: 'mine' })
  await grid().focus()
  await press('Control+a', 'Delete')
  const question = page.getByRole('dialog', { name: 'Remove 6 reports?' })
  await question.getByText('and 1 highlight of yours with them').waitFor()
  await question.getByText(edition(desk, 2023).title).waitFor()
  await fade()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Keep them' }).press('Enter')
  expect((await list()).length).toBe(all)
  await press('Delete')
  await question.getByRole('button', { name: 'Remove' }).press('Enter')
  await page.getByRole('heading', { name: 'The library is empty' }).waitFor()
  expect(await desk.call('highlights.list', {})).toEqual([])
  await page.getByText('6 reports can be brought back from the trash.').waitFor()
  await expect.poll(() => page.evaluate('document.activeElement?.tagName')).not.toBe('BODY')
  await expectAccessible(page)
})

test('the trash lists them with their highlights, and brings them back one by one or several at once', async () => {
  const { page } = desk
  await button('Go to the trash').press('Enter')
  const removed = page.getByRole('grid', { name: 'Removed reports' })
  const marked = removed.getByRole('row', { name: edition(desk, 2023).title })
  await marked.getByText('1 highlight').waitFor()
  await marked.getByText(/^removed \d+ \w+ \d{4}/).waitFor()
  await marked.getByText('fiction', { exact: true }).waitFor()
  await fade()
  await expectAccessible(page)
  // The keyboard is in the list already: to the report, past its box, to its button.
  for (let line = 0; line < 6 && !(await marked.evaluate(hasFocus)); line++) await press('ArrowDown')
  await press('ArrowRight', 'ArrowRight', 'Enter')
  await expect.poll(async () => (await list()).map(({ reportId }) => reportId)).toEqual([edition(desk, 2023).reportId])
  expect(await desk.call('highlights.list', {})).toHaveLength(1)

  await press('Home', 'Space', 'ArrowDown', 'Space')
  await says('2 reports selected')
  await button('Restore').press('Enter')
  await expect.poll(async () => (await list()).length).toBe(3)
  await button('Undo: restoring of 2 reports').press('Enter')
  await expect.poll(async () => (await trash()).length).toBe(5)
})

test('deleting for good asks in plain words and cannot be undone; an empty trash says what it is for', async () => {
  const { page } = desk
  const removed = page.getByRole('grid', { name: 'Removed reports' })
  await removed.getByRole('row').first().focus()
  await press('Control+a', 'Escape', 'Space', 'Delete')
  const question = page.getByRole('dialog', { name: 'Delete this report for good?' })
  await question.getByText('This cannot be undone.').waitFor()
  await fade()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Keep it' }).press('Enter')
  expect((await trash()).length).toBe(5)
  await press('Delete')
  await question.getByRole('button', { name: 'Delete for good' }).press('Enter')
  await expect.poll(async () => (await trash()).length).toBe(4)
  await button('Empty the trash…').press('Enter')
  const all = page.getByRole('dialog', { name: 'Empty the trash?' })
  await all.getByText('4 reports are deleted from this library').waitFor()
  await all.getByRole('button', { name: 'Empty the trash' }).press('Enter')
  await page.getByRole('heading', { name: 'The trash is empty' }).waitFor()
  expect(await trash()).toEqual([])
  await fade()
  await expectAccessible(page)
  await expect.poll(() => page.evaluate('document.activeElement?.tagName')).not.toBe('BODY')
  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: 'Preview' }).waitFor()
  expect(await list()).toHaveLength(1)
})

test('the menu of a report is opened by the mouse and by its key, and leads everywhere', async () => {
  const { page } = desk
  const [report] = await list()
  await grid().focus()
  await press('Shift+F10')
  const menu = page.getByRole('menu', { name: report?.title ?? '' })
  await menu.waitFor()
  await fade()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await expect.poll(() => grid().evaluate(hasFocus)).toBe(true)
  await grid()
    .getByRole('row', { name: /Nordavia/ })
    .click({ button: 'right' })
  await menu.getByRole('menuitem', { name: /^Details and corrections/ }).click()
  await page.getByRole('dialog', { name: 'About this report' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Menu' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Trash' }).press('Enter')
  await page.getByRole('heading', { name: 'The trash is empty' }).waitFor()
  expect(desk.complaints).toEqual([])
})
