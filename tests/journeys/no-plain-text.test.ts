import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLeaks } from './canaries.ts'
import { openDesk, type TestDesk } from './harness.ts'

// One whole session with words that occur nowhere else, then a search for those words in everything that a desk may
// have written: the library, the browser's profile, the user's home and the folder for temporary files.

const folder = mkdtempSync(join(tmpdir(), 'verbatim-canaries-'))
const [home, temporary, sources, libraryFolder] = ['home', 'tmp', 'sources', 'library'].map((name) =>
  join(folder, name),
)
if (!home || !temporary || !sources || !libraryFolder) throw new Error('four folders')

const canaries = {
  text: 'quavermarsh detention',
  title: 'Zolderwick Findings',
  heading: 'Brindlethorpe Prison',
  fileName: 'plimsolljay',
  quote: 'held without charge in Vexholm',
  tag: 'ombrastrand',
  comment: 'ask Fennimoreski again',
  query: 'grackleby',
  kazakh: 'Құмбел түрмесі',
  passphrase: 'nine tall wyndlesham herons over ice',
}
const all = Object.values(canaries)

const report = `# ${canaries.title}

${canaries.text} was reported twice. One man was ${canaries.quote} for nine days, and nobody said why.

## ${canaries.heading}

${canaries.kazakh} туралы жазылған сөз. ${canaries.text} again.
`

let desk: TestDesk

beforeAll(() => {
  for (const path of [home, temporary, sources]) mkdirSync(path)
  writeFileSync(join(sources, `${canaries.fileName}.md`), report)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const written = () => findLeaks([libraryFolder, desk.profileFolder, home, temporary], all)
const start = () => openDesk({ libraryFolder, env: { HOME: home, TMPDIR: temporary } })

/** Writes a query into the window's own field and waits until the report's text is on the screen. */
async function findInWindow(query: string, shown: string): Promise<void> {
  const field = desk.page.getByPlaceholder('Find in everything')
  await field.fill(query)
  await field.press('Enter')
  await desk.page.getByText(shown).first().waitFor()
}

test('the search for canaries finds them where they are', () => {
  writeFileSync(join(sources, 'wide.txt'), Buffer.from(`x${canaries.kazakh}`, 'utf16le'))
  const { leaks } = findLeaks([sources], all)
  expect(new Set(leaks.map(({ encoding }) => encoding))).toEqual(new Set(['utf8', 'utf16le']))
  for (const name of ['text', 'title', 'heading', 'fileName', 'quote', 'kazakh'] as const) {
    expect(leaks.map(({ canary }) => canary)).toContain(canaries[name])
  }
  rmSync(join(sources, 'wide.txt'))
})

test('a whole session leaves no word in the clear', async () => {
  desk = await start()
  await desk.call('vault.create', { passphrase: canaries.passphrase })
  await desk.page.reload()
  await desk.page.getByPlaceholder('Find in everything').waitFor()
  await desk.dropFiles('body', [sources])
  while ((await desk.call('imports.status', {}))?.state !== 'done') await wait(50)
  const [summary] = await desk.call('reports.list', {})
  expect(summary?.title).toContain(canaries.title)
  const reportId = summary?.reportId ?? ''

  await findInWindow(canaries.text, 'was reported twice')
  await desk.call('search.query', { query: canaries.query, limit: 5, offset: 0 })
  const made = await desk.call('highlights.createFromQuote', {
    reportId,
    quote: canaries.quote,
    tagNames: [canaries.tag],
    comment: canaries.comment,
  })
  await desk.call('history.undo', {})
  await desk.call('history.redo', {})
  expect(await desk.call('highlights.list', {})).toMatchObject([{ highlightId: made.highlightId }])
  expect(await desk.call('vault.verify', {})).toMatchObject({ ok: true })

  const { leaks, files } = written()
  expect(leaks).toEqual([])
  // The look was at something: the library, and the many files of a browser's profile.
  expect(files).toBeGreaterThan(10)
})

test('nor does locking, a wrong passphrase and unlocking again', async () => {
  await desk.lock()
  await expect(desk.call('vault.unlock', { passphrase: `${canaries.passphrase}!` })).rejects.toThrow('wrong-passphrase')
  await desk.call('vault.unlock', { passphrase: canaries.passphrase })
  expect(written().leaks).toEqual([])
  expect(all.filter((canary) => desk.log().includes(canary))).toEqual([])
})

test('nor does a crash, before and after the next start', async () => {
  await desk.kill()
  const afterCrash = findLeaks([libraryFolder, desk.profileFolder, home, temporary], all)
  expect(afterCrash.leaks).toEqual([])
  expect(afterCrash.files).toBeGreaterThan(10)

  desk = await start()
  await desk.call('vault.unlock', { passphrase: canaries.passphrase })
  expect(await desk.call('highlights.list', {})).toMatchObject([{ comment: canaries.comment }])
  expect(await desk.close()).toBe(0)
  expect(written().leaks).toEqual([])
})

test('neither the home nor the temporary folder has got a single file', () => {
  expect(findLeaks([home, temporary], all)).toEqual({ leaks: [], files: 0 })
})
