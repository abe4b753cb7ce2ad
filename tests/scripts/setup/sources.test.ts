import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../../scripts/setup/sources.mjs'

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'verbatim-sources-'))
  mkdirSync(join(base, 'main/core'), { recursive: true })
  writeFileSync(join(base, 'main/core/a.ts'), 'a')
  writeFileSync(join(base, 'lock.json'), '{}')
})
afterEach(() => rmSync(base, { recursive: true }))

const now = () => fingerprint(base, ['main', 'lock.json', 'not-there'])

test('the fingerprint stays when nothing changes', async () => {
  expect(await now()).toBe(await now())
})

test.each<[string, () => void]>([
  ['a file grows', () => writeFileSync(join(base, 'main/core/a.ts'), 'ab')],
  ['a file of the same size is saved again', () => utimesSync(join(base, 'main/core/a.ts'), 1, 2)],
  ['a file comes', () => writeFileSync(join(base, 'main/b.ts'), '')],
  ['a file gets another name', () => renameSync(join(base, 'main/core/a.ts'), join(base, 'main/core/b.ts'))],
  ['a file goes', () => rmSync(join(base, 'main/core/a.ts'))],
  ['a file that stands alone changes', () => writeFileSync(join(base, 'lock.json'), '{ }')],
  ['what was absent comes', () => writeFileSync(join(base, 'not-there'), '')],
])('the fingerprint changes when %s', async (_what, change) => {
  const before = await now()
  change()
  expect(await now()).not.toBe(before)
})
