import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePdf, setTexts } from '../helpers/pdf.ts'
import { expectAccessible } from './accessible.ts'
import {
  cursorPassage,
  edition,
  openByKeyboard,
  openSampleDesk,
  type SampleDesk,
  selectedText,
} from './sample-library.ts'

let desk: SampleDesk
const folder = mkdtempSync(join(tmpdir(), 'verbatim-pages-'))
beforeAll(async () => {
  desk = await openSampleDesk()
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

const picker = () => desk.page.getByRole('dialog', { name: /^Topic of/ })
const fade = () => desk.page.waitForTimeout(250)
const section = async (number: string) => {
  const outline = await desk.call('reports.outline', { reportId: edition(desk, 2022).reportId })
  const found = outline.find((one) => one.number === number)
  if (found === undefined) throw new Error(`The sample has a section ${number}.`)
  return { ...found, below: outline.filter((one) => one.parentId === found.sectionId) }
}

test('the topic of what is read stays in view, and is chosen by typing its name in any language', async () => {
  const { page } = desk
  await openByKeyboard(desk, '"sentenced Lieutenant Foma Brisk"')
  await fade()
  const path = page.getByRole('navigation', { name: 'Where you are in the report' })
  const read = (await path.getByRole('button').last().textContent()) ?? ''
  const topic = page.getByRole('button', { name: /^Topic: / })
  const before = await topic.textContent()
  const cursor = await cursorPassage(desk)
  await page.keyboard.press('g')
  await picker().waitFor()
  expect(await picker().textContent()).toContain(read.replace(/^\S+ /, ''))
  await fade()
  await expectAccessible(page)
  await page.keyboard.type('профсоюзы')
  await picker().getByRole('option', { name: 'Trade unions and collective bargaining' }).waitFor()
  expect(await picker().getByRole('option').count()).toBe(1)
  await fade()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await picker().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Topic: Trade unions and collective bargaining' }).waitFor()
  await expect.poll(() => cursorPassage(desk)).toBe(cursor)

  await page.getByRole('button', { name: /^Undo: topic of/ }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => topic.textContent()).toBe(before)
})

test('in the outline G gives a section its topic, with those below that say the same, and the way back is offered', async () => {
  const { page } = desk
  const { sectionId, topic, below } = await section('1.c')
  expect(below.length).toBeGreaterThan(0)
  const line = page.locator(`[data-line="${sectionId}"]`)
  expect(await line.getAttribute('title')).toContain('topic: Torture and ill-treatment')
  await line.focus()
  await page.keyboard.press('g')
  await picker().waitFor()
  await page.keyboard.type('no topic')
  await picker().getByRole('option', { name: 'No topic' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await section('1.c')).topic).toBeNull()
  await expect.poll(() => line.getAttribute('aria-description')).toBe('no topic')
  await expect.poll(() => line.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)

  await page.keyboard.press('g')
  await picker().getByRole('option', { name: 'As the program found it: Torture and ill-treatment' }).click()
  await expect.poll(async () => (await section('1.c')).topic).toBe(topic)
})

test('a choice for a section alone leaves those below as they are', async () => {
  const { page } = desk
  // A section whose own topic others below share.
  const reportId = edition(desk, 2022).reportId
  const outline = await desk.call('reports.outline', { reportId })
  const own = outline.find((one) =>
    outline.some(({ parentId, topic }) => parentId === one.sectionId && topic === one.topic),
  )
  const children = outline.filter(({ parentId, topic }) => parentId === own?.sectionId && topic === own?.topic)
  const topics = async () => (await desk.call('reports.outline', { reportId })).map(({ topic }) => topic)
  const before = await topics()
  const choose = async (isWithBelow: boolean) => {
    await page.locator(`[data-line="${own?.sectionId}"]`).focus()
    await page.keyboard.press('g')
    const box = picker().getByRole('checkbox')
    expect(await box.isChecked()).toBe(true)
    if (!isWithBelow) await box.press('Space')
    await picker().getByRole('combobox').fill('elections')
    await page.keyboard.press('Enter')
    await picker().waitFor({ state: 'detached' })
  }
  await choose(false)
  const changed = async () => (await topics()).filter((topic, at) => topic !== before[at]).length
  await expect.poll(changed).toBe(1)
  await page.keyboard.press('Control+z')
  await expect.poll(topics).toEqual(before)
  await choose(true)
  await expect.poll(changed).toBeGreaterThan(children.length)
  await page.keyboard.press('Control+z')
  await expect.poll(topics).toEqual(before)
})

test('quotations of the sample are marked as fiction among the highlights', async () => {
  const { page } = desk
  await page.locator('[data-passage="3"]').focus()
  await page.keyboard.press('h')
  await expect.poll(async () => (await desk.call('highlights.list', {})).length).toBe(1)
  await page.keyboard.press('Alt+3')
  const group = page.getByRole('group', { name: /, fiction$/ })
  await group.getByText('fiction', { exact: true }).waitFor()
  const one = page.getByRole('region', { name: 'The highlight' })
  await one.getByText('fiction', { exact: true }).waitFor()
  const { citation } = await desk.call('highlights.citation', {
    span: { reportId: edition(desk, 2022).reportId, passage: 3, start: 0, endPassage: 3, end: 10 },
  })
  await one.getByText(citation).waitFor()
  await expectAccessible(page)
})

test('a PDF shows its pages beside the text, to the eye and to a screen reader, and never in what is copied', async () => {
  const { page } = desk
  const prose = (number: number) =>
    `Matter ${number} was heard in the town of Sarn, where the court of the river sat for ${number + 3} days and let nobody speak.`
  const sheet = (first: number) => ({ texts: setTexts([prose(first), prose(first + 1)], { y: 100, gap: 14 }) })
  const file = join(folder, 'rivers.pdf')
  writeFileSync(file, makePdf([sheet(1), sheet(3), sheet(5)], { info: { Title: 'The River Courts' } }))
  await desk.chooseFiles('#pick-files', [file])
  await expect.poll(async () => (await desk.call('reports.list', {})).length, { timeout: 20_000 }).toBe(7)
  await openByKeyboard(desk, '"Matter 4 was heard"')
  await fade()
  const marks = page.getByRole('article').locator('[title*="of the source"]')
  expect(await marks.allTextContents()).toEqual(['page 1p. 1', 'page 2p. 2', 'page 3p. 3'])
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const told = nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
    .map(({ name }) => name?.value)
  expect(told.join(' ')).toMatch(/page\s+2/)
  expect(told).not.toContain('p. 2')
  const text = page.getByRole('region', { name: 'Text' })
  await text.getByText(/^¶ \d · p\. [123] · \d+ % read$/).waitFor()
  await page.keyboard.press('Control+a')
  expect(await selectedText(desk)).not.toMatch(/page 2|p\. 2/)
  expect(await selectedText(desk)).toContain('Matter 3 was heard')
  await page.keyboard.press('Escape')
  await fade()
  await expectAccessible(page)

  await page.keyboard.press('i')
  const details = page.getByRole('dialog', { name: 'About this report' })
  await details.getByText('text on pages up to 3').waitFor()
  await details.getByText('PDF', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await details.waitFor({ state: 'detached' })
  // The sheet gives the focus back a moment after it has gone.
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  await page.keyboard.press('h')
  await expect.poll(async () => (await desk.call('highlights.list', {})).length).toBe(2)
  await page.keyboard.press('Alt+3')
  await page.getByRole('option', { name: /Matter 4/ }).click()
  await page.getByText('In the source this paragraph begins on page 2.').waitFor()
  expect(desk.complaints).toEqual([])
})
