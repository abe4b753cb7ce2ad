import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type TestDesk } from './harness.ts'
import { browserProcesses, countInMemory } from './process-memory.ts'

// After a lock no process that has rendered the page may be left: what a script has held cannot be wiped. Words that
// occur nowhere else are looked for in the memory of every renderer, before the lock and after it.

const canary = 'quavermarsh detention of the ombrastrand nine'
const passphrase = 'nine tall wyndlesham herons over ice'
const folder = mkdtempSync(join(tmpdir(), 'verbatim-memory-'))
const sources = join(folder, 'sources')

let desk: TestDesk
let isReadable = true
beforeAll(async () => {
  mkdirSync(sources)
  writeFileSync(join(sources, 'report.md'), `# A report\n\nIt tells of the ${canary}, and of nothing else.\n`)
  desk = await openDesk({ libraryFolder: join(folder, 'library') })
  isReadable = process.platform === 'linux' && canRead(renderers()[0] ?? 0)
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A browser's sandbox keeps others out of its renderers' memory, unless they run as root. */
function canRead(id: number): boolean {
  try {
    return countInMemory(id, 'Verbatim') !== undefined
  } catch {
    return false
  }
}
const renderers = () =>
  browserProcesses(desk.processId, desk.browserId)
    .filter(({ kind }) => kind === 'renderer')
    .map(({ id }) => id)
const inRenderers = (text: string) => renderers().reduce((sum, id) => sum + (countInMemory(id, text) ?? 0), 0)

/** Reads the report on the screen, and answers once its words are there. */
async function read(): Promise<void> {
  const { page } = desk
  await page.getByPlaceholder('Find in everything').fill('ombrastrand')
  await page.keyboard.press('Enter')
  await page.getByText('and of nothing else').first().waitFor()
}

/** Waits until the processes that were there are gone; answers those that stay. */
async function gone(former: readonly number[]): Promise<number[]> {
  for (let tries = 0; tries < 100; tries++) {
    if (renderers().every((id) => !former.includes(id))) return []
    await wait(50)
  }
  return renderers().filter((id) => former.includes(id))
}

/** The process that holds the page: of the renderers the one with the words. */
const pageProcess = () => renderers().find((id) => (countInMemory(id, canary) ?? 0) > 0)

test('before the lock the words are found in the page’s process', async ({ skip }) => {
  if (!isReadable) skip('this system lets no process read the memory of another')
  await desk.call('vault.create', { passphrase })
  await desk.call('vault.keepRecoveryKey', {})
  await desk.page.reload()
  await desk.page.getByPlaceholder('Find in everything').waitFor()
  await desk.dropFiles('body', [sources])
  while ((await desk.call('imports.status', {}))?.state !== 'done') await wait(50)
  await read()
  expect(inRenderers(canary)).toBeGreaterThan(0)
})

test('after it the process is gone, and the words are in no renderer', async ({ skip }) => {
  if (!isReadable) skip('this system lets no process read the memory of another')
  const former = pageProcess()
  expect(former).toBeDefined()
  await desk.page.keyboard.press('Control+l')
  await desk.page.getByLabel('Passphrase', { exact: true }).waitFor()
  expect(await gone([former ?? 0])).toEqual([])
  expect(renderers().length).toBeGreaterThan(0)
  expect(inRenderers(canary)).toBe(0)
})

test('nor is the passphrase, once it was used; and every lock does the same', async ({ skip }) => {
  if (!isReadable) skip('this system lets no process read the memory of another')
  const { page } = desk
  for (let round = 0; round < 3; round++) {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByPlaceholder('Find in everything').waitFor()
    await read()
    const former = pageProcess()
    expect(former).toBeDefined()
    await desk.lock()
    expect(await gone([former ?? 0])).toEqual([])
    expect([inRenderers(canary), inRenderers(passphrase)]).toEqual([0, 0])
  }
  const others = browserProcesses(desk.processId, desk.browserId).filter(({ kind }) => kind !== 'renderer')
  const left = others.map(({ id, kind }) => `${kind} ${countInMemory(id, canary)}`)
  console.log(`words left after four locks, by process: ${left.join(', ')}`)
})
