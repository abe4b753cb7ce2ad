import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkRooms } from '../../../scripts/checks/rooms.mjs'
import { run } from '../../../scripts/setup/process.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
let base: string

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-rooms-')))
  symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'))
  writeFileSync(
    join(base, 'package.json'),
    JSON.stringify({ dependencies: { zod: '1' }, devDependencies: { react: '1' } }),
  )
})
afterEach(() => rmSync(base, { recursive: true }))

/** A tree of the given files, each with something to import and nothing that breaks a rule by itself. */
function tree(files: Record<string, string>) {
  const whole: Record<string, string> = {
    'preload/contract/index.ts': 'export type Id = string',
    'main/core/core.ts': "import type { Id } from '../../preload/contract/index.ts'\nexport const core: Id = ''",
    'main/shells/electron/main.ts': "import { core } from '../../core/core.ts'\nexport const electron = core",
    'main/shells/terminal/main.ts': "import { core } from '../../core/core.ts'\nexport const terminal = core",
    'renderer/main.tsx': "import type { Id } from '../preload/contract/index.ts'\nexport const id: Id = ''",
    ...files,
  }
  for (const [path, text] of Object.entries(whole)) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
}

/** The names of the rules that the tree breaks. */
async function broken() {
  const problems = await checkRooms(base)
  return problems.map((problem) => /: ([\w-]+)\. /.exec(problem)?.[1] ?? problem)
}

test('a tree that keeps the rules has no problem', async () => {
  tree({})
  expect(await checkRooms(base)).toEqual([])
})

describe('each rule fires', () => {
  test.each<[string, string, string]>([
    [
      'window-knows-the-agreement-only',
      'renderer/main.tsx',
      "import { core } from '../main/core/core.ts'\nexport { core }",
    ],
    [
      'window-knows-the-agreement-only',
      'renderer/main.tsx',
      "import type { core } from '../main/core/core.ts'\nexport type Core = typeof core",
    ],
    ['window-knows-types-only', 'renderer/main.tsx', "export * from '../preload/contract/index.ts'"],
    ['window-has-no-node', 'renderer/main.tsx', "import { readFile } from 'node:fs'\nexport { readFile }"],
    ['contract-stands-alone', 'preload/contract/tags.ts', "export * from '../client.ts'"],
    ['core-knows-the-contract-only', 'main/core/tags.ts', "export * from '../shells/terminal/main.ts'"],
    ['driver-in-the-store-only', 'main/core/vault.ts', "export { default } from 'better-sqlite3'"],
    ['electron-in-its-shell-only', 'main/core/vault.ts', "import type { App } from 'electron'\nexport type A = App"],
    ['shells-apart', 'main/shells/terminal/main.ts', "export * from '../electron/main.ts'"],
    ['shared-knows-no-shell', 'main/shells/paths.ts', "export * from './electron/main.ts'"],
    ['main-knows-no-window', 'main/index.ts', "export * from '../renderer/main.tsx'"],
    ['preload-knows-no-room', 'preload/electron.ts', "export * from '../main/core/core.ts'"],
    ['product-knows-no-test', 'renderer/main.tsx', "export * from '../scripts/a.ts'"],
    ['main-on-runtime-packages', 'main/core/react.ts', "export { useState } from 'react'"],
    ['no-orphan', 'main/core/alone.ts', 'export const alone = 1'],
    ['resolvable', 'main/core/lost.ts', "export * from './nowhere.ts'"],
  ])('%s: %s', async (rule, file, text) => {
    const client = "export type { Id } from './contract/index.ts'"
    tree({ 'preload/client.ts': client, 'scripts/a.ts': 'export const a = 1', [file]: text })
    expect(await broken()).toContain(rule)
  })

  test('no-circle', async () => {
    tree({
      'main/core/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
      'main/core/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
    })
    expect(await broken()).toContain('no-circle')
  })
})

describe('what the rules allow', () => {
  test.each<[string, string, string]>([
    ['the store imports the driver', 'main/core/store/open.ts', "export { default } from 'better-sqlite3'"],
    [
      'the electron shell imports electron',
      'main/shells/electron/main.ts',
      "import { app } from 'electron'\nexport { app }",
    ],
    ['main/index.ts imports any shell', 'main/index.ts', "export * from './shells/terminal/main.ts'"],
    ['core imports a runtime package', 'main/core/zod.ts', "export { z } from 'zod'"],
  ])('%s', async (_what, file, text) => {
    tree({ [file]: text })
    expect(await checkRooms(base)).toEqual([])
  })

  test('two modules may name each other as types', async () => {
    tree({
      'main/core/a.ts': "import type { B } from './b.ts'\nexport interface A { b: B }",
      'main/core/b.ts': "import type { A } from './a.ts'\nexport interface B { a: A }",
    })
    expect(await checkRooms(base)).toEqual([])
  })
})

test('without the compiler that it reads with, the check fails instead of seeing nothing', async () => {
  tree({})
  // dependency-cruiser passes over .ts files in silence where it finds no `typescript` with an API, as version 7 is.
  const hook = `import { registerHooks } from 'node:module'
    registerHooks({ resolve(name, context, next) {
      if (name === 'typescript') throw Object.assign(new Error('not here'), { code: 'ERR_MODULE_NOT_FOUND' })
      return next(name, context)
    } })`
  const check = `import { checkRooms } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/checks/rooms.mjs')))}
    process.stdout.write(JSON.stringify(await checkRooms(${JSON.stringify(base)})))`
  const data = `data:text/javascript,${encodeURIComponent(hook)}`
  const { stdout } = await run(process.execPath, ['--import', data, '--input-type=module', '--eval', check])
  const problems: string[] = JSON.parse(stdout)
  expect(problems).toHaveLength(5)
  expect(problems.every((problem) => problem.includes('not read'))).toBe(true)
})
