import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Direction,
  matrixOf,
  orderInMatrix,
  runInMatrix,
  stepInMatrix,
} from '../../../../renderer/features/library/matrix.ts'
import { aReport } from '../../a-report.ts'

const edition = (countryName: string, coversYear: number, publisher = 'U.S. Department of State') =>
  aReport({ countryName, coversYear, publisher, title: `${countryName} ${coversYear}` })

const albania = [2016, 2018].map((year) => edition('Albania', year))
const benin = [2016, 2017, 2018].map((year) => edition('Benin', year))
const watch = edition('Benin', 2018, 'Human Rights Watch')
const note = aReport({ countryName: null, title: 'A note' })
const undated = aReport({ countryName: 'Benin', coversYear: null, title: 'Benin, no year' })
const matrix = matrixOf([undated, watch, ...benin, ...albania, note])

describe('the matrix', () => {
  test('has countries down, years across, and a missing edition leaves its cell empty', () => {
    expect(matrix.years).toEqual([2016, 2017, 2018])
    expect(matrix.rows.map(({ countryName }) => countryName)).toEqual(['Albania', 'Benin'])
    expect(matrix.rows[0]?.cells.get(2017)).toBeUndefined()
  })

  test('shows the year that nobody has between two that somebody has', () => {
    expect(matrixOf([edition('Chad', 2016), edition('Chad', 2019)]).years).toEqual([2016, 2017, 2018, 2019])
  })

  test('does not fill half a century for one old report', () => {
    expect(matrixOf([edition('Chad', 1961), edition('Chad', 2019)]).years).toEqual([1961, 2019])
  })

  test('puts the publishers of a cell in order', () => {
    expect(matrix.rows[1]?.cells.get(2018)?.map(({ publisher }) => publisher)).toEqual([
      'Human Rights Watch',
      'U.S. Department of State',
    ])
  })

  test('keeps what has no country or no year beside it', () => {
    expect(matrix.elsewhere).toEqual([note, undated])
  })

  test('sorts countries as people do, accents aside', () => {
    const names = ['Zambia', 'Côte d’Ivoire', 'Cuba', 'Åland', 'Chad']
    expect(matrixOf(names.map((name) => edition(name, 2019))).rows.map(({ countryName }) => countryName)).toEqual([
      'Åland',
      'Chad',
      'Côte d’Ivoire',
      'Cuba',
      'Zambia',
    ])
  })
})

describe('the cursor', () => {
  const of = (report: { reportId: string } | undefined) => report?.reportId ?? null

  test.each<[string, { reportId: string } | undefined, Direction, { reportId: string } | undefined]>([
    ['right passes over an empty cell', albania[0], 'right', albania[1]],
    ['right at the end of a row goes to the next country', albania[1], 'right', benin[0]],
    ['left at its beginning goes to the country before', benin[0], 'left', albania[1]],
    ['left at the very beginning stays', albania[0], 'left', undefined],
    ['right goes through the editions of one cell', watch, 'right', benin[2]],
    ['down keeps to the year', albania[1], 'down', watch],
    ['up from a year that the country above lacks goes to one beside it', benin[1], 'up', albania[0]],
    ['up at the top stays', albania[0], 'up', undefined],
    ['down from the last country goes to what has no cell', benin[0], 'down', note],
    ['down goes on there', note, 'down', undated],
    ['end is the last of all', albania[0], 'end', undated],
    ['home is the first', undated, 'home', albania[0]],
    ['a page down stops at the end', albania[0], 'pageDown', undated],
  ])('%s', (_, from, direction, to) => {
    expect(stepInMatrix(matrix, of(from), direction) ?? null).toBe(of(to))
  })

  test('starts at the first edition when it stands nowhere', () => {
    expect(stepInMatrix(matrix, null, 'down')).toBe(albania[0]?.reportId)
  })

  test('reaches every report with the right arrow alone, once each', () => {
    const cells = fc.record({
      countryName: fc.option(fc.constantFrom('A', 'B', 'C')),
      coversYear: fc.option(fc.integer({ min: 2016, max: 2020 })),
    })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 20 }), (fields) => {
        const reports = fields.map((one) => aReport(one))
        const some = matrixOf(reports)
        const way: string[] = []
        let at = stepInMatrix(some, null, 'home')
        while (at !== undefined && way.length <= reports.length) {
          way.push(at)
          at = stepInMatrix(some, at, 'right')
        }
        expect(way.toSorted()).toEqual(reports.map(({ reportId }) => reportId).toSorted())
      }),
    )
  })
})

describe('a run of reports', () => {
  const run = (from: { reportId: string } | undefined, to: { reportId: string } | undefined) =>
    runInMatrix(matrix, from?.reportId ?? '', to?.reportId ?? '')
  const idsOf = (...reports: ({ reportId: string } | undefined)[]) => reports.map((report) => report?.reportId)

  test('in one country goes from edition to edition, also within a cell', () => {
    expect(run(benin[0], watch)).toEqual(idsOf(benin[0], benin[1], watch))
    expect(run(benin[2], watch)).toEqual(idsOf(watch, benin[2]))
  })

  test('over several countries is the rectangle between its corners', () => {
    expect(run(albania[0], benin[1])).toEqual(idsOf(albania[0], benin[0], benin[1]))
    expect(run(benin[1], albania[1])).toEqual(idsOf(albania[1], benin[1], watch, benin[2]))
  })

  test('to what has no country or no year takes every year on the way', () => {
    expect(run(benin[2], note)).toEqual(idsOf(...benin.slice(0, 2), watch, benin[2], note))
  })

  test('begins at no report that is hidden', () => {
    expect(run({ reportId: 'hidden' }, watch)).toEqual(idsOf(watch))
  })

  test('the order of all is that of the lines', () => {
    expect(orderInMatrix(matrix)).toEqual(idsOf(...albania, benin[0], benin[1], watch, benin[2], note, undated))
  })
})
