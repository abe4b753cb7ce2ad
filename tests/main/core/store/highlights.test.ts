import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HighlightsStore } from '../../../../main/core/store/highlights.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let highlights: HighlightsStore
let reportId: string
let time = 0
beforeEach(() => {
  time = 1000
  library = createTestLibrary(() => time)
  highlights = library.stores.highlights
  reportId = library.add(aNewReport())
})
afterEach(() => library.close())

const failing = (code: string) => expect.objectContaining({ name: 'AppError', code })
const unknown = '0000000000000000'
const at = (passage: number, start: number, end: number, inReport = reportId) => ({
  reportId: inReport,
  passage,
  start,
  endPassage: passage,
  end,
})

test('a highlight keeps its words, its tags in their order and its comment', () => {
  const [a, b] = [library.stores.tags.create({ name: 'a' }), library.stores.tags.create({ name: 'b' })]
  const made = highlights.create({
    span: { reportId, passage: 1, start: 34, endPassage: 2, end: 16 },
    tags: [b.tagId, a.tagId, b.tagId],
    comment: 'see \u0000 “here” 𝄞',
  })
  expect(made).toEqual({
    highlightId: made.highlightId,
    reportId,
    passage: 1,
    start: 34,
    endPassage: 2,
    end: 16,
    quote: 'ng presidency.\nThe constitution',
    comment: 'see \u0000 “here” 𝄞',
    tags: [b.tagId, a.tagId],
    createdAtMs: 1000,
    updatedAtMs: 1000,
  })
  expect(highlights.get(made.highlightId)).toEqual(made)
  expect(library.stores.reports.get(reportId)?.highlights).toBe(1)
  expect(library.stores.reports.list()[0]?.highlights).toBe(1)
})

test('lists tell the page and what is fiction', () => {
  const passages = [aPassage('On no page at all.'), aPassage('On the seventh page.', { page: 7 })]
  const sample = library.add(aNewReport(aReportDraft({ passages, sections: [] }), { isSample: true }))
  for (const span of [at(1, 0, 4, sample), at(2, 0, 4, sample), at(1, 0, 4)]) {
    highlights.create({ span, tags: [], comment: '' })
  }
  const listed = highlights.list({}).map((one) => [one.reportId, one.page, one.isSample])
  expect(listed).toHaveLength(3)
  expect(listed).toEqual(
    expect.arrayContaining([
      [sample, null, true],
      [sample, 7, true],
      [reportId, null, false],
    ]),
  )
})

test('what is not in the library is told so, and nothing is written', () => {
  const bad = [
    { span: at(1, 0, 4, unknown), tags: [] },
    { span: at(5, 0, 4), tags: [] },
    { span: at(1, 0, 4), tags: [unknown] },
  ]
  for (const fields of bad) expect(() => highlights.create({ ...fields, comment: '' })).toThrow(failing('not-found'))
  expect(() => highlights.create({ span: at(1, 4, 4), tags: [], comment: '' })).toThrow(failing('invalid-input'))
  expect(() => highlights.setTags(unknown, [])).toThrow(failing('not-found'))
  expect(() => highlights.setComment(unknown, 'x')).toThrow(failing('not-found'))
  expect(() => highlights.remove(unknown)).toThrow(failing('not-found'))
  expect(highlights.list({})).toEqual([])
  expect(library.stores.history.state()).toEqual({ undo: null, redo: null })
})

test('tags and comment can be changed; the time of change follows', () => {
  const tag = library.stores.tags.create({ name: 'a' })
  const { highlightId } = highlights.create({ span: at(1, 0, 8), tags: [], comment: '' })
  time = 2000
  expect(highlights.setTags(highlightId, [tag.tagId])).toMatchObject({ tags: [tag.tagId], updatedAtMs: 2000 })
  time = 3000
  expect(highlights.setComment(highlightId, 'why?')).toMatchObject({ comment: 'why?', updatedAtMs: 3000 })
  expect(() => highlights.setTags(highlightId, [unknown])).toThrow(failing('not-found'))
  expect(highlights.setTags(highlightId, [])).toMatchObject({ tags: [], createdAtMs: 1000 })
})

test('a change to what is there already is no change', () => {
  const tag = library.stores.tags.create({ name: 'a' })
  const { highlightId } = highlights.create({ span: at(1, 0, 8), tags: [tag.tagId], comment: 'c' })
  const before = library.stores.history.state()
  time = 2000
  expect(highlights.setTags(highlightId, [tag.tagId]).updatedAtMs).toBe(1000)
  expect(highlights.setComment(highlightId, 'c').updatedAtMs).toBe(1000)
  expect(library.stores.history.state()).toEqual(before)
})

test('a removed highlight is gone with its tags, which stay in the codebook', () => {
  const tag = library.stores.tags.create({ name: 'a' })
  const made = highlights.create({ span: at(1, 0, 8), tags: [tag.tagId], comment: '' })
  expect(highlights.remove(made.highlightId)).toEqual(made)
  expect(highlights.get(made.highlightId)).toBeUndefined()
  expect(library.stores.tags.get(tag.tagId)?.highlights).toBe(0)
})

test('lists stand by report and place, say where, and can be narrowed', () => {
  const draft = aReportDraft()
  const earlier = library.add(
    aNewReport({ ...draft, metadata: { ...draft.metadata, coversYear: 2016, title: '2016 Report' } }),
  )
  const tag = library.stores.tags.create({ name: 'a' })
  const add = (span: ReturnType<typeof at>, tags: string[] = []) =>
    highlights.create({ span, tags, comment: '' }).highlightId
  const third = add(at(4, 3, 8), [tag.tagId])
  const second = add(at(1, 9, 11))
  const first = add(at(1, 0, 8))
  const other = add(at(3, 0, 5, earlier), [tag.tagId])

  const ids = (filter: Parameters<HighlightsStore['list']>[0]) =>
    highlights.list(filter).map(({ highlightId }) => highlightId)
  expect(ids({})).toEqual([other, first, second, third])
  expect(ids({ reportId })).toEqual([first, second, third])
  expect(ids({ tagId: tag.tagId })).toEqual([other, third])
  expect(ids({ reportId, tagId: tag.tagId })).toEqual([third])
  expect(ids({ reportId: unknown })).toEqual([])
  expect(highlights.list({ reportId, tagId: tag.tagId })[0]).toMatchObject({
    reportTitle: '2019 Country Reports on Human Rights Practices: Vardania',
    countryName: 'Bouvet Island',
    coversYear: 2019,
    sectionNumber: '1.a',
    sectionHeading: 'Arbitrary Deprivation of Life',
  })
})

test('a highlight below an unnumbered heading stands in the numbered section above it, as citations say', () => {
  const draft = aReportDraft({
    sections: [
      { parent: null, number: '1', heading: 'Integrity', topic: null },
      { parent: 0, number: '1.c', heading: 'Torture', topic: null },
      { parent: 1, number: '', heading: 'Prisons', topic: null },
      { parent: 2, number: '', heading: 'Physical Conditions', topic: null },
    ],
    passages: [{ section: 3, kind: 'paragraph', text: 'Cold cells.', links: [] }],
  })
  const uid = library.add(aNewReport(draft))
  highlights.create({ span: at(1, 0, 4, uid), tags: [], comment: '' })
  expect(highlights.list({ reportId: uid })).toMatchObject([
    { sectionNumber: '1.c', sectionHeading: 'Physical Conditions' },
  ])
})

test('a highlight before the first heading stands in no section', () => {
  const draft = aReportDraft({
    sections: [],
    passages: [{ section: null, kind: 'paragraph', text: 'Alone.', links: [] }],
  })
  const alone = library.add(aNewReport(draft))
  highlights.create({ span: at(1, 0, 5, alone), tags: [], comment: '' })
  expect(highlights.list({ reportId: alone })[0]).toMatchObject({ sectionNumber: '', sectionHeading: '' })
})
