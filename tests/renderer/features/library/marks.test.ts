import { describe, expect, test } from 'vitest'
import { marksOf } from '../../../../renderer/features/library/marks.ts'
import { aReport } from '../../a-report.ts'

const marks = (...publishers: (string | null)[]) =>
  marksOf(publishers.map((publisher) => aReport({ publisher }))).map(({ mark }) => mark)

describe('a publisher’s mark', () => {
  test.each<[string, string]>([
    ['U.S. Department of State', 'S'],
    ['Human Rights Watch', 'H'],
    ['Amnesty International', 'A'],
    ['The Office of the Ombudsman', 'O'],
    ['International', 'I'],
    ['Қазақстандық бюро', 'Қ'],
  ])('of %s is %s', (publisher, mark) => {
    expect(marks(publisher)).toEqual([mark])
  })

  test('of none is a dash', () => {
    expect(marks(null)).toEqual(['–'])
  })

  test('is taken by one publisher only, the one with most reports first', () => {
    expect(marks('Helsinki Committee', 'Human Rights Watch', 'Human Rights Watch')).toEqual(['H', 'HC'])
    expect(new Set(marks('Hope', 'Home', 'Honour', 'Horizon', 'House')).size).toBe(5)
  })

  test('counts its reports', () => {
    expect(marksOf([aReport(), aReport(), aReport({ publisher: null })])).toEqual([
      { publisher: 'U.S. Department of State', mark: 'S', reports: 2 },
      { publisher: null, mark: '–', reports: 1 },
    ])
  })
})
