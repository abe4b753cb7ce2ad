import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { openDesk, type TestDesk } from './harness.ts'
import { cursorPassage, openByKeyboard, openSampleDesk, type SampleDesk } from './sample-library.ts'

const passphrase = 'seven quiet herons over nordavia'
const folder = mkdtempSync(join(tmpdir(), 'verbatim-settings-'))
const libraryFolder = join(folder, 'library')

let desk: SampleDesk
beforeAll(async () => {
  desk = await openSampleDesk({ libraryFolder, colorScheme: 'light' })
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

const look = ({ page }: TestDesk) => page.locator('html').getAttribute('data-theme')
const sheet = () => desk.page.getByRole('dialog', { name: 'Settings' })
const choice = (group: string, name: string) =>
  sheet().getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name, exact: true })
const rooms = ({ page }: TestDesk) => page.getByRole('navigation', { name: 'Rooms' })

/** Pixels: the size of the text, and the widest line that a paragraph may have. */
const setIn = (passage: number) =>
  desk.page.locator(`[data-passage="${passage}"]`).evaluate((element) => ({
    size: Number.parseFloat(element.ownerDocument.defaultView?.getComputedStyle(element).fontSize ?? ''),
    width: element.getBoundingClientRect().width,
    top: element.getBoundingClientRect().top,
  }))

test('the look is chosen with the keyboard and holds at once', async () => {
  const { page } = desk
  expect(await look(desk)).toBe('light')
  await page.keyboard.press('Control+,')
  await choice('Look', 'As the system').waitFor()
  expect(await choice('Look', 'As the system').getAttribute('aria-checked')).toBe('true')
  await choice('Look', 'As the system').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.locator('html[data-theme=dark]').waitFor()
  expect(await choice('Look', 'Dark').getAttribute('aria-checked')).toBe('true')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await sheet().waitFor({ state: 'detached' })
})

test.each(['sepia', 'contrast', 'dark'])(
  'the settings have no faults for assistive technology in %s',
  async (theme) => {
    await desk.call('settings.change', { theme: theme as 'sepia' })
    await desk.page.locator(`html[data-theme=${theme}]`).waitFor()
    await desk.page.keyboard.press('Control+,')
    await sheet().waitFor()
    await expectAccessible(desk.page)
    await desk.page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })
  },
)

test('a report is set larger and in shorter lines, and the place in it stays', async () => {
  const { page } = desk
  await openByKeyboard(desk, '"Committee of Soldiers"')
  await page.waitForTimeout(400)
  const passage = (await cursorPassage(desk)) ?? 0
  const before = await setIn(passage)
  await page.keyboard.press('Control+,')
  await choice('Size of the text', 'Largest').click()
  await choice('Length of the lines', 'Short').click()
  await page.waitForTimeout(400)
  const after = await setIn(passage)
  expect([before.size, after.size]).toEqual([17, 21])
  expect(after.width).toBeLessThan(29 * 21)
  expect(Math.abs(after.top - before.top)).toBeLessThan(3)
  await page.keyboard.press('Escape')
  await sheet().waitFor({ state: 'detached' })
  expect(await cursorPassage(desk)).toBe(passage)
})

test('while the library is locked the desk looks as the system does; its own look comes back with it', async () => {
  const { page } = desk
  await page.keyboard.press('Control+l')
  await page.locator('html[data-theme=light]').waitFor()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await rooms(desk).waitFor()
  expect(await look(desk)).toBe('dark')
})

test('the time after which the desk locks itself is chosen', async () => {
  const { page } = desk
  await page.keyboard.press('Control+,')
  await choice('Lock when nobody has touched the desk for', '1 min').click()
  await page.keyboard.press('Escape')
  await sheet().waitFor({ state: 'detached' })
  expect(await desk.call('settings.get', {})).toEqual({
    theme: 'dark',
    textSize: 'largest',
    measure: 'narrow',
    autoLockMinutes: 1,
  })
  expect(desk.complaints).toEqual([])
  expect(await desk.close()).toBe(0)

  const again = await openDesk({ libraryFolder, colorScheme: 'light' })
  desk = { ...desk, ...again }
  await again.page.clock.install()
  await again.page.locator('html[data-theme=light]').waitFor()
  await again.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await again.page.keyboard.press('Enter')
  await rooms(again).waitFor()
  expect(await look(again)).toBe('dark')
  await again.page.clock.runFor('00:50')
  expect(await rooms(again).count()).toBe(1)
  await again.page.clock.runFor('00:20')
  await again.page.getByLabel('Passphrase', { exact: true }).waitFor()
  expect(await again.call('vault.status', {})).toMatchObject({ state: 'locked' })
})
