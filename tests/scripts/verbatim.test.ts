import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/verbatim.mjs', import.meta.url))
const verbatim = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, VERBATIM_PASSPHRASE: 'not that of any library' },
  })

test('the exit code of wrong usage comes through', () => {
  expect(verbatim('no-such-command').status).toBe(2)
})

test('standard output is the command’s own: one JSON document, whatever set-up had to say', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-command-'))
  try {
    const { status, stdout } = verbatim('--library', join(folder, 'none'), 'reports', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'no-library' } })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
