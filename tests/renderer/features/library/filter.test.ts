import { describe, expect, test } from 'vitest'
import { filterReports } from '../../../../renderer/features/library/filter.ts'
import { aReport } from '../../a-report.ts'

const reports = [
  aReport({ title: 'Kazakhstan 2019', coversYear: 2019 }),
  aReport({ title: 'Kazakhstan 2020', coversYear: 2020 }),
  aReport({ title: 'Ivory Coast', countryName: 'Côte d’Ivoire', country: 'CI', coversYear: 2020 }),
  aReport({ title: 'Обзор', publisher: 'Бюро', countryName: null, country: null, coversYear: null, language: 'ru' }),
]
const titles = (filter: string) => filterReports(reports, filter).map(({ title }) => title)

describe('the filter', () => {
  test.each<[string, string[]]>([
    ['', ['Kazakhstan 2019', 'Kazakhstan 2020', 'Ivory Coast', 'Обзор']],
    ['  ', ['Kazakhstan 2019', 'Kazakhstan 2020', 'Ivory Coast', 'Обзор']],
    ['kaz', ['Kazakhstan 2019', 'Kazakhstan 2020']],
    ['2020 kaz', ['Kazakhstan 2020']],
    ['COTE', ['Ivory Coast']],
    ['côte', ['Ivory Coast']],
    ['бюро', ['Обзор']],
    ['state 2020', ['Kazakhstan 2020', 'Ivory Coast']],
    ['null', []],
    ['nowhere', []],
  ])('“%s”', (filter, expected) => {
    expect(titles(filter)).toEqual(expected)
  })
})
