import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EditionFields, editionName } from '../../../../main/core/store/editions.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

const known: EditionFields = {
  publisher: 'Ministry of Rivers',
  country: 'BV',
  series: 'Reports on Bridges',
  title: '2021 Report on Bridges: Vardania',
  covers_year: 2021,
  language: 'en',
}

describe('two reports are copies of one edition', () => {
  test.each<[what: string, other: Partial<EditionFields>]>([
    ['whatever their titles, in one series', { title: 'Report on bridges in Vardania, 2021' }],
    ['whatever the letter case of the publisher', { publisher: 'MINISTRY OF  RIVERS' }],
    ['in the same language for another region', { language: 'en-US' }],
  ])('%s', (_, other) => {
    expect(editionName({ ...known, ...other })).toBe(editionName(known))
  })

  test('where neither has a series, with the same title', () => {
    const alone = { ...known, series: null }
    expect(editionName({ ...alone, title: '2021  report on BRIDGES: Vardania' })).toBe(editionName(alone))
    expect(editionName({ ...alone, title: 'Ferries of Vardania' })).not.toBe(editionName(alone))
  })
})

describe('two reports are not', () => {
  test.each<[what: string, other: Partial<EditionFields>]>([
    ['of different years', { covers_year: 2020 }],
    ['on different countries', { country: 'KZ' }],
    ['of different publishers', { publisher: 'River Watch' }],
    ['of different series', { series: 'Reports on Ferries' }],
    ['when only one has a series', { series: null }],
    ['in different languages', { language: 'ru' }],
    ['in different scripts', { language: 'en-Cyrl' }],
  ])('%s', (_, other) => {
    expect(editionName({ ...known, ...other })).not.toBe(editionName(known))
  })

  test.each<[what: string, gap: Partial<EditionFields>]>([
    ['publisher', { publisher: null }],
    ['country', { country: null }],
    ['year', { covers_year: null }],
  ])('while the %s is not known', (_, gap) => {
    expect(editionName({ ...known, ...gap })).toBeNull()
  })
})

let library: TestLibrary
beforeEach(() => {
  library = createTestLibrary()
})
afterEach(() => library.close())

/** Adds a report of the helper's edition whose text, and so its bytes, are its own. */
const add = (text: string, metadata: Partial<ReturnType<typeof aReportDraft>['metadata']> = {}): string => {
  const draft = aReportDraft({ passages: [aPassage(text)] })
  return library.add(aNewReport({ ...draft, metadata: { ...draft.metadata, ...metadata } }))
}
const shown = (uid: string) => [
  library.stores.reports.get(uid)?.copy,
  library.stores.reports.list().find(({ reportId }) => reportId === uid)?.copy,
]

test('copies are numbered in the order of import, alike in the list and alone', () => {
  const first = add('one')
  expect(shown(first)).toEqual([undefined, undefined])
  const second = add('two')
  add('three', { coversYear: 2018 })
  expect(library.stores.reports.copies(second)).toEqual([first, second])
  expect(shown(first)).toEqual(Array(2).fill({ number: 1, of: 2 }))
  expect(shown(second)).toEqual(Array(2).fill({ number: 2, of: 2 }))
})

test.each([
  ['the year', { coversYear: 2018 }, { coversYear: 2019 }],
  ['the country', { country: 'KZ' }, { country: 'BV' }],
  ['the publisher', { publisher: null }, { publisher: 'U.S. Department of State' }],
])('what a person corrects of %s makes a copy, and undoing it ends that', (_, found, corrected) => {
  const first = add('one')
  const second = add('two', found)
  expect(shown(second)).toEqual([undefined, undefined])
  library.stores.corrections.correct([second], corrected)
  expect(shown(first)).toEqual(Array(2).fill({ number: 1, of: 2 }))
  expect(library.stores.reports.copies(first)).toEqual([first, second])
  library.stores.history.undo()
  expect(shown(first)).toEqual([undefined, undefined])
})

test('a report in the trash is no copy', () => {
  const first = add('one')
  const second = add('two')
  library.stores.trash.remove([second])
  expect(shown(first)).toEqual([undefined, undefined])
  expect(library.stores.reports.copies(first)).toEqual([first])
})

test('finding copies looks at no report of another edition', () => {
  add('one')
  const plan = library.db
    .prepare(`EXPLAIN QUERY PLAN SELECT id FROM reports WHERE country = 'BV' AND covers_year = 2019`)
    .all()
  expect(JSON.stringify(plan)).toContain('reports_by_edition')
})
