import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLeftovers, type Leftovers } from '../../../../main/core/export/leftovers.ts'
import { createTestCore, testPassphrase } from '../../../helpers/core.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

describe('what an export leaves', () => {
  let library: TestLibrary
  let out: string
  let part: string
  beforeEach(() => {
    library = createTestLibrary()
    out = join(library.folder, 'out')
    mkdirSync(out)
    part = join(out, '.Quotations.docx.part')
  })
  afterEach(() => library.close())

  /** Half an export that nothing ended, as a kill leaves it; answers what the next session knows of it. */
  function interrupted(): Leftovers {
    void createLeftovers(library.stores.meta).during(part, async () => {
      writeFileSync(part, 'half')
      await new Promise(() => {})
    })
    return createLeftovers(library.stores.meta)
  }

  test('is removed, and nothing else in that folder', async () => {
    const leftovers = interrupted()
    writeFileSync(join(out, '.Letter.docx.part'), 'another program’s')
    expect(existsSync(part)).toBe(true)
    await leftovers.clear()
    expect(readdirSync(out)).toEqual(['.Letter.docx.part'])
  })

  test('is removed once: whatever takes the name later stays', async () => {
    const leftovers = interrupted()
    await leftovers.clear()
    writeFileSync(part, 'another')
    await leftovers.clear()
    expect(readFileSync(part, 'utf8')).toBe('another')
  })

  test('waits for its drive to be plugged in', async () => {
    const leftovers = interrupted()
    renameSync(out, `${out}-unplugged`)
    await leftovers.clear()
    renameSync(`${out}-unplugged`, out)
    await leftovers.clear()
    expect(readdirSync(out)).toEqual([])
  })

  test('is gone after an export that fails, and kept while one is under way', async () => {
    const leftovers = createLeftovers(library.stores.meta)
    const failing = leftovers.during(part, async () => {
      writeFileSync(part, 'half')
      await leftovers.clear()
      expect(existsSync(part)).toBe(true)
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(existsSync(part)).toBe(false)
  })

  test('is no reason for an export to fail when the library cannot be written', async () => {
    const leftovers = createLeftovers(library.stores.meta)
    library.db.pragma('query_only=1')
    expect(() => library.stores.meta.set('x', 'y')).toThrow()
    expect(await leftovers.during(part, async () => 'done')).toBe('done')
  })
})

test('half an export that was killed is gone when the library is opened again, and the old file is whole', async () => {
  const desk = await createTestCore()
  const out = join(desk.folder, 'out')
  const file = join(out, 'Quotations.docx')
  mkdirSync(out)
  writeFileSync(file, 'old')
  await desk.ask('vault.lock', {})

  const exporter = fileURLToPath(new URL('../../../helpers/exporter.ts', import.meta.url))
  const child = spawn(process.execPath, [exporter, desk.libraryFolder, testPassphrase, file], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  while (child.exitCode === null && readdirSync(out).length < 2) await new Promise(setImmediate)
  child.kill('SIGKILL')
  await ended
  expect(child.signalCode).toBe('SIGKILL')
  expect(readdirSync(out)).toEqual([expect.stringMatching(/^\.Quotations\.docx\..+\.part$/), 'Quotations.docx'])

  await desk.ask('vault.unlock', { passphrase: testPassphrase })
  while (readdirSync(out).length > 1) await wait(10)
  expect(readFileSync(file, 'utf8')).toBe('old')
  await desk.close()
})
