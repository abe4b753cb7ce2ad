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

const field = () => desk.page.getByRole('combobox', { name: 'Find in everything' })
const list = () => desk.page.getByRole('listbox', { name: 'Passages found' })
const saved = () => desk.page.getByRole('grid', { name: 'Saved searches' })
const recent = () => desk.page.getByRole('region', { name: 'Recent searches' })
const dialog = () => desk.page.getByRole('dialog')

async function find(query: string): Promise<void> {
  await desk.page.keyboard.press('/')
  await field().fill(query)
  if (query !== '') await list().waitFor()
}

test('a search is saved by a name that is offered', async () => {
  const { page } = desk
  await find('"quiet river" -police')
  await page.getByRole('button', { name: 'Save…' }).press('Enter')
  const name = dialog().getByRole('textbox', { name: 'Name' })
  expect(await name.inputValue()).toBe('“quiet river” without police')
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await name.fill('River')
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Saved: River' }).waitFor()
  expect(await desk.call('searches.list', {})).toMatchObject([{ name: 'River', query: '"quiet river" -police' }])
})

test('a name that is taken can be given to the new search, which is asked', async () => {
  const { page } = desk
  await find('prison')
  await page.getByRole('button', { name: 'Save…' }).press('Enter')
  await dialog().getByRole('textbox', { name: 'Name' }).fill(' river ')
  await page.keyboard.press('Enter')
  await dialog().getByRole('alert').waitFor()
  await dialog().getByRole('button', { name: 'Replace it' }).press('Enter')
  await dialog().waitFor({ state: 'detached' })
  expect(await desk.call('searches.list', {})).toMatchObject([{ name: 'River', query: 'prison' }])
})

test('the list shows each with its count, runs it, renames it, removes it, and undo brings it back', async () => {
  const { page } = desk
  await desk.call('searches.save', { name: 'Torture', query: 'torture', isExact: false })
  await find('')
  await saved().getByRole('row').nth(1).waitFor()
  const { total } = await desk.call('search.query', { query: 'torture', limit: 1, offset: 0 })
  await saved().getByRole('row', { name: 'Torture' }).getByText(`${total} passages`).waitFor()
  await expectAccessible(page)

  await saved().getByRole('row', { name: 'Torture' }).focus()
  await page.keyboard.press('Enter')
  await list().waitFor()
  expect(await field().inputValue()).toBe('torture')
  await page.keyboard.press('Alt+ArrowLeft')
  await saved().waitFor()

  await page.getByRole('button', { name: 'Rename Torture' }).click()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('RIVER')
  await page.keyboard.press('Enter')
  await dialog().getByText('of this name exists').waitFor()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Ill-treatment')
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
  const renamed = saved().getByRole('row', { name: 'Ill-treatment' })
  await renamed.focus()
  await page.keyboard.press('Delete')
  await renamed.waitFor({ state: 'detached' })
  await expect.poll(() => saved().evaluate((one) => one.contains(one.ownerDocument.activeElement))).toBe(true)
  await page.keyboard.press('Control+z')
  await renamed.waitFor()
})

test('what was meant is remembered, forgotten on request, and kept no more when turned off', async () => {
  const { page } = desk
  await desk.call('searches.forget', {})
  await find('police')
  // What is only typed on the way is not remembered; Enter and opening a hit say that it was meant.
  await find('prison')
  await page.keyboard.press('Enter')
  await find('torture')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.locator('[data-passage]').first().waitFor()
  await page.keyboard.press('Alt+2')
  await find('')
  await recent().getByRole('button', { name: 'torture', exact: true }).waitFor()
  expect(await recent().getByRole('listitem').getByRole('button').allTextContents()).toEqual([
    'torture',
    '✕',
    'prison',
    '✕',
  ])

  await recent().getByRole('button', { name: 'Forget torture' }).click()
  await recent().getByRole('button', { name: 'torture', exact: true }).waitFor({ state: 'detached' })
  await recent().getByRole('button', { name: 'prison', exact: true }).click()
  await list().waitFor()
  expect(await field().inputValue()).toBe('prison')
  await find('')
  await recent().getByRole('checkbox').press('Space')
  await expect.poll(() => recent().getByRole('listitem').count()).toBe(0)
  await find('police')
  await page.keyboard.press('Enter')
  expect(await desk.call('searches.recent', {})).toEqual({ isOn: false, recent: [] })
  expect(desk.complaints).toEqual([])
})
