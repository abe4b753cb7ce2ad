import { describe, expect, test } from 'vitest'
import { closure, packagesOf, packagesOfStyle } from '../../../scripts/notices/packages.mjs'

describe('which packages are in the product', () => {
  const lock = {
    packages: {
      '': { dependencies: { a: '1' } },
      'node_modules/a': { dependencies: { b: '1', c: '2' }, optionalDependencies: { 'a-linux': '1' } },
      'node_modules/a/node_modules/c': { version: '2.0.0' },
      'node_modules/b': { dependencies: { c: '1', a: '1' }, peerDependencies: { '@types/t': '1', absent: '1' } },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/a-linux': { os: ['linux'] },
      'node_modules/@types/t': {},
      'node_modules/unneeded': {},
    },
  }

  test('those asked for and all that they need, each from where Node would load it', () => {
    expect(closure(lock, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/c',
      'node_modules/b',
      'node_modules/c',
    ])
  })

  test('nothing for nothing', () => {
    expect(closure(lock, [])).toEqual([])
  })
})

test.each([
  ["import { z } from 'zod'", ['zod']],
  ["import { Button } from 'react-aria-components/Button'", ['react-aria-components']],
  ["import '@fontsource-variable/noto-sans/wght.css'", ['@fontsource-variable/noto-sans']],
  ["export { clsx } from 'clsx'", ['clsx']],
  ["import type { Root } from 'react-dom/client'", []],
  ["import { join } from 'node:path'\nimport { a } from './a.ts'\nimport { app } from 'electron'", []],
])('%s', (text, names) => {
  expect(packagesOf('a.tsx', text)).toEqual(names)
})

test.each([
  [
    '@font-face { src: url("@fontsource-variable/noto-sans/files/a.woff2") format("woff2") }',
    ['@fontsource-variable/noto-sans'],
  ],
  ["@import 'normalize.css';", []],
  ["@import 'sanitize/page.css';", ['sanitize']],
  ['a { background: url(./a.svg) } b { background: url(data:image/png;base64,AA) }', []],
])('style sheet: %s', (text, names) => {
  expect(packagesOfStyle(text)).toEqual(names)
})
