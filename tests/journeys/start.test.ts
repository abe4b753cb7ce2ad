import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
const folder = mkdtempSync(join(tmpdir(), 'verbatim-start-'))

beforeAll(async () => {
  desk = await openDesk({ libraryFolder: join(folder, 'library') })
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the window shows the desk, and the page reaches the core', async () => {
  expect(await desk.page.title()).toContain('Verbatim')
  expect(await desk.call('vault.status', {})).toEqual({
    state: 'absent',
    folder: join(folder, 'library'),
    libraryId: null,
  })
})

test('a call that the contract does not know is answered, not thrown', async () => {
  // @ts-expect-error: no such call
  await expect(desk.call('vault.steal', {})).rejects.toThrow('unknown-call')
})
