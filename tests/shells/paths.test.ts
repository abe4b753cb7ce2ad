import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { defaultLibraryFolder, programPaths } from '../../main/shells/paths.ts'

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')
const under = (...parts: string[]): string => [root, ...parts].join(sep)

test('in a checkout the sources run as they are', () => {
  const paths = programPaths()
  expect(fileURLToPath(paths.coreEntry)).toBe(under('main', 'shells', 'core-worker.ts'))
  expect(fileURLToPath(paths.parserEntry)).toBe(under('main', 'core', 'import', 'parser-worker.ts'))
  expect(paths.rendererFolder).toBe(under('out', 'renderer'))
  expect(paths.sampleFolder).toBe(under('resources', 'sample'))
})

test.each([
  ['the entry itself', 'file:///opt/verbatim/out/main/index.js'],
  ['a chunk beside it', 'file:///opt/verbatim/out/main/paths-Dk3f.js'],
  ['a chunk in a folder', 'file:///opt/verbatim/out/main/chunks/paths.js'],
])('built, everything is found from %s', (_what, moduleUrl) => {
  const paths = programPaths(undefined, moduleUrl)
  expect(paths.coreEntry.href).toBe('file:///opt/verbatim/out/main/core-worker.js')
  expect(paths.parserEntry.href).toBe('file:///opt/verbatim/out/main/parser-worker.js')
  expect(paths.preloadFolder).toBe('/opt/verbatim/out/preload')
  expect(paths.sampleFolder).toBe('/opt/verbatim/resources/sample')
})

test('a packaged desk keeps its resources where Electron says', () => {
  const paths = programPaths('/opt/v/resources', 'file:///opt/v/resources/app.asar/out/main/index.js')
  expect(paths.rendererFolder).toBe('/opt/v/resources/app.asar/out/renderer')
  expect(paths.sampleFolder).toBe('/opt/v/resources/sample')
})

const home = join('/home', 'aliya')
test.each([
  ['linux', {}, join(home, '.local', 'share', 'verbatim', 'library')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'verbatim', 'library')],
  ['linux', { XDG_DATA_HOME: '' }, join(home, '.local', 'share', 'verbatim', 'library')],
  ['linux', { XDG_DATA_HOME: 'relative' }, join(home, '.local', 'share', 'verbatim', 'library')],
  ['darwin', { XDG_DATA_HOME: '/data' }, join(home, 'Library', 'Application Support', 'Verbatim', 'library')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Verbatim', 'library')],
  ['win32', {}, join(home, 'AppData', 'Roaming', 'Verbatim', 'library')],
] as const)('on %s with %j the library lies in %s', (platform, env, folder) => {
  expect(defaultLibraryFolder({ platform, env, home })).toBe(folder)
})
