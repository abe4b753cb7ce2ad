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

const dialog = () => desk.page.getByRole('dialog')
const list = () => desk.page.getByRole('listbox', { name: 'Passages found' })

/** Searches and opens the dialog with a new tag chosen. */
async function begin(query: string, tag: string): Promise<void> {
  const { page } = desk
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Find in everything' }).fill(query)
  await list().waitFor()
  await page.getByRole('button', { name: 'Highlight the hits…' }).press('Enter')
  await dialog().getByRole('combobox', { name: 'Tag' }).fill(tag)
  await page.keyboard.press('Enter')
  await dialog().getByRole('option', { name: tag, selected: true }).waitFor()
}
const hitsOf = async (query: string) =>
  (await desk.call('search.query', { query, limit: 500, offset: 0, sort: 'place' })).hits
const marked = async () =>
  (await desk.call('highlights.list', {})).map(({ reportId, passage, quote }) => ({ reportId, passage, quote }))

test('hits are reviewed one by one by the keyboard, and marked in one step that undo takes back', async () => {
  const { page } = desk
  const hits = await hitsOf('police')
  expect(hits.length).toBeGreaterThan(4)
  await begin('police', 'on police')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Review one by one' }).press('Enter')
  await dialog().getByText(`1 of ${hits.length}`).waitFor()
  await page.waitForTimeout(200)
  await expectAccessible(page)
  expect(await dialog().locator('mark').first().textContent()).toMatch(/police/i)

  await page.keyboard.press('a')
  await page.keyboard.press('s')
  await dialog().getByText(`3 of ${hits.length}`).waitFor()
  await page.keyboard.press('b')
  await dialog().getByText('skipped').waitFor()
  await page.keyboard.press('s')
  await page.keyboard.press('Shift+a')
  await dialog().waitFor({ state: 'detached' })
  await page.getByText(`Made ${hits.length - 1} highlights.`).waitFor()
  const expected = hits
    .filter((_, index) => index !== 1)
    .map(({ reportId, passage, text }) => ({ reportId, passage, quote: text }))
  expect(await marked()).toEqual(expected)
  expect((await desk.call('tags.list', {})).map(({ name, highlights }) => [name, highlights])).toEqual([
    ['on police', hits.length - 1],
  ])
  // The keyboard is where it was before.
  const button = page.getByRole('button', { name: 'Highlight the hits…' })
  await expect.poll(() => button.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(marked).toEqual([])
})

test('stopping in the middle asks what becomes of what was accepted', async () => {
  const { page } = desk
  const hits = await hitsOf('police')
  await begin('police', 'half')
  await page.getByRole('button', { name: 'Review one by one' }).press('Enter')
  await dialog().getByText(`1 of ${hits.length}`).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('a')
  await page.keyboard.press('Escape')
  await dialog().getByText('You accepted 2 passages.').waitFor()
  await page.keyboard.press('Escape')
  await dialog().getByText(`3 of ${hits.length}`).waitFor()
  await page.keyboard.press('Escape')
  await dialog().getByRole('button', { name: 'Highlight none' }).press('Enter')
  await dialog().waitFor({ state: 'detached' })
  expect(await marked()).toEqual([])
})

test('all at once, only the words found', async () => {
  const { page } = desk
  const hits = await hitsOf('"quiet river"')
  await begin('"quiet river"', 'river')
  await dialog().getByRole('radio', { name: 'The words found' }).press('Space')
  await dialog()
    .getByRole('button', { name: hits.length === 1 ? 'Highlight it' : `Highlight all ${hits.length}` })
    .press('Enter')
  await dialog().waitFor({ state: 'detached' })
  const count = hits.reduce((sum, hit) => sum + hit.matches.length, 0)
  await expect
    .poll(async () => (await marked()).map(({ quote }) => quote.toLowerCase()))
    .toEqual(Array.from({ length: count }, () => 'quiet river'))
  // Again nothing is doubled.
  await begin('"quiet river"', 'river two')
  await dialog().getByRole('radio', { name: 'The words found' }).press('Space')
  await dialog()
    .getByRole('button', { name: hits.length === 1 ? 'Highlight it' : `Highlight all ${hits.length}` })
    .press('Enter')
  await page.getByText(/^Tagged \d+ highlights? that/).waitFor()
  expect(await marked()).toHaveLength(count)
  expect(desk.complaints).toEqual([])
})
