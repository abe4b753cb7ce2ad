import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Corrections } from '../../../../preload/contract/reports.ts'
import { aNewReport, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let reportId: string
beforeEach(() => {
  library = createTestLibrary()
  reportId = library.add(aNewReport())
})
afterEach(() => library.close())

const other = () => library.add(aNewReport(aReportDraft({ doubts: ['other'] })))
const correct = (changes: Corrections, ...more: string[]) =>
  library.stores.corrections.correct([reportId, ...more], changes)
const report = (uid = reportId) => library.stores.reports.get(uid)
const kept = () => library.db.prepare('SELECT * FROM corrections').all()

test('a correction holds in lists and in the report, and only for its fields', () => {
  const before = report()
  correct({ country: 'KZ', coversYear: 2018, publisher: null })
  const changed = { country: 'KZ', countryName: 'Kazakhstan', coversYear: 2018, publisher: null }
  const correctedFields = ['publisher', 'country', 'coversYear']
  expect(report()).toEqual({ ...before, ...changed, correctedFields })
  expect(library.stores.reports.list()).toMatchObject([{ ...changed, correctedFields }])
  expect(library.stores.reports.findBySha256(Buffer.from(before?.sha256 ?? '', 'hex'))).toMatchObject(changed)
})

test('the list stands by what is corrected', () => {
  const second = other()
  correct({ country: 'AL' })
  expect(library.stores.reports.list().map((one) => one.reportId)).toEqual([reportId, second])
  correct({ country: 'ZW' })
  expect(library.stores.reports.list().map((one) => one.reportId)).toEqual([second, reportId])
})

test('highlights are listed under what is corrected', () => {
  const span = { reportId, passage: 1, start: 0, endPassage: 1, end: 8 }
  library.stores.highlights.create({ span, tags: [], comment: '' })
  correct({ country: 'KZ', coversYear: 2018, title: 'A better title' })
  expect(library.stores.highlights.list({})).toMatchObject([
    { reportTitle: 'A better title', countryName: 'Kazakhstan', coversYear: 2018 },
  ])
})

test('a later correction adds to an earlier one; many reports are one step back', () => {
  const second = other()
  const before = [report(), report(second)]
  correct({ series: 'One' })
  correct({ series: 'Two', publishedYear: null }, second)
  expect(report()).toMatchObject({ series: 'Two', publishedYear: null, correctedFields: ['series', 'publishedYear'] })
  expect(library.stores.history.undo()).toEqual({ reportIds: [], tags: false, reports: true, searches: false })
  // Of two series they are no copies of one edition any more.
  expect([report(), report(second)]).toEqual([
    { ...before[0], series: 'One', correctedFields: ['series'], copy: undefined },
    { ...before[1], copy: undefined },
  ])
  library.stores.history.undo()
  expect([report(), report(second)]).toEqual(before)
  expect(kept()).toEqual([])
})

test('what the profile found itself is no correction, and ends one', () => {
  correct({ country: 'BV' })
  expect(library.stores.history.state().undo).toBeNull()
  correct({ country: 'KZ', title: 'Mine' })
  correct({ country: 'BV' })
  expect(report()).toMatchObject({ country: 'BV', correctedFields: ['title'] })
  correct({ title: aReportDraft().metadata.title })
  expect(kept()).toEqual([])
})

test('reports of which different things were found go back to them at once', () => {
  const { metadata } = aReportDraft()
  const second = library.add(aNewReport(aReportDraft({ metadata: { ...metadata, publisher: 'Other', country: 'KZ' } })))
  const before = [report(), report(second)]
  correct({ publisher: 'Mine', country: 'AL', series: 'Mine' }, second)
  library.stores.corrections.correct([reportId, second], { series: 'Yours' }, ['publisher', 'country'])
  expect([report(), report(second)]).toEqual(
    before.map((one) => ({ ...one, series: 'Yours', correctedFields: ['series'] })),
  )
  library.stores.history.undo()
  expect(report(second)).toMatchObject({ publisher: 'Mine', country: 'AL', series: 'Mine' })
  expect(report(second)?.found).toMatchObject({ publisher: 'Other', country: 'KZ', countryName: 'Kazakhstan' })
  library.stores.corrections.correct([reportId, second], {}, ['publisher', 'country', 'series'])
  expect([report(), report(second), kept()]).toEqual([...before, []])
  expect(library.stores.history.state().undo).toBe('correction of 2 reports')
})

test('a correction outlives the report and holds when the same bytes come back, and for no others', () => {
  correct({ country: 'KZ', coversYear: null })
  library.db.exec('DELETE FROM passage_index; DELETE FROM reports; DELETE FROM sources')
  const again = library.add(aNewReport())
  expect(report(again)).toMatchObject({ country: 'KZ', coversYear: null, correctedFields: ['country', 'coversYear'] })
  expect(report(other())).toMatchObject({ country: 'BV', coversYear: 2019, correctedFields: [] })
})

test('text is tidied as passages are; text of space is none', () => {
  correct({ publisher: '  A\u200bn\u0303  Institute\n', series: ' \t' })
  expect(report()).toMatchObject({ publisher: 'Añ Institute', series: null })
  correct({ language: 'RU-cyrl-kz' })
  expect(report()?.language).toBe('ru-Cyrl-KZ')
})

describe('what is no correction changes nothing', () => {
  test.each<[string, Corrections, string]>([
    ['a title of space', { title: '  ', series: 'x' }, 'invalid-input'],
    ['a country that is none', { country: 'AA', series: 'x' }, 'invalid-input'],
    ['a language that is none', { language: 'plain English', series: 'x' }, 'invalid-input'],
  ])('%s', (_, changes, code) => {
    expect(() => correct(changes)).toThrow(expect.objectContaining({ code }))
    expect(kept()).toEqual([])
  })

  test('one report of several that is not there', () => {
    expect(() => correct({ series: 'x' }, '0000000000000000')).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(kept()).toEqual([])
    expect(library.stores.history.state().undo).toBeNull()
  })
})
