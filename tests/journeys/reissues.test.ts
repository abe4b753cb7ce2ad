import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { writeChangedCopy } from './changed-copy.ts'
import { edition, openSampleDesk, type SampleDesk } from './sample-library.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-reissue-'))
let desk: SampleDesk
let first = ''
let second = ''

const quotes = {
  same: 'refusal of nearly every notice',
  splitElsewhere: 'The prisoner, Ruslan Adai, was moved',
  changed: 'recorded 79 complaints from people who said',
  dropped: 'No disappearance was reported',
}

beforeAll(async () => {
  desk = await openSampleDesk()
  first = edition(desk, 2022).reportId
  for (const quote of Object.values(quotes)) {
    const isTagged = quote === quotes.changed
    await desk.call('highlights.createFromQuote', {
      reportId: first,
      quote,
      tagNames: isTagged ? ['police custody'] : [],
      comment: isTagged ? 'Compare with 2021.' : '',
    })
  }
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return
    await desk.page.waitForTimeout(50)
  }
  throw new Error('What was waited for did not come')
}
const press = async (...keys: string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
/** What has the keyboard, by its name or its words. */
const focused = () =>
  desk.page.locator(':focus').evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
const marked = async (reportId: string) =>
  (await desk.call('highlights.list', { reportId })).map(({ quote, comment, tags }) => [quote, comment, tags.length])

test('a page with other bytes comes in beside the one before, and the library shows both', async () => {
  await desk.chooseFiles('#pick-files', [writeChangedCopy(folder)])
  await until(async () => (await desk.call('reports.list', {})).length === desk.reports.length + 1)
  const added = (await desk.call('reports.list', {})).find(({ copy }) => copy?.number === 2)
  second = added?.reportId ?? ''
  expect(added).toMatchObject({ coversYear: 2022, copy: { number: 2, of: 2 } })
  for (const number of [1, 2]) {
    await desk.page.getByRole('button', { name: new RegExp(`Nordavia 2022 .* copy ${number} of 2`) }).waitFor()
  }
  await desk.page.getByText('copies of one edition').waitFor()
  await expectAccessible(desk.page)
})

test('each copy leads to the other, and to what differs', async () => {
  const { page } = desk
  await page.getByRole('button', { name: /copy 2 of 2/ }).click()
  await page.locator('[data-passage]').first().waitFor()
  await press('i')
  const details = page.getByRole('dialog', { name: 'About this report' })
  const other = details.getByRole('region', { name: 'Other copies of this edition' })
  expect(await other.textContent()).toMatch(
    /There is another copy of this edition: imported .* from nordavia-2022\.html, with 54 paragraphs and 4 highlights\./,
  )
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await other.getByRole('button', { name: 'Open it' }).press('Enter')
  await details.waitFor({ state: 'detached' })
  await until(async () => (await page.locator('[data-passage]').count()) > 0)
  await page.getByRole('button', { name: 'Copy 1 of 2…' }).press('Enter')
  await page.getByRole('button', { name: 'Show differences' }).press('Enter')
  await page.getByRole('heading', { name: /^Two copies of 2022 Country Reports/ }).waitFor()
  const summary = '51 paragraphs are the same, 1 edited, 1 split differently, 1 added, 1 dropped.'
  await page.getByText(summary).waitFor()
})

test('the keys go through the changes, told in words, and show the whole text', async () => {
  const { page } = desk
  const said: string[] = [await focused()]
  for (const key of ['n', 'n', 'n', 'n', 'p']) {
    await press(key)
    said.push(await focused())
  }
  expect(said).toEqual([
    'added: ¶ 5 of the later copy',
    'dropped: ¶ 15 of the earlier copy',
    'edited: ¶ 17 of the earlier copy, ¶ 17 of the later copy',
    'split differently: ¶ 18 of the earlier copy, ¶ 18 of the later copy, ¶ 19 of the later copy',
    // The last one stays.
    'split differently: ¶ 18 of the earlier copy, ¶ 18 of the later copy, ¶ 19 of the later copy',
    'edited: ¶ 17 of the earlier copy, ¶ 17 of the later copy',
  ])
  const edited = page.locator('[data-line="17-17"]')
  expect([await edited.locator('del').allTextContents(), await edited.locator('ins').allTextContents()]).toEqual([
    ['79'],
    ['97'],
  ])
  await page.waitForTimeout(200)
  await expectAccessible(page)
  expect(await page.locator('[data-line]').count()).toBe(4)
  await press('a')
  await until(async () => (await page.locator('[data-line]').count()) === 55)
  await expect.poll(focused).toBe('edited: ¶ 17 of the earlier copy, ¶ 17 of the later copy')
  await expectAccessible(page)
  await press('a')

  await press('Enter')
  await page.locator('[data-passage="17"]').waitFor()
  await press('Alt+ArrowLeft')
  await page.locator('[data-line="17-17"]').waitFor()
  await expect.poll(focused).toBe('edited: ¶ 17 of the earlier copy, ¶ 17 of the later copy')
})

test('highlights are carried over by the keyboard: what is in doubt is looked at, one press carries all', async () => {
  const { page } = desk
  const before = await marked(first)
  await page.getByRole('button', { name: 'Carry highlights over…' }).press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Carry highlights over' })
  await sheet.getByRole('heading', { name: '1 highlight to review' }).waitFor()
  for (const heading of [
    '2 highlights found word for word',
    '1 highlight not found in the other copy: it stays where it is',
  ]) {
    await sheet.getByRole('heading', { name: heading }).waitFor()
  }
  await expect.poll(focused).toBe('¶ 17, fiction: is it this?')
  await sheet.getByRole('button', { name: 'Carry 2 over, 1 not reviewed' }).waitFor()
  await page.waitForTimeout(200)
  await expectAccessible(page)
  expect(await marked(second)).toEqual([])

  await press('s')
  await until(async () => (await focused()) === 'Carry 2 over')
  // On second thoughts.
  await sheet.locator('[data-item]').first().focus()
  await press('a')
  await sheet.getByRole('button', { name: 'Carry 3 over' }).press('Enter')
  await sheet.getByText('3 highlights carried over, 1 left where it was.').waitFor()
  await expect.poll(focused).toBe('Done')
  await press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('Carry highlights over…')

  expect(await marked(second)).toEqual([
    [quotes.same, '', 0],
    ['recorded 97 complaints from people who said', 'Compare with 2021.', 1],
    [quotes.splitElsewhere, '', 0],
  ])
  expect(await marked(first)).toEqual(before)
  expect((await desk.call('vault.verify', {})).problems).toEqual([])

  // Among all highlights each copy is told from the other.
  await press('Alt+3')
  await desk.page.getByRole('group', { name: /^Nordavia 2022 .*, copy 1 of 2, fiction$/ }).waitFor()
  await desk.page.getByRole('group', { name: /^Nordavia 2022 .*, copy 2 of 2$/ }).waitFor()
  await press('Alt+ArrowLeft')
})

test('a second look carries nothing twice, and one step takes all of it back', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Carry highlights over…' }).press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Carry highlights over' })
  await sheet.getByRole('heading', { name: '3 highlights in the other copy already' }).waitFor()
  expect(await sheet.getByRole('button', { name: 'Carry over', exact: true }).isDisabled()).toBe(true)
  await press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await press('Control+z')
  await until(async () => (await marked(second)).length === 0)
  expect((await marked(first)).length).toBe(4)
  expect(desk.complaints).toEqual([])
})
