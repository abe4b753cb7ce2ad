import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWriteBatch, type ParsedFile } from '../../../../main/core/import/write-batch.ts'
import { indexReport } from '../../../../main/core/search/index-text.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let write: ReturnType<typeof createWriteBatch>
beforeEach(() => {
  library = createTestLibrary()
  write = createWriteBatch(library.db, library.stores, () => false)
})
afterEach(() => library.close())

const queue = (files: readonly ParsedFile[]): void =>
  library.stores.importQueue.put(
    'import',
    files.map(({ path }) => ({ path, name: path })),
  )
const count = (sql: string): unknown => library.db.prepare(sql).pluck().get()
const rows = (): unknown[] =>
  ['sources', 'reports', 'passages', 'passage_index_docsize', 'import_queue'].map((table) =>
    count(`SELECT count(*) FROM ${table}`),
  )

function aFile(text: string, kind: 'paragraph' | 'poem' = 'paragraph'): ParsedFile {
  // The schema knows no such kind, and the second passage is the first to have it.
  const draft = aReportDraft({
    sections: [],
    passages: [aPassage(text), { ...aPassage(text), kind: kind as 'paragraph' }],
  })
  const { indexTexts, wordCounts } = indexReport([text, text], 'en')
  return { path: `/${text}.html`, report: aNewReport(draft, { indexTexts, wordCounts }) }
}

test('a report that cannot be written leaves nothing behind, and the others come in with their words', () => {
  const files = [aFile('The river rose.'), aFile('The bridge fell.', 'poem'), aFile('The river fell.')]
  queue(files)
  const written = write(files, [])
  expect(written).toMatchObject([{ report: {} }, { error: { code: 'internal' } }, { report: {} }])
  expect(rows()).toEqual([2, 2, 4, 4, 0])
  const words = library.stores.vocabulary.page('', 100).map(({ word, count }) => `${word} ${count}`)
  expect(words).toEqual(['fell 2', 'river 4', 'rose 2', 'the 4'])
  expect(count("SELECT count(*) FROM passage_index WHERE passage_index MATCH 'bridge'")).toBe(0)
  expect(count("SELECT count(*) FROM passage_index WHERE passage_index MATCH 'river'")).toBe(4)
})

test('a failure of the library writes nothing, and every file stays in the queue', () => {
  const files = [aFile('The river rose.'), aFile('The bridge fell.')]
  queue(files)
  library.db.pragma(`max_page_count = ${count('PRAGMA page_count')}`)
  const large = { ...aFile('The river fell.') }
  large.report.source.bytes = new Uint8Array(4_000_000)
  expect(() => write([...files, large], [])).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
  expect(rows()).toEqual([0, 0, 0, 0, 2])
})

test('a batch is one part of the index, because parts cost a merge each', () => {
  write(
    Array.from({ length: 8 }, (_, index) => aFile(`Passage of report ${index}.`)),
    [],
  )
  expect(count('SELECT count(DISTINCT segid) FROM passage_index_idx')).toBe(1)
})
