import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { chromiumCandidates, findChromium } from '../../../main/shells/chromium/find-chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-find-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the first that is there and can be run is taken', () => {
  const [absent, plain, program, later] = ['absent', 'plain', 'program', 'later'].map((name) => join(folder, name))
  if (!absent || !plain || !program || !later) throw new Error('four names')
  for (const file of [plain, program, later]) writeFileSync(file, '')
  chmodSync(plain, 0o644)
  for (const file of [program, later]) chmodSync(file, 0o755)
  expect(findChromium([absent, plain, program, later])).toBe(program)
  expect(findChromium([absent, plain])).toBeUndefined()
  expect(findChromium([])).toBeUndefined()
})

test('Debian’s own program comes before the script that wraps it', () => {
  const candidates = chromiumCandidates('linux', {})
  expect(candidates.indexOf('/usr/lib/chromium/chromium')).toBeLessThan(candidates.indexOf('/usr/bin/chromium'))
})

test('each system has its own places', () => {
  expect(chromiumCandidates('darwin', {})).toContain('/Applications/Chromium.app/Contents/MacOS/Chromium')
  expect(chromiumCandidates('win32', { ProgramFiles: 'C:\\Programs' }).length).toBe(2)
  expect(chromiumCandidates('win32', {})).toEqual([])
})
