import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCourtesy } from '../../../../main/core/courtesy.ts'
import { createImports, type Imports } from '../../../../main/core/import/imports.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { createTestLibrary, type TestLibrary, testNow } from '../../../helpers/library.ts'
import { rawZip } from './raw-zip.ts'
import { docx, odt, paragraph } from './readers/packed-files.ts'

let folder: ReturnType<typeof aFolder>
let library: TestLibrary
let imports: Imports

beforeEach(() => {
  folder = aFolder()
  library = createTestLibrary()
  imports = createImports({
    courtesy: createCourtesy(),
    db: library.db,
    stores: library.stores,
    search: { reportsChanged: () => undefined },
    parser: { entry: new URL('../../../../main/core/import/parser-worker.ts', import.meta.url), threads: 1 },
    sampleFolder: folder.path,
    emit: () => undefined,
    now: () => testNow,
  })
})
afterEach(async () => {
  await imports.close()
  library.close()
  folder.remove()
})

test('a ZIP of reports: each is a report with its own bytes as source; bad ones fail alone', async () => {
  const letter = docx(paragraph('The prisons were full.'))
  const zip = rawZip([
    { name: 'a/letter.docx', data: letter },
    { name: 'bad.docx', data: docx('', { document: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }) },
    { name: 'inner.zip', data: rawZip([{ name: 'x.txt' }]) },
    { name: 'notes.odt', data: odt('<text:p>Nobody was charged.</text:p>') },
    { name: 'same.docx', data: letter },
  ])
  const path = join(folder.path, 'all.zip')
  writeFileSync(path, zip)
  const { importId } = imports.start([path], { isSample: false, name: (file) => file.slice(dirname(path).length + 1) })
  while (imports.status()?.state === 'running') await new Promise((resolve) => setTimeout(resolve, 10))

  const files = imports.files(importId, 0).toSorted((a, b) => a.file.localeCompare(b.file))
  const states = files.map(({ file, status, error }) => `${file} ${error?.code ?? status}`)
  // Of two files with the same bytes, whichever is read first is the report.
  expect(states.map((state) => state.replace('unchanged', 'imported'))).toEqual([
    'all.zip/a/letter.docx imported',
    'all.zip/bad.docx file-unsupported',
    'all.zip/inner.zip file-unsupported',
    'all.zip/notes.odt imported',
    'all.zip/same.docx imported',
  ])
  expect(library.stores.reports.list()).toHaveLength(2)
  const [first] = files
  const source = library.stores.reports.source(first?.reportId ?? '')
  expect(['letter.docx', 'same.docx']).toContain(basename(source?.fileName ?? ''))
  expect(Buffer.compare(source?.bytes ?? new Uint8Array(), letter)).toBe(0)
})
