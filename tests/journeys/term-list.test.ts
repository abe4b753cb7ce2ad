import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { openSampleDesk, type SampleDesk } from './sample-library.ts'

let desk: SampleDesk
beforeAll(async () => {
  desk = await openSampleDesk()
})
afterAll(async () => {
  await desk?.close()
})

const grid = () => desk.page.getByRole('grid', { name: 'Terms by report' })
const hasFocus = (element: Element): boolean => element === element.ownerDocument.activeElement
const dialog = () => desk.page.getByRole('dialog')
const terms = ['police', 'quiet river', 'zanzibar']
const searched = (count: number) => desk.page.getByText(`${count} of 3 terms found`).waitFor()

test('a list is taken from a column of a file and searched at once', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: 'Search a list of names or terms…' }).press('Enter')
  await page.getByRole('heading', { name: 'Search a list at once' }).waitFor()
  // The keyboard goes on with what is asked first, and with the table once there is one.
  const choose = page.getByRole('button', { name: 'Choose a file…' })
  await expect.poll(() => choose.evaluate(hasFocus)).toBe(true)
  await expectAccessible(page)
  const file = join(desk.saveFolder, 'names.csv')
  writeFileSync(file, `number;name\n1;${terms[0]}\n2;"${terms[1]}"\n3;${terms[2]}\n`)
  await desk.chooseFiles('#pick-terms', [file])
  await dialog().getByText('Which column holds the terms?').waitFor()
  await dialog()
    .getByRole('button', { name: /Column/ })
    .press('Enter')
  await page.getByRole('option', { name: 'name (3 terms)' }).press('Enter')
  await dialog().getByRole('button', { name: 'Search these' }).press('Enter')
  await searched(2)
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await expect.poll(() => grid().evaluate(hasFocus)).toBe(true)

  const counts = await desk.call('terms.count', { terms, mode: 'forms', within: '' })
  expect(await grid().getByRole('rowheader').allTextContents()).toEqual(terms)
  const found = new Set(counts.flatMap(({ reports }) => reports.map(([reportId]) => reportId)))
  expect(await grid().getByRole('columnheader').count()).toBe(found.size + 2)
  const cells = await grid().getByRole('row').nth(1).getByRole('gridcell').allTextContents()
  const shelf = desk.reports.filter(({ reportId }) => found.has(reportId))
  const police = new Map(counts[0]?.reports)
  expect(cells).toEqual([`${counts[0]?.total}`, ...shelf.map(({ reportId }) => `${police.get(reportId) ?? ''}`)])
})

test('a number opens its passages, and the way back leads to it', async () => {
  const { page } = desk
  await grid().focus()
  await page.keyboard.press('Enter')
  const { total } = await desk.call('search.query', { query: 'police', isExact: true, limit: 1, offset: 0 })
  await page.getByText(`${total} passages in`).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await grid().waitFor()
  await grid().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  while ((await grid().locator('[aria-selected=true]').textContent()) === '') await page.keyboard.press('ArrowRight')
  const count = Number(await grid().locator('[aria-selected=true]').textContent())
  expect(count).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await page.getByRole('search', { name: 'Hits in this report' }).getByText('quiet river').waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await grid().waitFor()
  expect(Number(await grid().locator('[aria-selected=true]').textContent())).toBe(count)
})

test('the list can be read otherwise, narrowed, and shown by what was not found', async () => {
  const { page } = desk
  await page.getByRole('textbox', { name: 'Only within' }).fill('year:1999')
  await page.keyboard.press('Enter')
  await searched(0)
  await page.getByRole('textbox', { name: 'Only within' }).fill('')
  await page.keyboard.press('Enter')
  await searched(2)
  await page.getByRole('button', { name: /How terms are read/ }).press('Enter')
  await page.getByRole('option', { name: 'Exactly as written' }).press('Enter')
  await searched(2)
  await page.getByRole('button', { name: /Listed/ }).press('Enter')
  await page.getByRole('option', { name: 'Those not found' }).press('Enter')
  await expect.poll(() => grid().getByRole('rowheader').allTextContents()).toEqual(['zanzibar'])
})

test('the table leaves as a file', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Export the table…' }).press('Enter')
  await dialog().getByRole('radio', { name: 'CSV' }).press('Space')
  expect(await dialog().getByRole('textbox', { name: 'File name' }).inputValue()).toBe('names.csv')
  await page.waitForTimeout(200)
  await expectAccessible(page)
  // The list itself lies there under that name.
  await dialog().getByRole('button', { name: 'Export', exact: true }).press('Enter')
  await dialog().getByText('A file of that name is in the folder already.').waitFor()
  await dialog().getByRole('button', { name: 'Choose another name' }).press('Enter')
  await dialog().getByRole('textbox', { name: 'File name' }).fill('table.csv')
  await dialog().getByRole('button', { name: 'Export', exact: true }).press('Enter')
  await dialog().getByText('Exported').waitFor()
  await dialog().getByRole('button', { name: 'Done' }).press('Enter')
  const lines = readFileSync(join(desk.saveFolder, 'table.csv'), 'utf8').trim().split(/\r?\n/)
  expect(lines[0]).toMatch(/police.*quiet river.*zanzibar/)
  expect(lines.length).toBeGreaterThan(2)
})

test('another list is pasted', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Another list' }).press('Enter')
  await page.getByRole('button', { name: 'Paste a list…' }).press('Enter')
  await dialog().getByRole('textbox').fill(' prison \n\nprison\ntorture\n')
  await dialog().getByRole('button', { name: 'Search 2 terms' }).press('Enter')
  await page.getByText('2 of 2 terms found').waitFor()
  expect(desk.complaints).toEqual([])
})
