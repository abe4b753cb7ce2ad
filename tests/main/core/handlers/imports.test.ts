import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '../../../../main/core/context.ts'
import { createCourtesy } from '../../../../main/core/courtesy.ts'
import { AppError } from '../../../../main/core/errors.ts'
import { createFileRegistry } from '../../../../main/core/files.ts'
import { importsHandlers } from '../../../../main/core/handlers/imports.ts'
import { createImports, type Imports } from '../../../../main/core/import/imports.ts'
import { imports as contract } from '../../../../preload/contract/imports.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { createTestLibrary, type TestLibrary, testNow } from '../../../helpers/library.ts'
import { aStatePage } from '../../../helpers/state-page.ts'

let folder: ReturnType<typeof aFolder>
let library: TestLibrary
let imports: Imports
let isOpen: boolean
const files = createFileRegistry()

beforeEach(() => {
  folder = aFolder()
  library = createTestLibrary()
  isOpen = true
  imports = createImports({
    courtesy: createCourtesy(),
    db: library.db,
    stores: library.stores,
    search: { reportsChanged() {} },
    parser: { entry: new URL('../../../../main/core/import/parser-worker.ts', import.meta.url), threads: 1 },
    sampleFolder: join(folder.path, 'sample'),
    emit() {},
    now: () => testNow,
  })
})
afterEach(async () => {
  await imports.close()
  library.close()
  folder.remove()
})

function handlers(): ReturnType<typeof importsHandlers> {
  const open = (): unknown => {
    if (!isOpen) throw new AppError('locked', 'The library is locked.')
    return { imports }
  }
  return importsHandlers({ files, library: open } as unknown as Context)
}

function make(name: string): string {
  const path = join(folder.path, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, aStatePage({ country: name }))
  return path
}

async function untilDone(): Promise<void> {
  while (imports.status()?.state === 'running') await new Promise((resolve) => setTimeout(resolve, 10))
}

test('files are named as the user picked them, never by their whole path', async () => {
  make('picked/2019/a.html')
  const ids = files.add([join(folder.path, 'picked'), make('alone.html'), make('picked-too/b.html')])
  const { importId } = await handlers()['imports.start']({ files: ids })
  await untilDone()
  const answer = contract['imports.files'].output.parse(handlers()['imports.files']({ importId, from: 0 }))
  expect(answer.map(({ file, status }) => [file, status]).sort()).toEqual([
    ['alone.html', 'imported'],
    ['b.html', 'imported'],
    ['picked/2019/a.html', 'imported'],
  ])
  expect(JSON.stringify(answer)).not.toContain(folder.path)
  expect(contract['imports.status'].output.parse(handlers()['imports.status']({}))).toMatchObject({
    importId,
    imported: 3,
  })
})

test('an id that nobody handed in is not found', () => {
  expect(() => handlers()['imports.start']({ files: ['0000000000000000'] })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})

test('the sample library comes from its folder', async () => {
  make('sample/tale.html')
  await handlers()['imports.startSample']({})
  await untilDone()
  expect(library.stores.reports.list()).toMatchObject([{ isSample: true }])
})

test('pause, resume and cancel answer that they are done', async () => {
  const { importId } = await handlers()['imports.start']({ files: files.add([make('a.html')]) })
  expect(handlers()['imports.pause']({ importId })).toEqual({})
  expect(handlers()['imports.resume']({ importId })).toEqual({})
  expect(handlers()['imports.cancel']({ importId })).toEqual({})
})

test('a locked library imports nothing', () => {
  isOpen = false
  expect(() => handlers()['imports.status']({})).toThrow(expect.objectContaining({ code: 'locked' }))
})
