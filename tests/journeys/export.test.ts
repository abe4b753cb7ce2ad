import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { edition, openSampleDesk, type SampleDesk } from './sample-library.ts'

let desk: SampleDesk
const quotes: string[] = []

beforeAll(async () => {
  desk = await openSampleDesk()
  const { reportId } = edition(desk, 2022)
  const tag = await desk.call('tags.create', { name: 'courts' })
  for (const passage of [18, 26]) {
    const [found] = await desk.call('reports.passages', { reportId, from: passage, to: passage })
    const end = (found?.text.indexOf('.') ?? 0) + 1
    const span = { reportId, passage, start: 0, endPassage: passage, end }
    const tags = passage === 26 ? [tag.tagId] : []
    quotes.push((await desk.call('highlights.create', { span, tags, comment: `On ¶ ${passage}` })).quote)
  }
})
afterAll(async () => {
  await desk?.close()
})

const hasFocus = (element: Element): boolean => element === element.ownerDocument.activeElement
const dialog = () => desk.page.getByRole('dialog', { name: 'Export highlights' })
const done = () => desk.page.getByRole('dialog', { name: 'Exported' })
/** Names of the buttons that assistive technology is told of, by Chromium's own tree. */
async function buttonsTold(): Promise<string[]> {
  const session = await desk.page.context().newCDPSession(desk.page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'button')
    .map(({ name }) => String(name?.value ?? ''))
}
const written = (): string[] =>
  readdirSync(desk.saveFolder)
    .filter((name) => /\.(docx|md)$/.test(name))
    .sort()

test('all highlights leave as Markdown, word for word and cited, with the keyboard alone', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+3')
  await page.getByRole('button', { name: 'Export…' }).press('Enter')
  await dialog().getByText('2 quotations from 1 report, with 2 comments of yours.').waitFor()
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await dialog().getByRole('radio', { name: /Word/ }).focus()
  await page.keyboard.press('ArrowRight')
  const name = dialog().getByLabel('File name')
  await name.fill('Courts in Nordavia')
  await name.press('Enter')
  await done().waitFor()
  const path = join(desk.saveFolder, 'Courts in Nordavia.md')
  await done().getByText(path).waitFor()
  expect(written()).toEqual(['Courts in Nordavia.md'])
  const text = readFileSync(path, 'utf8')
  for (const quote of quotes) expect(text).toContain(quote)
  expect(text).toMatch(/¶\s18/)
  expect(text).toMatch(/¶\s26/)
  expect(await done().getByRole('button', { name: 'Done' }).evaluate(hasFocus)).toBe(true)
  await page.waitForTimeout(200)
  await expectAccessible(page)
  // While the result is shown, nothing behind it can be reached; afterwards all can, and the focus is where it was.
  const shown = await buttonsTold()
  expect(shown).toEqual(expect.arrayContaining(['Close', 'Copy the path', 'Done']))
  for (const behind of ['Lock', 'Library', 'Export…']) expect(shown).not.toContain(behind)
  await page.keyboard.press('Escape')
  await done().waitFor({ state: 'detached' })
  await expect.poll(buttonsTold).toEqual(expect.arrayContaining(['Lock', 'Library', 'Export…']))
  await expect.poll(() => page.getByRole('button', { name: 'Export…' }).evaluate(hasFocus)).toBe(true)
})

test('a file of the same name is replaced only after a question', async () => {
  const { page } = desk
  const path = join(desk.saveFolder, 'Courts in Nordavia.md')
  const before = readFileSync(path)
  await page.getByRole('button', { name: 'Export…' }).press('Enter')
  await dialog().getByText('Markdown').click()
  await dialog().getByLabel('File name').fill('Courts in Nordavia')
  // Only what carries the tag, so that the new file cannot be taken for the old one.
  await dialog()
    .getByRole('button', { name: /What leaves/ })
    .press('Enter')
  await page.getByRole('option', { name: 'Tag: courts' }).press('Enter')
  await dialog().getByText('1 quotation from 1 report').waitFor()
  await dialog().getByRole('button', { name: 'Export', exact: true }).press('Enter')
  await dialog().getByText('A file of that name is in the folder already.').waitFor()
  expect(readFileSync(path)).toEqual(before)
  await dialog().getByRole('button', { name: 'Replace it' }).press('Enter')
  await done().waitFor()
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(quotes[1])
  expect(text).not.toContain(quotes[0])
  await done().getByRole('button', { name: 'Done' }).press('Enter')
})

test('a Word document is written beside it', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Export…' }).press('Enter')
  await dialog().getByText('2 quotations').waitFor()
  await dialog().getByLabel('File name').fill('Courts')
  await dialog().getByRole('button', { name: 'Export', exact: true }).press('Enter')
  await done().waitFor()
  const path = join(desk.saveFolder, 'Courts.docx')
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  await page.keyboard.press('Escape')
})

test('a name that another system refuses is not accepted', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Export…' }).press('Enter')
  await dialog().getByLabel('File name').fill('a/b')
  await dialog().getByText('A file name cannot hold / on every system.').waitFor()
  expect(await dialog().getByRole('button', { name: 'Export', exact: true }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  expect(written()).toEqual(['Courts in Nordavia.md', 'Courts.docx'])
  expect(desk.complaints).toEqual([])
})
