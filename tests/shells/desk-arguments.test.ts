import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isTerminalCall, readDeskArguments } from '../../main/shells/desk-arguments.ts'
import { defaultLibraryFolder } from '../../main/shells/paths.ts'

test.each([
  [[], false],
  [['--library', 'x'], false],
  [['--library=x'], false],
  [['--headless'], false],
  [['--library'], false],
  [['--nonsense'], false],
  [['--help'], true],
  [['-h'], true],
  [['--version'], true],
  [['reports'], true],
  [['--library', 'x', 'reports'], true],
  [['--json', 'reports', '--library', 'x'], true],
  [['--library', 'reports'], false],
  [['nonsense'], true],
] as const)('%j asks for the terminal: %s', (argv, expected) => {
  expect(isTerminalCall(argv)).toBe(expected)
})

test.each([
  [[], { libraryFolder: defaultLibraryFolder(), isHeadless: false }],
  [['--headless'], { libraryFolder: defaultLibraryFolder(), isHeadless: true }],
  [['--library', 'x'], { libraryFolder: resolve('x'), isHeadless: false }],
  [['--library=/x/y', '--headless'], { libraryFolder: resolve('/x/y'), isHeadless: true }],
  [['--library', '/a', '--library', '/b'], { libraryFolder: resolve('/b'), isHeadless: false }],
  [['--library'], undefined],
  [['--library='], undefined],
  [['--nonsense'], undefined],
  [['--remote-debugging-port=0'], undefined],
] as const)('%j is read as %j', (argv, expected) => {
  expect(readDeskArguments(argv)).toEqual(expected)
})

test('switches of Electron itself are passed over where allowed', () => {
  expect(readDeskArguments(['--inspect=0', '--library', '/x'], { allowUnknown: true })).toEqual({
    libraryFolder: resolve('/x'),
    isHeadless: false,
  })
})
