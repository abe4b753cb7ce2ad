import { describe, expect, test } from 'vitest'
import { sortReports } from '../../../../renderer/features/library/sorting.ts'
import type { SortKey } from '../../../../renderer/features/library/view.ts'
import { aReport } from '../../a-report.ts'

const reports = [
  aReport({ title: 'c', countryName: 'Chad', coversYear: 2019, publisher: 'W', passages: 9, highlights: 2 }),
  aReport({ title: 'a', countryName: null, coversYear: null, publisher: null, passages: 100, highlights: 0 }),
  aReport({ title: 'b', countryName: 'Chad', coversYear: 2018, publisher: 'S', passages: 20, highlights: 0 }),
  aReport({ title: 'd', countryName: 'Åland', coversYear: 2019, publisher: 'S', passages: 20, highlights: 11 }),
]

describe('the list', () => {
  test.each<[SortKey, boolean, string]>([
    ['country', false, 'dbca'],
    ['country', true, 'bcda'],
    ['title', false, 'abcd'],
    ['title', true, 'dcba'],
    ['year', false, 'bdca'],
    ['year', true, 'dcba'],
    ['publisher', false, 'dbca'],
    ['publisher', true, 'cdba'],
    ['passages', false, 'cdba'],
    ['passages', true, 'adbc'],
    ['highlights', true, 'dcba'],
  ])('by %s, descending %s; what has nothing there stands last', (by, isDescending, expected) => {
    expect(
      sortReports(reports, { by, isDescending })
        .map(({ title }) => title)
        .join(''),
    ).toBe(expected)
  })
})
