import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { openDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
const complaints: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'verbatim-library-'))

beforeAll(async () => {
  desk = await openDesk({ libraryFolder: join(folder, 'library') })
  desk.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  desk.page.on('pageerror', (error) => complaints.push(error.message))
  await desk.call('vault.create', { passphrase: 'seven quiet herons over nordavia' })
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

const button = (name: string | RegExp) => desk.page.getByRole('button', { name, exact: typeof name === 'string' })
const grid = () => desk.page.getByRole('grid')
const press = async (...keys: string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
const cursor = () =>
  grid().evaluate((table) => {
    const id = table.getAttribute('aria-activedescendant') ?? ''
    return table.ownerDocument.getElementById(id)?.getAttribute('aria-label') ?? ''
  })
const whereAmI = () => desk.page.getByRole('navigation', { name: 'Where you are', exact: true }).textContent()

/** Writes a made-up report; no two are alike. */
function writeReport(into: string, name: string, title: string): string {
  const path = join(into, name)
  writeFileSync(path, `${title}\n\n1. Prisons\n\nThe prisons of ${title} were cold.\n\n2. Courts\n\nCourts sat late.\n`)
  return path
}

test('an empty library offers two ways to begin', async () => {
  await desk.page.getByRole('heading', { name: 'The library is empty' }).waitFor()
  expect(await button('Choose files…').count()).toBe(1)
  expect(await button('Choose a folder…').count()).toBe(1)
  await expectAccessible(desk.page)
})

test('the sample is marked as fiction wherever it is listed', async () => {
  await button('Open the sample library').click()
  const row = grid().getByRole('row', { name: /Nordavia/ })
  await row.getByText('fiction', { exact: true }).waitFor()
  await desk.page.getByRole('complementary', { name: 'Preview' }).getByText('Not to be quoted as fact.').waitFor()
  // Three editions share a cell; the long table counts on rows of one height.
  expect(await row.evaluate((element) => element.getBoundingClientRect().height)).toBe(28)
  await expectAccessible(desk.page)
  await desk.page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(desk.page)
  await desk.page.emulateMedia({ colorScheme: 'light' })
})

test('the matrix is walked with the arrows, a report opened with Enter and left with Escape', async () => {
  await grid().focus()
  await press('Home')
  expect(await cursor()).toMatch(/^Nordavia 2021/)
  await press('ArrowRight')
  expect(await cursor()).toMatch(/^Nordavia 2022/)
  const opened = await cursor()
  await press('Enter')
  await expect.poll(whereAmI).toMatch(/Nordavia.*2022/)
  await press('Escape')
  await grid().waitFor()
  expect(await cursor()).toBe(opened)
  await expect.poll(() => grid().evaluate((table) => table.ownerDocument.activeElement === table)).toBe(true)

  const preview = desk.page.getByRole('complementary', { name: 'Preview' })
  expect(await preview.count()).toBe(1)
  await press('Space')
  expect(await preview.count()).toBe(0)
  await press('Space')
  expect(await preview.count()).toBe(1)
})

test('Kazakh and Russian are set in the faces that come with the desk', async () => {
  const { page } = desk
  await press('v')
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: -1 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[role=grid] td' })
  const faces = await Promise.all(
    nodeIds.map(async (nodeId) => (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts),
  )
  await session.detach()
  const text = await grid().textContent()
  expect(text).toMatch(/[әғқңөұүһ]/)
  expect(text).toMatch(/[ыёщ]/)
  const strange = faces.flat().filter((font) => !font.isCustomFont)
  expect(strange).toEqual([])
  expect(faces.flat().length).toBeGreaterThan(10)
})

test('the list is sorted by any column, and filtered as one types', async () => {
  const firstTitle = () => grid().getByRole('row').nth(1).getByRole('gridcell').nth(2).textContent()
  await button('Passages').click()
  const longest = await firstTitle()
  await button('Passages').click()
  expect(await firstTitle()).not.toBe(longest)
  expect(await desk.page.getByRole('columnheader', { name: 'Passages' }).getAttribute('aria-sort')).toBe('ascending')
  await expectAccessible(desk.page)

  await press('f')
  await desk.page.keyboard.type('2023 nordavia')
  await desk.page.getByText('2 reports of 6').waitFor()
  await desk.page.keyboard.type(' nowhere')
  await desk.page.getByText('No report matches').waitFor()
  await press('Escape')
  await expect.poll(() => grid().getByRole('row').count()).toBe(7)
  await button('By year')
    .or(desk.page.getByRole('radio', { name: 'By year' }))
    .first()
    .click()
})

test('files dropped anywhere are imported, and each one’s fate is told', async () => {
  const dropped = join(folder, 'dropped')
  mkdirSync(dropped)
  writeReport(dropped, 'lakeland.txt', 'Lakeland')
  writeReport(dropped, 'marshland.txt', 'Marshland')
  writeFileSync(join(dropped, 'empty.txt'), '')
  writeFileSync(join(dropped, 'picture.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 255, 254]))
  await desk.dropFiles('main', [dropped])
  await desk.page.getByText('2 imported, 2 files not read').waitFor()

  await button('Details').click()
  const sheet = desk.page.getByRole('dialog', { name: 'Import' })
  await sheet.getByRole('row', { name: /lakeland/ }).waitFor()
  await expectAccessible(desk.page)
  await sheet.getByRole('radio', { name: 'Not read 2' }).click()
  const failed = await sheet.getByRole('row').allTextContents()
  expect(failed).toHaveLength(2)
  // A name, "not read", and a sentence that says why.
  for (const line of failed) expect(line).toMatch(/(empty\.txt|picture\.html)not read.+\./)
  await press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await button('Dismiss').click()
})

test('the same files again are already here', async () => {
  await desk.chooseFiles('#pick-files', [join(folder, 'dropped', 'lakeland.txt')])
  await desk.page.getByText('Import done: 1 already here').waitFor()
})

test('reports without a country or a year have a place below the countries', async () => {
  const line = grid().getByRole('row', { name: /Marshland/ })
  await line.waitFor()
  await line.getByRole('button').click()
  await expect.poll(whereAmI).toContain('Marshland')
  await press('Alt+ArrowLeft')
  await grid().waitFor()
})

test('a long import is paused, resumed and cancelled from the status line; what is in stays', async () => {
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let number = 1; number <= 1500; number++) writeReport(many, `${number}.txt`, `Borough ${number}`)
  await desk.dropFiles('main', [many])
  const progress = desk.page.getByRole('region', { name: 'Import' })
  await button('Pause').click()
  await progress.getByText(/^import paused at/).waitFor()
  await expectAccessible(desk.page)
  const paused = await desk.call('imports.status', {})
  await button('Resume').click()
  await progress.getByText(/^importing/).waitFor()
  await expect
    .poll(async () => (await desk.call('imports.status', {}))?.imported, { timeout: 20_000 })
    .toBeGreaterThan(paused?.imported ?? 0)
  await button('Cancel').click()
  await progress.getByText(/^Import cancelled/).waitFor()
  const status = await desk.call('imports.status', {})
  expect(status).toMatchObject({ state: 'cancelled' })
  expect(status?.imported).toBeLessThan(1500)
  expect(await desk.call('reports.list', {})).toHaveLength(8 + (status?.imported ?? 0))
})

test('the last change is named in the status line and taken back with Ctrl+Z', async () => {
  const reports = await desk.call('reports.list', {})
  const lakeland = reports.find(({ title }) => title === 'Lakeland')
  await desk.call('highlights.createFromQuote', {
    reportId: lakeland?.reportId ?? '',
    quote: 'Courts sat late.',
    tagNames: [],
    comment: '',
  })
  await button(/^Undo: /).waitFor()
  await press('Control+z')
  await button(/^Redo: /).waitFor()
  expect(await desk.call('highlights.list', {})).toEqual([])
  await press('Control+Shift+Z')
  await button(/^Undo: /).waitFor()
  expect(await desk.call('highlights.list', {})).toHaveLength(1)
})

test('every command is in the sheet of keys', async () => {
  await grid().focus()
  await press('?')
  const sheet = desk.page.getByRole('dialog', { name: 'Keyboard' })
  await sheet.getByText('Lock the library').waitFor()
  await expectAccessible(desk.page)
  // A sheet keeps the keys to itself: no report opens behind it.
  await press('Alt+2')
  expect(await whereAmI()).toContain('Library')
  await press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('Tab reaches every control, and each shows that it has the focus', async () => {
  await grid().focus()
  const reached = new Set<string>()
  let timesOutside = 0
  for (let step = 0; step < 60; step++) {
    await press('Tab')
    const here = await desk.page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const ring = element.closest('div')?.parentElement
      const outlines = [element, element.parentElement, ring].map((one) =>
        one == null ? 'none' : getComputedStyle(one).outlineStyle,
      )
      const isGrid = element.getAttribute('role') === 'grid'
      return {
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        isShown: isGrid || outlines.some((style) => style !== 'none'),
      }
    })
    // Behind the last control the focus may pass through the browser's own frame, once, before it comes in again.
    if (here === null) {
      timesOutside += 1
      expect(timesOutside, `focus on nothing after ${[...reached].at(-1)}`).toBe(1)
      expect([...reached].at(-1)).toMatch(/^(Undo|Redo): /)
      continue
    }
    expect(here.isShown, `focus on “${here.name}” is seen`).toBe(true)
    if (reached.has(here.name)) break
    reached.add(here.name)
  }
  for (const name of ['Find in everything', 'Menu', 'Lock', 'Library', 'Highlights', 'Filter the reports', 'Open']) {
    expect([...reached], name).toContain(name)
  }
})

test('nothing went wrong on the way, nor against the page’s own policy', () => {
  expect(complaints).toEqual([])
})
