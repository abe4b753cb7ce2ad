import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createThrowAway } from '../../main/shells/throw-away.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'verbatim-throw-away-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid

test('the folder is open to its user alone', () => {
  const { folder } = createThrowAway(parent)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('wiping removes everything in it and may be repeated', () => {
  const { folder, wipe } = createThrowAway(parent)
  mkdirSync(join(folder, 'Default'))
  writeFileSync(join(folder, 'Default', 'History'), 'what was read')
  wipe()
  wipe()
  expect(readdirSync(parent)).toEqual([])
})

test('a start removes what processes that died have left', () => {
  const stale = join(parent, `verbatim-desk-${deadPid()}-abc123`)
  mkdirSync(join(stale, 'Default'), { recursive: true })
  writeFileSync(join(stale, 'Default', 'Cache'), 'what was read')
  createThrowAway(parent)
  expect(existsSync(stale)).toBe(false)
})

test('what belongs to the living, or to others, stays', () => {
  const target = join(parent, 'precious')
  mkdirSync(target)
  writeFileSync(join(target, 'file'), '')
  const kept = [
    `verbatim-desk-${process.pid}-alive1`,
    'verbatim-desk-notanumber-x',
    `verbatim-desk-${deadPid()}`,
    `other-desk-${deadPid()}-abc`,
    'verbatim-desk-0-abc',
  ]
  for (const name of kept) mkdirSync(join(parent, name))
  // Somebody's link with a fitting name must not lead us into their folder, or out of ours.
  const link = join(parent, `verbatim-desk-${deadPid()}-linked`)
  symlinkSync(target, link)
  createThrowAway(parent)
  for (const name of kept) expect(existsSync(join(parent, name)), name).toBe(true)
  expect([existsSync(link), existsSync(join(target, 'file'))]).toEqual([true, true])
})
