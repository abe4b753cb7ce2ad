import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

const hasFocus = (element: Element): boolean => element === element.ownerDocument.activeElement
const grid = () => desk.page.getByRole('grid')
const details = () => desk.page.getByRole('dialog', { name: 'About this report' })
const source = () => desk.page.getByRole('dialog', { name: 'Show source' })
const correct = (field: string) => details().getByRole('button', { name: `Correct the ${field}` })
const report = async () => desk.call('reports.get', { reportId: edition(desk, 2022).reportId })
const fade = () => desk.page.waitForTimeout(250)

test('I opens where a report is from: its source, its hash, what was doubted', async () => {
  const { page } = desk
  await page.getByText('6 reports', { exact: true }).waitFor()
  await grid().focus()
  await page.keyboard.press('Home')
  const cursor = () => grid().getAttribute('aria-activedescendant')
  while ((await cursor()) !== `report-${edition(desk, 2022).reportId}`) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('i')
  const { sha256, fileName, sizeBytes, passages, url } = await report()
  for (const text of [
    sha256,
    fileName,
    `${sizeBytes.toLocaleString('en-GB')} bytes`,
    `${passages} passages`,
    url ?? '',
  ]) {
    await details().getByText(text).waitFor()
  }
  await details().getByText('byte for byte what was imported').waitFor()
  await details().getByText('Saved web page (HTML)').waitFor()
  await details().getByText('It is not to be quoted as fact.').waitFor()
  await fade()
  await expectAccessible(page)
})

test('a country is corrected where it stands, by a name that is not ours, and goes back to what was found', async () => {
  const { page } = desk
  await correct('country').press('Enter')
  await page.keyboard.type('Burma')
  await page.getByRole('option', { name: 'Myanmar (Burma)' }).waitFor()
  await fade()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await details().getByText('Found by the program: Nordavia').waitFor()
  expect(await report()).toMatchObject({ country: 'MM', correctedFields: ['country'] })
  expect(await correct('country').evaluate(hasFocus)).toBe(true)
  await fade()
  await expectAccessible(page)

  await details().getByRole('button', { name: 'Use that for the country' }).press('Enter')
  await details().getByText('Found by the program').waitFor({ state: 'detached' })
  expect(await report()).toMatchObject({ country: 'XN', correctedFields: [] })
  expect(await correct('country').evaluate(hasFocus)).toBe(true)
})

test('Escape takes back what was typed and leaves the sheet open; what is wrong is said; leaving the field saves', async () => {
  const { page } = desk
  await correct('year covered').press('Enter')
  const field = details().getByRole('combobox', { name: 'Year covered' })
  await field.fill('20')
  await page.keyboard.press('Enter')
  await details().getByText('A year has four figures, such as 2019.').waitFor()
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })
  expect(await correct('year covered').evaluate(hasFocus)).toBe(true)
  expect((await report()).coversYear).toBe(2022)

  await correct('title').press('Enter')
  await details().getByRole('textbox', { name: 'Title' }).fill('  The  ports of Nordavia ')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await details().getByText('Found by the program: 2022 Country Reports').waitFor()
  expect((await report()).title).toBe('The ports of Nordavia')
})

test('Ctrl+Z takes a correction back while the sheet is open, and names it in the status line afterwards', async () => {
  const { page } = desk
  await correct('title').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await report()).title).toBe(edition(desk, 2022).title)
  // Behind the sheet, but there.
  await page
    .locator('footer')
    .getByText(/^Redo: /)
    .waitFor({ state: 'attached' })
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await report()).title).toBe('The ports of Nordavia')
  await page.keyboard.press('Escape')
  await details().waitFor({ state: 'detached' })
  await expect.poll(() => grid().evaluate(hasFocus)).toBe(true)
  await page.getByRole('button', { name: /^Undo: title of “2022 Country Reports/ }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await report()).correctedFields).toEqual([])
})

test('the source is saved byte for byte; a name that is taken and a folder that is gone are told', async () => {
  const { page, saveFolder } = desk
  await page.keyboard.press('Enter')
  await page.locator('[data-passage]').first().waitFor()
  await page.keyboard.press('i')
  await details().getByRole('button', { name: 'Show source…' }).press('Enter')
  const { fileName, sizeBytes } = await report()
  expect(await source().getByLabel('File name').inputValue()).toBe(fileName)
  await fade()
  await expectAccessible(page)
  await source().getByRole('button', { name: 'Save' }).press('Enter')
  const saved = page.getByRole('dialog', { name: 'Source saved' })
  await saved.getByText(join(saveFolder, fileName)).waitFor()
  const original = readFileSync(new URL(`../../resources/sample/${fileName}`, import.meta.url))
  expect(readFileSync(join(saveFolder, fileName)).equals(original)).toBe(true)
  expect(original.length).toBe(sizeBytes)
  await fade()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await saved.waitFor({ state: 'detached' })

  const show = details().getByRole('button', { name: 'Show source…' })
  await expect.poll(() => show.evaluate(hasFocus)).toBe(true)
  await show.press('Enter')
  await source().getByRole('button', { name: 'Save' }).press('Enter')
  await source().getByText('A file of that name is in the folder already. Replace it?').waitFor()
  await source().getByRole('button', { name: 'Choose another name' }).press('Enter')
  rmSync(saveFolder, { recursive: true })
  await source().getByLabel('File name').fill('another.html')
  await page.keyboard.press('Enter')
  await source().getByText('The folder is gone.').waitFor()
  mkdirSync(saveFolder)
  // What was refused was about the form as it stood.
  await source().getByLabel('File name').fill('yet another')
  await page.keyboard.press('Enter')
  await saved.getByText(join(saveFolder, 'yet another.html')).waitFor()
  expect(readdirSync(saveFolder)).toEqual(['yet another.html'])
  await page.keyboard.press('Escape')
  await saved.waitFor({ state: 'detached' })
})

test('a report that is removed from its sheet leaves the reader, and the way back says where it is', async () => {
  const { page } = desk
  await details().getByRole('button', { name: 'Remove…' }).press('Enter')
  await grid().waitFor()
  await page.getByText('to the trash.').waitFor()
  await expect.poll(() => grid().evaluate(hasFocus)).toBe(true)
  expect((await desk.call('trash.list', {})).map(({ reportId }) => reportId)).toEqual([edition(desk, 2022).reportId])
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('heading', { name: 'This report is in the trash' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.locator('[data-passage]').first().waitFor()
  expect(desk.complaints).toEqual([])
})
