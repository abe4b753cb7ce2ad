import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Assets, createAssets } from '../../main/shells/assets.ts'

const origins = ['https://verbatim.invalid', 'app://desk'] as const
const outside = mkdtempSync(join(realpathSync(tmpdir()), 'verbatim-assets-'))
const root = join(outside, 'renderer')

beforeAll(() => {
  mkdirSync(join(root, 'assets', 'fonts'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets', 'index-Ab1.js'), 'void 0')
  writeFileSync(join(root, 'assets', 'index-Ab1.css'), ':root {}')
  writeFileSync(join(root, 'assets', 'fonts', 'noto kz.woff2'), 'font')
  writeFileSync(join(root, 'assets', 'notes.bak'), 'of no known type')
  writeFileSync(join(outside, 'secret.html'), 'secret')
  symlinkSync(join(outside, 'secret.html'), join(root, 'linked.html'))
  symlinkSync(outside, join(root, 'linked'))
})
afterAll(() => rmSync(outside, { recursive: true, force: true }))

/** Paths that must lead nowhere, written in every way in which people have walked out of a folder. */
const strangers: string[] = (() => {
  const climbs = [
    '..',
    '%2e%2e',
    '%2E%2E',
    '.%2e',
    '%2e.',
    '..%00',
    '%252e%252e',
    '..;',
    '....',
    '．．',
    '%c0%ae%c0%ae',
  ]
  const separators = ['/', '\\', '%2f', '%2F', '%5c', '%5C', '//', '/./', '%252f', '∕']
  const targets = ['secret.html', 'index.html', 'etc/passwd']
  const climbing = climbs.flatMap((climb) =>
    separators.flatMap((separator) => targets.map((target) => `/assets${separator}${climb}${separator}${target}`)),
  )
  const oddities = [
    '/INDEX.HTML',
    '/Index.html',
    '/index.html/',
    '/index.html%00',
    '/index.html%00.js',
    '/index.html\0',
    '/index.html?',
    '/index.html?x=1',
    '/index.html#x',
    '/index.html ',
    '/index.html.',
    '/index%2ehtml',
    '/%69ndex.html',
    '//index.html',
    '/./index.html',
    '/assets/',
    '/assets',
    '/assets//index-Ab1.js',
    '/assets\\index-Ab1.js',
    '/ASSETS/index-Ab1.js',
    '/assets/index-ab1.js',
    '/assets/fonts/noto kz.woff2',
    '/assets/fonts/noto+kz.woff2',
    '/assets/notes.bak',
    '/linked.html',
    '/linked/secret.html',
    '/favicon.ico',
    '//server/share/secret.html',
    '/\\\\server\\share',
    '/C:/Windows/win.ini',
    '/C:\\Windows\\win.ini',
    '/file:///etc/passwd',
    '/con',
    '/index.html::$DATA',
    '',
    'index.html',
    '@evil.example/index.html',
    ':443/index.html',
    '.evil.example/index.html',
  ]
  return [...climbing, ...oddities]
})()

describe.each(origins)('at %s', (origin) => {
  let assets: Assets
  beforeAll(() => {
    assets = createAssets(root, origin)
  })

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/index-Ab1.js', 'text/javascript; charset=utf-8'],
    ['/assets/index-Ab1.css', 'text/css; charset=utf-8'],
    ['/assets/fonts/noto%20kz.woff2', 'font/woff2'],
  ])('%s is served as %s', async (path, type) => {
    expect(await assets(origin + path)).toEqual({ type, bytes: expect.any(Buffer) })
  })

  test('nothing else is, in whatever way it is written', async () => {
    expect(strangers.length).toBeGreaterThan(300)
    const served = await Promise.all(strangers.map(async (path) => ((await assets(origin + path)) ? path : '')))
    expect(served.filter((path) => path !== '')).toEqual([])
  })

  test('nor is a file of another origin', async () => {
    for (const other of ['http://verbatim.invalid', 'https://evil.example', 'app://other', 'file://', 'https://']) {
      expect(await assets(`${other}/index.html`)).toBeUndefined()
    }
  })
})

test('a file that becomes a link after the start is no longer served', async () => {
  const assets = createAssets(root, 'app://desk')
  const url = 'app://desk/assets/index-Ab1.js'
  expect(await assets(url)).toBeDefined()
  const file = join(root, 'assets', 'index-Ab1.js')
  renameSync(file, `${file}.kept`)
  expect(await assets(url)).toBeUndefined()
  symlinkSync(join(outside, 'secret.html'), file)
  expect(await assets(url)).toBeUndefined()
})
