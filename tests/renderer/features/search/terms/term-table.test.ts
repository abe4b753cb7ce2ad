import { describe, expect, it } from 'vitest'
import type { ReportSummary } from '../../../../../preload/contract/reports.ts'
import type { TermCount } from '../../../../../preload/contract/terms.ts'
import { termTable } from '../../../../../renderer/features/search/terms/term-table.ts'
import { aReport } from '../../../a-report.ts'

const heads = (reports: readonly ReportSummary[]) =>
  termTable([countIn('police', reports)], reports, 'all').reports.map(({ place, edition }) => [place, edition])

const countIn = (term: string, reports: readonly ReportSummary[]): TermCount => ({
  term,
  total: reports.length * 2,
  reports: reports.map(({ reportId }) => [reportId, 2]),
})

describe('the table of a list of terms', () => {
  it('has a row a term in the order of the list, and a column for each report that holds any', () => {
    const [first, second, third] = [2018, 2019, 2020].map((coversYear) => aReport({ coversYear }))
    if (first === undefined || second === undefined || third === undefined) throw new Error('no reports')
    const counts = [countIn('police', [third]), countIn('zanzibar', []), countIn('prison', [third, first])]
    const { reports, rows } = termTable(counts, [first, second, third], 'all')
    expect(reports.map(({ reportId }) => reportId)).toEqual([first.reportId, third.reportId])
    expect(rows.map(({ term, total }) => [term, total])).toEqual([
      ['police', 2],
      ['zanzibar', 0],
      ['prison', 4],
    ])
    expect(rows[2]?.counts).toEqual(
      new Map([
        [third.reportId, 2],
        [first.reportId, 2],
      ]),
    )
  })

  it.each([
    ['all', ['police', 'zanzibar']],
    ['found', ['police']],
    ['missing', ['zanzibar']],
  ] as const)('lists %s', (filter, expected) => {
    const report = aReport()
    const { rows } = termTable([countIn('police', [report]), countIn('zanzibar', [])], [report], filter)
    expect(rows.map(({ term }) => term)).toEqual(expected)
  })

  it('leaves out a report that is gone from the library', () => {
    const [left, gone] = [aReport(), aReport()]
    expect(termTable([countIn('police', [left, gone])], [left], 'all').reports).toHaveLength(1)
  })
})

describe('the head of a column', () => {
  it('is the country and the year where that tells the report', () => {
    const reports = [2018, 2019].map((coversYear) => aReport({ coversYear }))
    expect(heads(reports)).toEqual([
      ['Kazakhstan', '2018'],
      ['Kazakhstan', '2019'],
    ])
  })

  it('has the mark of the publisher beside another of the same country and year, and there alone', () => {
    const state = aReport({ coversYear: 2018 })
    const watch = aReport({ coversYear: 2018, publisher: 'Human Rights Watch' })
    const later = aReport({ coversYear: 2019, publisher: 'Human Rights Watch' })
    expect(heads([state, watch, later])).toEqual([
      ['Kazakhstan', '2018 S'],
      ['Kazakhstan', '2018 H'],
      ['Kazakhstan', '2019'],
    ])
  })

  it('has no mark where the other publisher’s report holds none of the terms', () => {
    const state = aReport({ coversYear: 2018 })
    const watch = aReport({ coversYear: 2018, publisher: 'Human Rights Watch' })
    const { reports } = termTable([countIn('police', [state])], [state, watch], 'all')
    expect(reports.map(({ edition }) => edition)).toEqual(['2018'])
  })

  it('has the number of the copy', () => {
    const copies = [1, 2].map((number) => aReport({ copy: { number, of: 2 } }))
    expect(heads(copies)).toEqual([
      ['Kazakhstan', '2019 (1)'],
      ['Kazakhstan', '2019 (2)'],
    ])
    const [head] = termTable([countIn('police', copies)], copies, 'all').reports
    expect(head?.title).toBe('Country Report, U.S. Department of State, copy 1 of 2')
  })

  it('is the title where the report is of no country, without what is not known', () => {
    const report = aReport({ country: null, countryName: null, coversYear: null, publisher: null, title: 'Notice 4' })
    expect(termTable([countIn('police', [report])], [report], 'all').reports).toEqual([
      { reportId: report.reportId, place: 'Notice 4', edition: '', title: 'Notice 4' },
    ])
  })
})
