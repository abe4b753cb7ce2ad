import { createHash, randomBytes } from 'node:crypto'
import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DraftSection } from '../../../../main/core/import/draft.ts'
import { sectionFacts } from '../../../../main/core/store/outline.ts'
import {
  aNewReport,
  aPassage,
  aReportDraft,
  createTestLibrary,
  type TestLibrary,
  testNow,
} from '../../../helpers/library.ts'

let library: TestLibrary
beforeEach(() => {
  library = createTestLibrary()
})
afterEach(() => library.close())

test('a report comes back whole, with its provenance', () => {
  const draft = aReportDraft({ doubts: ['The year was read from the address.'] })
  const report = aNewReport(draft, { isSample: true })
  const uid = library.add(report)

  const { metadata } = draft
  expect(library.stores.reports.get(uid)).toEqual({
    reportId: uid,
    publisher: metadata.publisher,
    country: 'BV',
    countryName: 'Bouvet Island',
    series: metadata.series,
    title: metadata.title,
    coversYear: 2019,
    publishedYear: 2020,
    language: 'en',
    sections: 3,
    passages: 4,
    words: report.passageWords.reduce((sum, words) => sum + words),
    highlights: 0,
    isSample: true,
    correctedFields: [],
    url: null,
    fileName: 'report.html',
    sizeBytes: report.source.sizeBytes,
    sha256: Buffer.from(report.source.sha256).toString('hex'),
    importedAtMs: testNow,
    profile: 'us-state-department',
    doubts: ['The year was read from the address.'],
    found: {
      publisher: metadata.publisher,
      country: 'BV',
      countryName: 'Bouvet Island',
      series: metadata.series,
      title: metadata.title,
      coversYear: 2019,
      publishedYear: 2020,
      language: 'en',
    },
  })
})

test('a passage knows its page where its source has pages', () => {
  const passages = [aPassage('On the second page.', { page: 2 }), aPassage('On no page.')]
  const uid = library.add(aNewReport(aReportDraft({ passages })))
  expect(library.stores.reports.passage(uid, 1)).toMatchObject({ page: 2 })
  expect(library.stores.reports.passage(uid, 2)).not.toHaveProperty('page')
  expect(library.stores.reports.lastPage(uid)).toBe(2)
  expect(library.stores.reports.lastPage(library.add(aNewReport()))).toBeNull()
})

test('sections know their level, their first passage and their own counts', () => {
  const uid = library.add(aNewReport())
  expect(library.stores.reports.outline(uid)).toEqual([
    expect.objectContaining({ sectionId: 1, parentId: null, level: 1, number: '', firstPassage: 1, passages: 2 }),
    expect.objectContaining({
      sectionId: 2,
      parentId: null,
      level: 1,
      number: '1',
      firstPassage: 3,
      passages: 0,
      words: 0,
    }),
    expect.objectContaining({ sectionId: 3, parentId: 2, level: 2, number: '1.a', firstPassage: 3, passages: 2 }),
  ])
})

test('a section without passages of its own starts where its first child that has any starts', () => {
  fc.assert(
    fc.property(outlines, ({ sections, passages }) => {
      const draft = aReportDraft({ sections, passages })
      const facts = sectionFacts(
        draft,
        passages.map(() => 2),
      )
      const first = (index: number): number | null => {
        const own = passages.findIndex(({ section }) => section === index)
        if (own !== -1) return own + 1
        for (const [child, { parent }] of sections.entries()) {
          const found = parent === index ? first(child) : null
          if (found !== null) return found
        }
        return null
      }
      const level = (index: number): number => {
        const parent = sections[index]?.parent ?? null
        return parent === null ? 1 : level(parent) + 1
      }
      expect(facts).toEqual(
        sections.map((_, index) => {
          const own = passages.filter(({ section }) => section === index).length
          return { level: level(index), firstPassage: first(index), passages: own, words: 2 * own }
        }),
      )
    }),
  )
})

const outlines = fc.array(fc.nat(), { maxLength: 12 }).chain((seeds) => {
  const sections: DraftSection[] = seeds.map((seed, index) => ({
    parent: seed % (index + 1) === index ? null : seed % (index + 1),
    number: '',
    heading: 'h',
    topic: null,
  }))
  const home = sections.length === 0 ? fc.constant(null) : fc.option(fc.nat({ max: sections.length - 1 }))
  return fc.array(home, { maxLength: 12 }).map((homes) => ({
    sections,
    passages: homes.map((section) => aPassage('two words', { section })),
  }))
})

test('passages are read by number and stop at the ends of their own report', () => {
  library.add(aNewReport())
  const uid = library.add(aNewReport(aReportDraft({ doubts: ['second'] })))
  library.add(aNewReport(aReportDraft({ doubts: ['third'] })))
  const { reports } = library.stores
  const numbers = (from: number, to: number) => reports.passages(uid, from, to).map(({ number }) => number)

  expect(numbers(1, 4)).toEqual([1, 2, 3, 4])
  expect(numbers(2, 3)).toEqual([2, 3])
  expect(numbers(4, 2_000_000)).toEqual([4])
  expect(numbers(1_000_001, 1_000_003)).toEqual([])
  expect(numbers(3, 2)).toEqual([])
  expect(reports.passage(uid, 3)).toEqual({
    number: 3,
    sectionId: 3,
    kind: 'paragraph',
    text: 'There were no reports that the government committed unlawful killings.',
  })
  expect(reports.passage(uid, 5)).toBeUndefined()
})

test('the source comes back byte for byte, compressed or not', () => {
  const bytes = Buffer.concat([randomBytes(1000), Buffer.alloc(50_000, 'a')])
  const sha256 = createHash('sha256').update(bytes).digest()
  const source = { sha256, fileName: 'a.html', sizeBytes: bytes.length, modifiedAtMs: 5 }
  const plain = library.add(aNewReport(aReportDraft(), { source: { ...source, compression: 'none', bytes } }))
  const other = createHash('sha256').update('other').digest()
  const packed = library.add(
    aNewReport(aReportDraft(), {
      source: { ...source, sha256: other, compression: 'zstd', bytes: zstdCompressSync(bytes) },
    }),
  )
  for (const uid of [plain, packed]) {
    expect(Buffer.from(library.stores.reports.source(uid)?.bytes ?? []).equals(bytes)).toBe(true)
  }
  expect(library.stores.reports.findBySha256(sha256)?.reportId).toBe(plain)
  expect(library.stores.reports.findBySha256(randomBytes(32))).toBeUndefined()
})

test('the same bytes are never in the library twice', () => {
  library.add(aNewReport())
  expect(() => library.add(aNewReport())).toThrow(expect.objectContaining({ code: 'SQLITE_CONSTRAINT_UNIQUE' }))
  expect(library.stores.reports.list()).toHaveLength(1)
})

test('lists stand by country, year and title; what has no country comes last', () => {
  const add = (country: string | null, coversYear: number | null, title: string) => {
    const draft = aReportDraft()
    library.add(aNewReport({ ...draft, metadata: { ...draft.metadata, country, coversYear, title } }))
  }
  add(null, 2020, 'A summary')
  add('KZ', 2020, 'Report 10')
  add('KZ', 2020, 'Report 9')
  add('AL', 2021, 'Albania again')
  add('AL', 2019, 'Albania')
  add('XA', 2018, 'A made-up country')

  expect(library.stores.reports.list().map(({ title, countryName }) => [countryName, title])).toEqual([
    ['Albania', 'Albania'],
    ['Albania', 'Albania again'],
    ['Kazakhstan', 'Report 9'],
    ['Kazakhstan', 'Report 10'],
    [null, 'A made-up country'],
    [null, 'A summary'],
  ])
})

test('an id leads to the row and back; an unknown one to nothing', () => {
  const uid = library.add(aNewReport())
  const { reports } = library.stores
  expect(reports.uidOf(reports.rowId(uid) ?? -1)).toBe(uid)
  const unknown = '0000000000000000'
  expect([reports.rowId(unknown), reports.get(unknown), reports.source(unknown), reports.uidOf(99)]).toEqual(
    Array(4).fill(undefined),
  )
  expect([reports.outline(unknown), reports.passages(unknown, 1, 9)]).toEqual([[], []])
})

test('the words of a passage lead to it by the index', () => {
  const uid = library.add(aNewReport())
  const rows = library.db
    .prepare<[string], number>('SELECT rowid FROM passage_index WHERE passage_index MATCH ?')
    .pluck()
    .all('activists')
  const rowId = library.stores.reports.rowId(uid) ?? 0
  expect(rows).toEqual([rowId * 1_000_000 + 4])
})

test('facts about the library are kept and replaced', () => {
  const { meta } = library.stores
  expect(meta.get('stamp')).toBeUndefined()
  meta.set('stamp', 'one')
  meta.set('stamp', 'two')
  expect(meta.get('stamp')).toBe('two')
})
