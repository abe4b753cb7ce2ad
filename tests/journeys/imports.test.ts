import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawZip } from '../main/core/import/raw-zip.ts'
import { expectAccessible } from './accessible.ts'
import { openDesk, type TestDesk } from './harness.ts'

const passphrase = 'seven quiet herons over nordavia'
const folder = mkdtempSync(join(tmpdir(), 'verbatim-imports-'))
const libraryFolder = join(folder, 'library')
const complaints: string[] = []
let desk: TestDesk

async function open(): Promise<void> {
  desk = await openDesk({ libraryFolder })
  desk.page.setDefaultTimeout(20_000)
  desk.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  desk.page.on('pageerror', (error) => complaints.push(error.message))
}

beforeAll(async () => {
  await open()
  await desk.call('vault.create', { passphrase })
  await desk.page.getByRole('heading', { name: 'The library is empty' }).waitFor()
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

const note = () => desk.page.getByRole('region', { name: 'Import', exact: true })
const sheet = () => desk.page.getByRole('dialog', { name: 'Import' })
const rows = () => sheet().getByRole('row')
const press = async (...keys: string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
/** What has the keyboard: its role and its name or text. */
const focused = () =>
  desk.page
    .locator(':focus')
    .evaluateAll(([element]) =>
      element === undefined
        ? 'nothing'
        : `${element.getAttribute('role') ?? element.localName} ${element.getAttribute('aria-label') ?? element.textContent}`,
    )

/** Writes a file of made-up text and answers its path. */
function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const report = (country: string): string =>
  `# Country Report 2021: ${country}\n\n## Prisons\n\nThe prisons of ${country} were cold.\n\n## Courts\n\nCourts in ${country} sat late.\n`
const page = (country: string): string =>
  `<!doctype html><html lang="en"><head><title>${country} 2020</title></head><body><article><h1>${country} 2020</h1><h2>Prisons</h2><p>The prisons of ${country} were full.</p></article><img src="${country}_files/map.png"></body></html>`
const dropAll = (...paths: string[]) => desk.dropFiles('main', paths)

describe('whatever is dropped', () => {
  test('files, folders, a ZIP, a whole web page with its folder: reports come in, the rest is left out in one count', async () => {
    write('many/Eastmark.md', report('Eastmark'))
    write('many/deep/Westmark.md', report('Westmark'))
    write('many/.DS_Store', 'x')
    write('many/cover.png', 'x')
    await dropAll(
      join(folder, 'many'),
      write('Saved.html', page('Saved')),
      // The page's own: a frame, a script, a style.
      join(write('Saved_files/frame.html', page('Frame')), '..'),
      write('archive.zip', rawZip([{ name: 'a/Zipland.md', data: report('Zipland') }, { name: 'a/map.gif' }])),
      write(
        'Archived.mhtml',
        `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${page('Archived')}`,
      ),
      write('~$letter.docx', 'x'),
      write('photo.jpg', 'x'),
      write('empty.txt', ''),
    )
    await note().getByText('Import done: 5 imported, 1 file not read').waitFor()
    const reports = await desk.call('reports.list', {})
    expect(reports.map(({ title }) => title).sort()).toEqual([
      'Archived 2020',
      'Country Report 2021: Eastmark',
      'Country Report 2021: Westmark',
      'Country Report 2021: Zipland',
      'Saved 2020',
    ])
    await note().getByRole('button', { name: 'Details' }).click()
    await sheet().getByText('Left out: 5 other files').waitFor()
  })

  test('the failure stands first with its reason, and the sheet and its filter are open to everybody', async () => {
    await expect.poll(() => rows().count()).toBe(6)
    const [first] = await rows().allTextContents()
    expect(first).toMatch(/^empty\.txtnot readThis file is empty\. .+Try again$/)
    await expectAccessible(desk.page)
    await desk.page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(desk.page)
    await desk.page.emulateMedia({ colorScheme: 'light' })
    for (const [name, count] of [
      ['With doubts 5', 5],
      ['Imported 5', 5],
      ['Already here 0', 0],
      ['Not read 1', 1],
    ] as const) {
      await sheet().getByRole('radio', { name }).click()
      await expect.poll(() => rows().filter({ hasNotText: 'No file was' }).count()).toBe(count)
    }
  })

  test('one file is tried again by the keyboard, which stays in the list', async () => {
    write('empty.txt', 'Northmark in 2022\n\nPrisons\n\nThe prisons of Northmark were closed.\n')
    await sheet().getByRole('radio', { name: 'All 6' }).click()
    await press('Tab')
    await expect.poll(focused).toMatch(/^row empty\.txt/)
    await press('ArrowRight')
    await expect.poll(focused).toBe('button Try again: empty.txt')
    await press('Enter')
    await sheet().getByText('6 imported.').waitFor()
    expect(await rows().count()).toBe(6)
    await expect.poll(focused).toMatch(/^row empty\.txt/)
    expect(
      await sheet()
        .getByRole('button', { name: /^Try again/ })
        .count(),
    ).toBe(0)
  })

  test('a file in doubt opens at what is in doubt; the report is behind it', async () => {
    await press('Enter')
    const details = desk.page.getByRole('dialog', { name: 'About this report' })
    await details.getByText('Not sure about').waitFor()
    await press('Escape')
    await details.waitFor({ state: 'detached' })
    await desk.page.locator('[data-passage]').first().waitFor()
    // It is said once: going away and back comes to the text.
    await press('Alt+1')
    await press('Alt+ArrowLeft')
    await desk.page.locator('[data-passage]').first().waitFor()
    expect(await details.count()).toBe(0)
  })
})

test('a key pressed while a closed sheet still fades is for the desk, not for the sheet', async () => {
  const fade = (value: string) =>
    desk.page.evaluate((value) => document.documentElement.style.setProperty('--fade', value), value)
  await fade('3s')
  await note().getByRole('button', { name: 'Details' }).press('Enter')
  await sheet().waitFor()
  await press('Alt+1')
  expect(await desk.page.locator('[data-passage]').count(), 'an open one keeps the keys').toBe(1)
  await press('Escape')
  await desk.page.locator('[data-exiting]').first().waitFor()
  await press('Alt+1')
  await desk.page.locator('[data-passage]').waitFor({ state: 'detached' })
  expect(await desk.page.locator('[data-exiting]').count()).toBeGreaterThan(0)
  await fade('')
})

test('what says that files can be dropped goes when they are gone, whatever they hung over', async () => {
  const target = desk.page.getByText('Drop to import')
  const fire = (type: string) =>
    desk.page.evaluate((type) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([''], 'a.txt'))
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }, type)
  await fire('dragenter')
  await target.waitFor()
  // They leave the window.
  await fire('dragleave')
  await target.waitFor({ state: 'detached' })
  await fire('dragenter')
  await target.waitFor()
  // The element under them goes away, so that they never leave it: no sign comes any more.
  await target.waitFor({ state: 'detached', timeout: 5000 })
})

describe('what an import did', () => {
  test('stays in the status line until it is dismissed; then the keyboard goes on in the place', async () => {
    await press('Alt+1')
    await desk.page.getByRole('grid').waitFor()
    await note().getByText('Import done: 1 imported').waitFor()
    await note().getByRole('button', { name: 'Dismiss' }).focus()
    await press('Enter')
    await note().waitFor({ state: 'detached' })
    await expect.poll(focused).toMatch(/^grid /)
    expect(await desk.call('imports.status', {})).toBeNull()
  })

  test('is a new list after that, and all failures are tried again at once', async () => {
    const bad = ['one.txt', 'two.txt', 'three.txt'].map((name) => write(name, ''))
    await dropAll(...bad)
    await note().getByText('Import done: 3 files not read').waitFor()
    await note().getByRole('button', { name: 'Details' }).press('Enter')
    await expect.poll(() => rows().count()).toBe(3)
    write('one.txt', report('One'))
    write('two.txt', report('Two'))
    await sheet().getByRole('button', { name: 'Try all of them again' }).press('Enter')
    await sheet().getByText('2 imported, 1 file not read.').waitFor()
    await expect.poll(() => rows().first().textContent()).toMatch(/^three\.txtnot read/)
    // The button was there before, and is again: the keyboard never left the sheet.
    await expect.poll(() => desk.page.locator('[role=dialog] :focus').count()).toBe(1)
    await press('Escape')
    await sheet().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('button Details')
  })
})

test('after the last step back there is the step forward, and the other way round', async () => {
  const [first] = await desk.call('reports.list', {})
  const { reportId = '' } = first ?? {}
  const [passage] = await desk.call('reports.passages', { reportId, from: 1, to: 1 })
  const quote = passage?.text ?? ''
  await desk.call('highlights.createFromQuote', { reportId, quote, tagNames: [], comment: '' })
  await desk.page.getByRole('button', { name: /^Undo: / }).press('Enter')
  await expect.poll(focused).toMatch(/^button Redo: /)
  await press('Enter')
  await expect.poll(focused).toMatch(/^button Undo: /)
})

test('undo and redo keys that follow each other quickly are all obeyed, in order', async () => {
  const [first] = await desk.call('reports.list', {})
  const { reportId = '' } = first ?? {}
  const [passage] = await desk.call('reports.passages', { reportId, from: 1, to: 1 })
  const quote = passage?.text ?? ''
  const comments = async () => (await desk.call('highlights.list', {})).map(({ comment }) => comment).sort()
  const before = await comments()
  for (const comment of ['one', 'two', 'three']) {
    await desk.call('highlights.createFromQuote', { reportId, quote, tagNames: [], comment })
  }
  // All in one turn of the page: none waits for what the one before has done.
  const pressAtOnce = (keys: string) =>
    desk.page.evaluate((keys) => {
      for (const key of keys) {
        const shiftKey = key === 'Z'
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, code: 'KeyZ', ctrlKey: true, shiftKey, bubbles: true, cancelable: true }),
        )
      }
    }, keys)
  await pressAtOnce('zzzZZ')
  await expect.poll(comments).toEqual([...before, 'one', 'two'].sort())
  await pressAtOnce('Zzzz')
  await expect.poll(comments).toEqual(before)
})

describe('a long import', () => {
  /** A folder of 1,200 reports about places called so. */
  function many(places: string): string {
    for (let number = 1; number <= 1200; number++) write(`${places}/${number}.md`, report(`${places} ${number}`))
    return join(folder, places)
  }

  test('says how far it is; another one waits behind it; both are cancelled, and the keyboard goes to the details', async () => {
    await dropAll(many('Borough'))
    await note()
      .getByText(/importing \d+ of 1,200/)
      .waitFor()
    await dropAll(write('later.md', report('Later')))
    await note().getByText('1 more import waits').waitFor()
    await note().getByRole('button', { name: 'Details' }).click()
    await sheet().getByRole('button', { name: 'Pause' }).click()
    await sheet()
      .getByText(/Import paused at/)
      .waitFor()
    await expectAccessible(desk.page)
    await press('Escape')
    await note().getByRole('button', { name: 'Resume' }).press('Enter')
    await note()
      .getByText(/files a second · .+ left/)
      .waitFor()
    await note().getByRole('button', { name: 'Cancel' }).press('Enter')
    await note()
      .getByText(/^Import cancelled/)
      .waitFor()
    await expect.poll(focused).toBe('button Details')
    const { imported = 0 } = (await desk.call('imports.status', {}))?.listed ?? {}
    expect(imported).toBeLessThan(1200)
    const reports = await desk.call('reports.list', {})
    expect(reports.some(({ title }) => title.includes('Later'))).toBe(false)
  })

  /** Imports a folder and ends the desk in the middle, as a crash does; then opens the library again. */
  async function crashInTheMiddle(folder: string): Promise<number> {
    const before = (await desk.call('reports.list', {})).length
    await dropAll(folder)
    await expect
      .poll(async () => (await desk.call('reports.list', {})).length, { timeout: 60_000 })
      .toBeGreaterThan(before)
    await desk.kill()
    await open()
    await desk.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await press('Enter')
    await desk.page.getByRole('grid').waitFor()
    return (await desk.call('imports.interrupted', {}))?.files ?? 0
  }
  const interrupted = () => desk.page.getByRole('region', { name: 'Interrupted import' })

  test('that a crash interrupted is told of after unlocking; left alone it is forgotten, and nothing else is', async () => {
    const left = await crashInTheMiddle(many('Hamlet'))
    expect(left).toBeGreaterThan(0)
    await interrupted().getByText('The last import was interrupted').waitFor()
    await expectAccessible(desk.page)
    const before = (await desk.call('reports.list', {})).length
    await interrupted().getByRole('button', { name: 'Leave it' }).press('Enter')
    await interrupted().waitFor({ state: 'detached' })
    await expect.poll(focused).toMatch(/^grid /)
    expect(await desk.call('imports.interrupted', {})).toBeNull()
    expect(await desk.call('reports.list', {})).toHaveLength(before)
  })

  test('or goes on where it was, nothing twice', async () => {
    const left = await crashInTheMiddle(many('Village'))
    const before = (await desk.call('reports.list', {})).length
    await interrupted().getByRole('button', { name: 'Go on' }).press('Enter')
    await interrupted().waitFor({ state: 'detached' })
    await expect.poll(focused).toMatch(/^grid /)
    await note()
      .getByText(/^Import done: /)
      .waitFor({ timeout: 60_000 })
    expect(await desk.call('imports.status', {})).toMatchObject({ total: left, imported: left, unchanged: 0 })
    const reports = await desk.call('reports.list', {})
    expect(reports).toHaveLength(before + left)
    expect(reports.filter(({ title }) => title.includes('Village'))).toHaveLength(1200)
  })
})

test('nothing went wrong on the way, nor against the page’s own policy', () => {
  expect(complaints).toEqual([])
})
