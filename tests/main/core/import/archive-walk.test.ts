import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FoundFile, walkFiles } from '../../../../main/core/import/walk.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { type RawEntry, rawZip } from './raw-zip.ts'

let folder: ReturnType<typeof aFolder>
beforeEach(() => {
  folder = aFolder()
})
afterEach(() => folder.remove())

let passedOver: number

async function findAll(paths = [folder.path]): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  passedOver = 0
  const onPassedOver = (files: number): void => {
    passedOver += files
  }
  for await (const file of walkFiles(paths, onPassedOver)) found.push(file)
  return found
}

/** Writes an archive into the folder and finds what it holds. */
async function walk(name: string, entries: readonly RawEntry[]): Promise<FoundFile[]> {
  writeFileSync(join(folder.path, name), rawZip(entries))
  return findAll()
}

const shown = (found: readonly FoundFile[]): string[] =>
  found.map(
    ({ path, failure }) => path.slice(folder.path.length + 1) + (failure === undefined ? '' : ` ${failure.code}`),
  )

const named = (...names: string[]): RawEntry[] => names.map((name) => ({ name }))

test('the reports in an archive are found as those of a folder of its name', async () => {
  const found = await walk('all.zip', named('b.txt', 'deep/2019.html', 'a.docx', 'photo.png'))
  expect(shown(found)).toEqual(['all.zip/a.docx', 'all.zip/b.txt', 'all.zip/deep/2019.html'])
  expect(passedOver).toBe(1)
})

test('each gives its own bytes, their digest and the time that the archive notes', async () => {
  const [file] = await walk('all.zip', [{ name: 'a.txt', data: 'Prisons are full.' }])
  const content = await file?.read?.()
  expect(new TextDecoder().decode(content?.bytes)).toBe('Prisons are full.')
  expect(content?.sha256).toEqual(createHash('sha256').update('Prisons are full.').digest())
  expect(new Date(content?.modifiedAtMs ?? 0).getFullYear()).toBe(2025)
})

test('hidden files, the parts of saved pages and marks of open documents are passed over', async () => {
  const found = await walk(
    'all.zip',
    named(
      'x/page.html',
      'x/page_files/frame.html',
      'page_files/kept.html',
      '__MACOSX/._a.txt',
      '.git/a.txt',
      'x/~$a.docx',
    ),
  )
  expect(shown(found)).toEqual(['all.zip/page_files/kept.html', 'all.zip/x/page.html'])
  expect(passedOver).toBe(1)
})

test('paths into an archive are these files of it, and one that is gone says so', async () => {
  await walk('all.zip', named('a.txt', 'b/c.txt', 'd.txt'))
  const inside = ['b/c.txt', 'gone.txt', 'a.txt'].map((name) => join(folder.path, 'all.zip', name))
  const found = await findAll(inside)
  expect(shown(found)).toEqual(['all.zip/gone.txt file-missing', 'all.zip/a.txt', 'all.zip/b/c.txt'])
  expect((await found[1]?.read?.())?.bytes).toHaveLength(4)
  expect(passedOver).toBe(0)
  writeFileSync(join(folder.path, 'all.zip'), 'no archive any more')
  expect(shown(await findAll(inside))).toEqual(
    inside.map((path) => `${path.slice(folder.path.length + 1)} parser-failed`),
  )
})

test('a folder that is called like an archive is a folder', async () => {
  mkdirSync(join(folder.path, 'x.zip'))
  writeFileSync(join(folder.path, 'x.zip', 'a.txt'), 'x')
  expect(shown(await findAll([join(folder.path, 'x.zip', 'a.txt')]))).toEqual(['x.zip/a.txt'])
})

test('a document that is packed as an archive is one file, whatever its ending', async () => {
  expect(shown(await walk('a.zip', named('[Content_Types].xml', 'word/document.xml', 'a.txt')))).toEqual(['a.zip'])
})

test('an archive in an archive is named and left closed', async () => {
  const inner = rawZip(named('a.txt'))
  const found = await walk('all.zip', [{ name: 'inner.zip', data: inner }, { name: 'b.txt' }])
  expect(shown(found)).toEqual(['all.zip/b.txt', 'all.zip/inner.zip file-unsupported'])
})

test.each<[string, RawEntry[], string]>([
  ['without reports', named('photo.png'), 'file-no-text'],
  ['with a name that leads out', named('a.txt', '../b.txt'), 'file-unsupported'],
  ['with a password', [{ name: 'a.txt', flags: 1 }], 'file-unsupported'],
])('an archive %s fails as one file, and its neighbours stay', async (_, entries, code) => {
  writeFileSync(join(folder.path, 'z.txt'), 'x')
  expect(shown(await walk('a.zip', entries))).toEqual([`a.zip ${code}`, 'z.txt'])
})

test('a file that only calls itself an archive fails alone', async () => {
  mkdirSync(join(folder.path, 'x'))
  writeFileSync(join(folder.path, 'x', 'a.zip'), 'no archive')
  expect(shown(await findAll())).toEqual(['x/a.zip parser-failed'])
})

test('an empty file and a damaged one in an archive fail when they are read', async () => {
  const found = await walk('a.zip', [{ name: 'a.txt', data: '' }, { name: 'b.txt', crc: 1 }, { name: 'c.txt' }])
  await expect(found[0]?.read?.()).rejects.toMatchObject({ code: 'file-empty' })
  await expect(found[1]?.read?.()).rejects.toMatchObject({ code: 'parser-failed' })
  expect((await found[2]?.read?.())?.bytes).toHaveLength(4)
})
