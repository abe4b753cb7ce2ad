import { expect, test } from 'vitest'
import { describeReport, describeSize, nameLanguage } from '../../../../renderer/features/library/describe.ts'
import { aReport } from '../../a-report.ts'

test('a report in a line says what it has and leaves out what it lacks', () => {
  expect(describeReport(aReport({ highlights: 1 }))).toBe(
    'Kazakhstan 2019 · U.S. Department of State · Country Report · 1 highlight',
  )
  expect(describeReport(aReport({ countryName: null, coversYear: null, publisher: null, isSample: true }))).toBe(
    'Country Report · sample, fiction',
  )
  expect(describeReport(aReport({ copy: { number: 2, of: 3 } }))).toBe(
    'Kazakhstan 2019 · U.S. Department of State · Country Report · copy 2 of 3',
  )
})

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 KB'],
  [286_120, '286 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [1_440_000, '1.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(describeSize(bytes)).toBe(words)
})

test.each([
  ['en', 'English'],
  ['kk', 'Kazakh'],
  ['not a tag', 'not a tag'],
])('the language %s is %s', (tag, name) => {
  expect(nameLanguage(tag)).toBe(name)
})
