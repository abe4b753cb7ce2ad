import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestCore, type TestCore, testPassphrase } from '../../../helpers/core.ts'
import { rawZip } from './raw-zip.ts'

const importer = fileURLToPath(new URL('../../../helpers/importer.ts', import.meta.url))
const kills = process.env.VERBATIM_LONG === '1' ? 20 : 3
// More than the kills can see to the end.
const total = 100 * kills

let desk: TestCore
let files: string
beforeEach(async () => {
  desk = await createTestCore()
  files = join(desk.folder, 'files')
  mkdirSync(files)
})
afterEach(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

const write = (name: string, text = `# Report ${name}\n\nThe bridge ${name} stays closed until spring.\n`): string => {
  const path = join(files, name)
  writeFileSync(path, text)
  return path
}
const writeMany = () => {
  for (let n = 1; n <= total; n++) write(`report-${n}.md`)
}
const lock = () => desk.ask('vault.lock', {})
const unlock = () => desk.ask('vault.unlock', { passphrase: testPassphrase })
const reports = async () => (await desk.ask('reports.list', {})).length
const left = async () => (await desk.ask('imports.interrupted', {}))?.files ?? 0

async function untilOver() {
  for (;;) {
    const status = await desk.ask('imports.status', {})
    if (status !== null && status.state !== 'running') return status
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Imports the folder in another process, which is killed once so many files are in. */
async function importUntilKilled(atLeast: number): Promise<void> {
  const child = spawn(process.execPath, [importer, desk.libraryFolder, files, testPassphrase])
  let complaint = ''
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString()
  })
  child.stdout.on('data', (data: Buffer) => {
    if (Number(data.toString().trim().split('\n').at(-1)) >= atLeast) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'close')
  expect(signal, complaint).toBe('SIGKILL')
}

test(
  'what a kill interrupts goes on after unlocking, and nothing comes in twice',
  async () => {
    writeMany()
    await lock()
    for (let kill = 1; kill <= kills; kill++) {
      await importUntilKilled(1)
      await unlock()
      const [before, rest] = [await reports(), await left()]
      expect(before).toBeGreaterThan(0)
      // A file is in the library or in the queue: never in both, never in neither.
      expect(before + rest).toBe(total)
      if (rest === 0) break
      if (kill < kills) await lock()
    }
    const [before, rest] = [await reports(), await left()]
    expect(rest).toBeGreaterThan(0)
    await desk.ask('imports.resumeInterrupted', {})
    expect(await untilOver()).toMatchObject({ state: 'done', total: rest, imported: rest, unchanged: 0, failed: 0 })
    expect([await reports(), before + rest]).toEqual([total, total])
    expect(await left()).toBe(0)
    expect(await desk.call('imports.resumeInterrupted', {})).toMatchObject({ error: { code: 'not-found' } })
  },
  kills * 10_000,
)

test('locking in the middle keeps the rest; the names are those of before; it can be discarded', async () => {
  writeMany()
  const { importId } = await desk.ask('imports.start', { files: desk.core.addFiles([files]) })
  while ((await reports()) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const [file] = await desk.ask('imports.files', { importId, from: 0 })
  expect(file?.file).toMatch(/^files[/\\]report-\d+\.md$/)
  await lock()
  await unlock()
  const rest = await left()
  expect(rest).toBe(total - (await reports()))
  expect(rest).toBeGreaterThan(0)

  const resumed = await desk.ask('imports.resumeInterrupted', {})
  expect(await left()).toBe(0)
  while ((await desk.ask('imports.files', { importId: resumed.importId, from: 0 })).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const [again] = await desk.ask('imports.files', { importId: resumed.importId, from: 0 })
  expect(again?.file).toMatch(/^files[/\\]report-\d+\.md$/)
  await lock()
  await unlock()
  const discarded = await left()
  await desk.ask('imports.discardInterrupted', {})
  expect(await left()).toBe(0)
  await lock()
  await unlock()
  expect(await left()).toBe(0)
  expect(await reports()).toBe(total - discarded)
})

test('an import that is over, or that a person stopped, leaves nothing to resume', async () => {
  writeMany()
  write('empty.md', '')
  const { importId } = await desk.ask('imports.start', { files: desk.core.addFiles([files]) })
  await desk.ask('imports.cancel', { importId })
  await untilOver()
  await lock()
  await unlock()
  expect(await left()).toBe(0)
  expect(await desk.importFiles([files])).toMatchObject({ state: 'done', failed: 1 })
  await lock()
  await unlock()
  expect(await left()).toBe(0)
})

test('what another import has taken in meanwhile is not resumed', async () => {
  writeMany()
  await lock()
  await importUntilKilled(1)
  await unlock()
  expect(await left()).toBeGreaterThan(0)
  await desk.importFiles([files])
  expect([await left(), await reports()]).toEqual([0, total])
})

test('failed files are tried again, and only they', async () => {
  write('good.md')
  const empty = write('empty.md', '')
  const missing = join(files, 'missing.md')
  await desk.importFiles([files, missing])
  expect(await untilOver()).toMatchObject({ imported: 1, failed: 2 })
  writeFileSync(empty, '# Report\n\nNow there are words in it.\n')

  const retried = await desk.ask('imports.retry', {})
  expect(await untilOver()).toMatchObject({ importId: retried.importId, total: 2, imported: 1, failed: 1 })
  const outcomes = await desk.ask('imports.files', { importId: retried.importId, from: 0 })
  expect(outcomes.map(({ file, status }) => [file, status]).sort()).toEqual([
    [join('files', 'empty.md'), 'imported'],
    [join('files', 'missing.md'), 'failed'],
  ])
  write('missing.md')
  await desk.ask('imports.retry', {})
  expect(await untilOver()).toMatchObject({ total: 1, imported: 1, failed: 0, listed: { imported: 3, failed: 0 } })
  expect(await desk.call('imports.retry', {})).toMatchObject({ error: { code: 'not-found' } })
})

test('what an archive still held when the desk was killed goes on', async () => {
  const inside = Array.from({ length: total }, (_, n) => ({ name: `r${n}.md`, data: `# R ${n}\n\nIt is ${n} here.\n` }))
  writeFileSync(join(files, 'all.zip'), rawZip(inside))
  await lock()
  await importUntilKilled(1)
  await unlock()
  const rest = await left()
  expect(rest).toBeGreaterThan(0)
  await desk.ask('imports.resumeInterrupted', {})
  expect(await untilOver()).toMatchObject({ state: 'done', total: rest, imported: rest, failed: 0 })
  expect(await reports()).toBe(total)
})
