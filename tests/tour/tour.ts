import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openDesk } from '../journeys/harness.ts'
import { selectText } from './select-text.ts'

/** What a tour leaves behind. */
export interface TourResult {
  /** Screenshots in order, absolute paths. */
  screenshots: string[]
  /** The exported document, an absolute path. */
  document: string
  /** The sentence that was marked and left with the document. */
  quotation: string
}

export interface TourOptions {
  /** Where the screenshots and the document go; replaced. */
  folder: string
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  /** Hears of each step. */
  say(line: string): void
}

const passphrase = 'nine quiet herons cross the frozen lake'
const query = 'prison complaints'
const quotation = 'A third of the complaints came from the remand prison of Kumzhar'

/**
 * The whole main job in the real desk, on the sample library: make a library, load the sample, read, search, mark, tag,
 * comment, undo and redo, export, lock. Each step is checked before its screenshot is taken; the first that fails ends
 * the tour with what was expected.
 */
export async function runTour({ folder, colorScheme, viewport, say }: TourOptions): Promise<TourResult> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const desk = await openDesk({ ...(colorScheme && { colorScheme }), ...(viewport && { viewport }) })
  const { page } = desk
  page.setDefaultTimeout(20_000)
  const screenshots: string[] = []

  const show = async (name: string, says: string): Promise<void> => {
    const number = String(screenshots.length + 1).padStart(2, '0')
    const path = join(folder, `${number}-${name}.png`)
    await settle(page)
    await page.screenshot({ path })
    screenshots.push(path)
    say(`${number} ${says}`)
  }

  try {
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
    await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(passphrase)
    await show('create', 'A new library gets a passphrase.')

    await page.getByRole('button', { name: 'Make the library' }).click()
    await typeRecoveryGroup(page)
    await show('recovery-key', 'The recovery key is shown once, and asked back.')

    await page.getByRole('button', { name: 'I have written it down' }).click()
    await expect(page.getByRole('heading', { name: 'The library is empty' })).toBeVisible()
    await show('empty-library', 'An empty library offers an import or the sample.')

    await page.getByRole('button', { name: 'Open the sample library' }).click()
    const reports = page.getByRole('grid', { name: 'Reports by country and year' })
    await expect(reports.getByRole('button')).toHaveCount(6)
    await show('library', 'The sample: fiction about a country that does not exist.')

    await page.keyboard.press('/')
    await page.keyboard.type(query)
    const hits = page.getByRole('listbox', { name: 'Passages found' })
    await expect(hits.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(hits).toBeFocused()
    await show('search', `Searching for “${query}” in every report.`)

    await hits
      .getByRole('option')
      .filter({ hasText: quotation.slice(0, 20) })
      .first()
      .dblclick()
    const passage = page.locator('[data-passage]').filter({ hasText: quotation })
    await expect(passage).toBeInViewport()
    await show('read', 'The report opens at the passage, beside its outline.')

    await selectText(page, passage, quotation)
    await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible()
    await show('select', 'Selected text offers what can be done with it.')

    await page.keyboard.press('h')
    await expect.poll(async () => (await desk.call('highlights.list', {})).map((one) => one.quote)).toEqual([quotation])
    await show('highlight', 'H marks the sentence.')

    await page.keyboard.press('t')
    await page.getByRole('combobox', { name: 'Tag' }).fill('prison conditions')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: 'prison conditions', selected: true })).toBeVisible()
    await show('tag', 'T names a tag and puts it on.')

    await page.getByRole('textbox', { name: 'Comment' }).fill('Compare with the figures of the year before.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await desk.call('highlights.list', {}))[0]?.comment).toContain('Compare')
    await show('comment', 'A comment stands in the margin.')

    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await desk.call('highlights.list', {}))[0]?.comment).toBe('')
    await show('undo', 'Any change can be undone…')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await desk.call('highlights.list', {}))[0]?.comment).toContain('Compare')
    await show('redo', '…and done again.')

    await page.keyboard.press('Alt+3')
    await expect(page.getByRole('button', { name: 'Export…' })).toBeEnabled()
    await show('highlights', 'All that is marked, by tag and report.')

    await page.getByRole('button', { name: 'Export…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('status')).toContainText('1 quotation')
    await show('export', 'The export says what leaves the library.')

    await dialog.getByRole('button', { name: 'Export' }).click()
    const exported = page.getByRole('dialog', { name: 'Exported' })
    const written = (await exported.locator('bdi').textContent()) ?? ''
    const document = join(folder, basename(written))
    copyFileSync(written, document)
    await show('exported', 'Each quotation was compared with its source before it left.')

    await exported.getByRole('button', { name: 'Done' }).click()
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
    await show('locked', 'Locked: nothing of what is inside can be seen.')

    return { screenshots, document, quotation }
  } catch (error) {
    await page.screenshot({ path: join(folder, 'stopped-here.png') })
    throw error
  } finally {
    await desk.close()
  }
}

/** Copies the group that is asked for from the key on the screen, as the user does from paper. */
async function typeRecoveryGroup(page: Page): Promise<void> {
  const field = page.getByLabel(/^To go on, type group \d+/)
  const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)
  const asked = Number(/\d+/.exec(label ?? '')?.[0])
  const group = page
    .getByRole('list', { name: 'Recovery key' })
    .getByRole('listitem')
    .nth(asked - 1)
  // The list shows each group after its number.
  await field.fill(((await group.textContent()) ?? '').slice(String(asked).length))
}

/** Waits until nothing fades any more and the fonts are there. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })
}
