import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alone } from '../../../scripts/setup/lock.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('two set-ups of one checkout run one after the other', async () => {
  const steps: string[] = []
  const work = (name: string) => async () => {
    steps.push(`${name} starts`)
    await sleep(50)
    steps.push(`${name} ends`)
  }
  await Promise.all([alone(folder, work('first')), alone(folder, work('second'))])
  expect(steps).toHaveLength(4)
  expect(steps[0]?.split(' ')[0]).toBe(steps[1]?.split(' ')[0])
})

test('the lock of a process that is gone is taken over', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(join(folder, 'setup.lock'), String(gone))
  expect(await alone(folder, async () => 'done')).toBe('done')
})

test('the lock of a living process is respected', async () => {
  writeFileSync(join(folder, 'setup.lock'), String(process.ppid))
  let hasRun = false
  const waiting = alone(folder, async () => {
    hasRun = true
  })
  await sleep(400)
  expect(hasRun).toBe(false)
  rmSync(join(folder, 'setup.lock'))
  await waiting
  expect(hasRun).toBe(true)
})

test('work that fails gives the lock back', async () => {
  const failing = alone(folder, () => Promise.reject(new Error('no network')))
  await expect(failing).rejects.toThrow('no network')
  expect(existsSync(join(folder, 'setup.lock'))).toBe(false)
})
