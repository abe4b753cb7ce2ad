import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { walkFiles } from '../../../../main/core/import/walk.ts'
import { aFolder } from '../../../helpers/folder.ts'

let folder: ReturnType<typeof aFolder>
let passedOver: number
beforeEach(() => {
  folder = aFolder()
})
afterEach(() => folder.remove())

function make(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder.path, name, '..'), { recursive: true })
    writeFileSync(join(folder.path, name), 'x')
  }
}

async function walk(...paths: string[]): Promise<string[]> {
  const found: string[] = []
  passedOver = 0
  const onPassedOver = (files: number): void => {
    passedOver += files
  }
  for await (const { path, failure } of walkFiles(paths.length === 0 ? [folder.path] : paths, onPassedOver)) {
    found.push(path.slice(folder.path.length + 1) + (failure === undefined ? '' : ` ${failure.code}`))
  }
  return found
}

const at = (...names: string[]): string[] => names.map((name) => join(folder.path, name))

test('a folder gives its reports in the order of names, folders within it too', async () => {
  make('2019.html', '2018.htm', 'b/notes.txt', 'a/deep/er/summary.MD', 'report.pdf', 'c.docx')
  expect(await walk()).toEqual(['2018.htm', '2019.html', 'a/deep/er/summary.MD', 'b/notes.txt', 'c.docx', 'report.pdf'])
})

test('a folder’s other files, hidden ones and the parts of saved pages are passed over', async () => {
  make(
    'page.html',
    'page_files/frame.html',
    'page_files/style.css',
    'photo.png',
    '.hidden.html',
    '.git/x.txt',
    '__MACOSX/y.txt',
    'data.json',
  )
  expect(await walk()).toEqual(['page.html'])
  // The parts of a page are its own; of a hidden folder nobody speaks.
  expect(passedOver).toBe(3)
})

test('a folder that only looks like the parts of a page is not', async () => {
  make('my_files/a.txt', 'notes_data/b.txt')
  expect(await walk()).toEqual(['my_files/a.txt', 'notes_data/b.txt'])
})

test('what is named itself is taken, whatever its ending, in the order given', async () => {
  make('b.dat', '.a', 'dir/c.txt')
  expect(await walk(...at('b.dat', 'dir', '.a', 'gone.txt'))).toEqual(['b.dat', 'dir/c.txt', '.a', 'gone.txt'])
  expect(passedOver).toBe(0)
})

test('among others, what is no report by its name is left out; alone it is taken, to hear why not', async () => {
  make('a.html', 'photo.JPG', '.DS_Store', '~$a.docx', 'style.css', 'Thumbs.db')
  expect(await walk(...at('photo.JPG', 'a.html', '.DS_Store', '~$a.docx', 'style.css', 'Thumbs.db'))).toEqual([
    'a.html',
  ])
  expect(passedOver).toBe(5)
  expect(await walk(...at('photo.JPG'))).toEqual(['photo.JPG'])
  expect(passedOver).toBe(0)
})

test('the folder of a page that was chosen with it belongs to the page; chosen alone it is a folder', async () => {
  make('a.html', 'a_files/frame.html', 'b_files/x.txt')
  expect(await walk(...at('a_files', 'a.html', 'b_files'))).toEqual(['a.html', 'b_files/x.txt'])
  expect(await walk(...at('a_files'))).toEqual(['a_files/frame.html'])
})

test('a document that only some programs read is named, not left out', async () => {
  make('saved.webarchive', 'book.fb2', 'scan.djvu', 'letter.doc')
  expect(await walk()).toEqual(['book.fb2', 'letter.doc', 'saved.webarchive', 'scan.djvu'])
})

test('links to folders are followed once, and loops end', async () => {
  make('a/one.txt')
  symlinkSync(folder.path, join(folder.path, 'a', 'up'))
  symlinkSync(join(folder.path, 'a'), join(folder.path, 'again'))
  expect(await walk()).toEqual(['a/one.txt'])
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be read is named (skipped as root, who may read all)',
  async () => {
    make('locked/a.txt', 'open.txt')
    chmodSync(join(folder.path, 'locked'), 0)
    expect(await walk()).toEqual(['locked file-unreadable', 'open.txt'])
    chmodSync(join(folder.path, 'locked'), 0o700)
  },
)
