import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { savePlaces } from '../../main/shells/places.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'verbatim-places-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const inHome = async (platform: NodeJS.Platform) =>
  (await savePlaces({ home, platform })).filter(({ path }) => path.startsWith(home))

test('only folders that exist are offered, the home folder last', async () => {
  mkdirSync(join(home, 'Desktop'))
  writeFileSync(join(home, 'Documents'), 'a file of that name')
  expect(await inHome('linux')).toEqual([
    { label: 'Desktop', path: join(home, 'Desktop') },
    { label: 'Home folder', path: home },
  ])
})

test('a Linux desktop in another language is understood', async () => {
  mkdirSync(join(home, '.config'))
  mkdirSync(join(home, 'Құжаттар'))
  mkdirSync(join(home, 'Загрузки'))
  writeFileSync(
    join(home, '.config', 'user-dirs.dirs'),
    '# made by the system\nXDG_DOCUMENTS_DIR="$HOME/Құжаттар"\nXDG_DOWNLOAD_DIR="$HOME/Загрузки"\nXDG_DESKTOP_DIR="$HOME/"\n',
  )
  expect((await inHome('linux')).map(({ label, path }) => [label, path])).toEqual([
    ['Documents', join(home, 'Құжаттар')],
    ['Downloads', join(home, 'Загрузки')],
    ['Home folder', home],
  ])
})

test('a folder is offered once, under its first name', async () => {
  mkdirSync(join(home, 'work'))
  const path = join(home, 'work')
  const places = await savePlaces({
    home,
    platform: 'linux',
    named: [
      { label: 'Documents', path },
      { label: 'Desktop', path },
    ],
  })
  expect(places.filter((place) => place.path === path)).toEqual([{ label: 'Documents', path }])
})
