import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { openDesk, type TestDesk } from './harness.ts'

const passphrase = 'seven quiet herons over nordavia'
const nextPassphrase = 'eleven loud magpies under nordavia'

let desk: TestDesk
let recoveryKey = ''
const complaints: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'verbatim-vault-'))

beforeAll(async () => {
  desk = await openDesk({ libraryFolder: join(folder, 'library') })
  desk.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  desk.page.on('pageerror', (error) => complaints.push(error.message))
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

const field = (name: string) => desk.page.getByLabel(name, { exact: true })
const button = (name: string) => desk.page.getByRole('button', { name, exact: true })
const rooms = () => desk.page.getByRole('navigation', { name: 'Rooms' })
/** Waits until a field says that what was typed is not it: a key derivation takes its time. */
const refused = (name: string) => desk.page.locator('[aria-invalid=true]').and(field(name)).waitFor()
const notice = () => desk.page.getByRole('region', { name: 'Recovery key' })
const unlock = async (secret: string) => {
  await field('Passphrase').fill(secret)
  await desk.page.keyboard.press('Enter')
}

/** The recovery key that is shown, in groups. */
const shownGroups = async (): Promise<string[]> => {
  const shown = await desk.page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem').allInnerTexts()
  return shown.map((text) => text.trim().split(/\s+/).at(-1) ?? '')
}

test('a library is made with the keyboard alone', async () => {
  const { page } = desk
  await field('Passphrase').waitFor()
  await expectAccessible(page)

  // The field has the focus: nobody has to look for it.
  await page.keyboard.type('nordavia')
  await page.getByText('Not enough yet').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(passphrase)
  await page.getByText('Not enough yet').waitFor({ state: 'detached' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('something else')
  await page.keyboard.press('Enter')
  await page.getByText('The two are not the same.').waitFor()

  await page.keyboard.press('Control+a')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Recovery key' }).waitFor()
  expect(await desk.call('vault.status', {})).toMatchObject({ state: 'open' })
})

test('the recovery key is shown once, and a group of it asked back', async () => {
  const { page } = desk
  const groups = await shownGroups()
  recoveryKey = groups.join('-')
  expect(groups.join('')).toHaveLength(36)
  expect(await rooms().count()).toBe(0)
  await expectAccessible(page)

  const asked = page.getByLabel(/type group \d+ from your paper/)
  const label = await page.getByText(/type group \d+ from your paper/).textContent()
  const group = groups[Number(/\d+/.exec(label ?? '')?.[0]) - 1] ?? ''
  await asked.fill('XXXX')
  await page.keyboard.press('Enter')
  await page.getByText('That is not group').waitFor()
  await asked.fill(group.toLowerCase())
  await page.keyboard.press('Enter')
  await rooms().waitFor()
  expect(await page.content()).not.toContain(group)
})

test('locking leaves nothing of the library in the window', async () => {
  const { page } = desk
  await button('Open the sample library').click()
  await page.getByRole('grid').getByText('Nordavia').first().waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Control+l')
  await field('Passphrase').waitFor()

  expect(await rooms().count()).toBe(0)
  expect(await page.content()).not.toMatch(/nordavia|report|country/i)
  expect(await desk.call('vault.status', {})).toMatchObject({ state: 'locked' })
  await expect(desk.call('reports.list', {})).rejects.toThrow('locked')
  await expectAccessible(page)
})

test('a wrong passphrase is a sentence under the field, and the field can be tried again', async () => {
  const { page } = desk
  await unlock('eight quiet herons over nordavia')
  await refused('Passphrase')
  const sentence = await page.locator('form [slot=errorMessage]').textContent()
  expect(sentence).toMatch(/passphrase.*\./i)
  expect(await rooms().count()).toBe(0)
  await expectAccessible(page)
  await unlock(passphrase)
  await page.getByRole('grid').getByText('Nordavia').first().waitFor()
})

test('the passphrase is changed, and the old one opens nothing any more', async () => {
  const { page } = desk
  await button('Menu').click()
  await page.getByRole('menuitem', { name: 'Change the passphrase…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change the passphrase' })
  await dialog.waitFor()
  await expectAccessible(page)
  await field('Passphrase now').fill('not this one')
  await field('New passphrase').fill(nextPassphrase)
  await field('The new passphrase again').fill(nextPassphrase)
  await page.keyboard.press('Enter')
  await refused('Passphrase now')
  await field('Passphrase now').fill(passphrase)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('The passphrase is changed.').waitFor()

  await button('Lock').click()
  await unlock(passphrase)
  await refused('Passphrase')
  await unlock(nextPassphrase)
  await rooms().waitFor()
})

test('the recovery key opens the library, however it is typed', async () => {
  const { page } = desk
  await button('Lock').click()
  await button('Use the recovery key').click()
  await field('Recovery key').fill(recoveryKey.slice(1))
  await page.keyboard.press('Enter')
  await refused('Recovery key')
  await expectAccessible(page)
  await field('Recovery key').fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await rooms().waitFor()
})

test('a new recovery key is made with the keyboard; locked before it was confirmed, the desk says so', async () => {
  const { page } = desk
  expect(await notice().count()).toBe(0)
  await button('Menu').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Make a new recovery key…' }).waitFor()
  await page.keyboard.type('Make a new')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Make a new recovery key' })
  await dialog.waitFor()
  await expectAccessible(page)
  await page.keyboard.type('not this one')
  await page.keyboard.press('Enter')
  await refused('Passphrase')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(nextPassphrase)
  await page.keyboard.press('Enter')
  await page.getByText('This is your new recovery key').waitFor()
  expect((await shownGroups()).join('-')).not.toBe(recoveryKey)
  await page.keyboard.press('Control+l')

  await unlock(nextPassphrase)
  await notice().waitFor()
  await expectAccessible(page)
  await notice().getByRole('button', { name: 'Make a new one…' }).focus()
  await page.keyboard.press('Enter')
  await dialog.waitFor()
  await page.keyboard.type(nextPassphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Recovery key' }).waitFor()
  const groups = await shownGroups()
  const asked = page.getByLabel(/type group \d+ from your paper/)
  const label = await page.getByText(/type group \d+ from your paper/).textContent()
  await asked.fill(groups[Number(/\d+/.exec(label ?? '')?.[0]) - 1] ?? '')
  await page.keyboard.press('Enter')
  await rooms().waitFor()
  expect(await notice().count()).toBe(0)

  await button('Lock').click()
  await button('Use the recovery key').click()
  await field('Recovery key').fill(recoveryKey)
  await page.keyboard.press('Enter')
  await refused('Recovery key')
  await field('Recovery key').fill(groups.join(' '))
  await page.keyboard.press('Enter')
  await rooms().waitFor()
})

test('the reminder can be put off or answered, and the keyboard goes on below it', async () => {
  const { page } = desk
  await desk.call('vault.newRecoveryKey', { passphrase: nextPassphrase })
  const main = page.getByRole('main')
  await notice().getByRole('button', { name: 'Later' }).focus()
  await page.keyboard.press('Enter')
  await notice().waitFor({ state: 'detached' })
  await expect.poll(() => main.evaluate((element) => element.contains(element.ownerDocument.activeElement))).toBe(true)

  await button('Lock').click()
  await unlock(nextPassphrase)
  await notice().getByRole('button', { name: 'I have it on paper' }).focus()
  await page.keyboard.press('Enter')
  await notice().waitFor({ state: 'detached' })
  await expect.poll(() => main.evaluate((element) => element.contains(element.ownerDocument.activeElement))).toBe(true)
  expect(await desk.call('vault.recoveryKey', {})).toEqual({ isKept: true })
})

test('a desk that nobody touches locks itself', async () => {
  const { page } = desk
  await page.clock.install()
  await button('Lock').click()
  await unlock(nextPassphrase)
  await rooms().waitFor()
  await page.clock.runFor('04:50')
  expect(await rooms().count()).toBe(1)
  await page.clock.runFor('00:20')
  await field('Passphrase').waitFor()
  expect(await desk.call('vault.status', {})).toMatchObject({ state: 'locked' })
})

test('nothing went wrong on the way, nor against the page’s own policy', () => {
  expect(complaints).toEqual([])
})
