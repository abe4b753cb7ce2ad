import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkPackaging, packedModules } from '../../../scripts/checks/packaging.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const name = 'electron-builder.yml'

describe('the check of electron-builder.yml', () => {
  let base: string

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'verbatim-packaging-'))
    for (const file of [name, 'package.json']) cpSync(join(root, file), join(base, file))
  })
  afterEach(() => rmSync(base, { recursive: true }))

  test('the file as it is', async () => {
    expect(await checkPackaging(base)).toEqual([])
  })

  test.each([
    ['a key that the builder does not know', 'asar: true', 'asarr: true', 'asarr'],
    ['a value of the wrong kind', 'asar: true', 'asar: perhaps', 'asar'],
    ['a target that does not exist', '- AppImage', '- AppImagine', 'AppImage'],
    ['text that is no YAML', 'asar: true', 'asar: [', ''],
    ['modules compiled anew', 'npmRebuild: false', 'npmRebuild: true', 'npmRebuild'],
    ['a server to publish to', 'publish: null', 'publish: github', 'publish'],
    ['a fuse left to its default', '  runAsNode: false\n', '', 'runAsNode'],
  ])('%s is a problem', async (_what, text, instead, named) => {
    const before = readFileSync(join(base, name), 'utf8')
    const after = before.replace(text, instead)
    expect(after).not.toBe(before)
    writeFileSync(join(base, name), after)
    const problems = await checkPackaging(base)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(named)
  })
})

describe('what is packed of the database module', () => {
  const prebuilds = 'node_modules/better-sqlite3/prebuilds'

  test.each([
    { system: 'linux' as const, arch: 'x64', binary: 'linux-x64.node' },
    { system: 'linux' as const, arch: 'arm64', binary: 'linux-arm64.node' },
    { system: 'win' as const, arch: 'x64', binary: 'win32-x64.node' },
    { system: 'mac' as const, arch: 'arm64', binary: 'darwin-arm64.node' },
  ])('$system on $arch gets $binary alone, and no sources', async ({ system, arch, binary }) => {
    const isPacked = await packedModules(root, { system, arch })
    const binaries = readdirSync(join(root, prebuilds)).filter((file) => isPacked(`${prebuilds}/${file}`))
    expect(binaries).toEqual([binary])
    expect(isPacked('node_modules/better-sqlite3/lib/index.js')).toBe(true)
    expect(isPacked('node_modules/better-sqlite3/deps/sqlite3/sqlite3.c')).toBe(false)
  })
})
