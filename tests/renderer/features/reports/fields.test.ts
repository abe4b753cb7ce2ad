import { describe, expect, test } from 'vitest'
import type { CorrectableField } from '../../../../preload/contract/reports.ts'
import { commonText, fieldSpecs, meaningOf, textOf } from '../../../../renderer/features/reports/fields.ts'
import { languageChoices } from '../../../../renderer/features/reports/languages.ts'
import { aReport } from '../../a-report.ts'

const choices = [
  { id: 'KZ', label: 'Kazakhstan', otherNames: ['Казахстан', 'KZ'] },
  { id: 'CI', label: 'Côte d’Ivoire', otherNames: ['Ivory Coast'] },
]

function read(field: CorrectableField, text: string) {
  const spec = fieldSpecs.find((one) => one.field === field)
  if (spec === undefined) throw new Error(`${field} has a form`)
  return meaningOf(spec, text, field === 'language' ? languageChoices() : choices)
}

describe('what is typed in a field', () => {
  test.each<[CorrectableField, string, unknown]>([
    ['title', '  A   title ', { title: 'A title' }],
    ['publisher', 'Ministry of Rivers', { publisher: 'Ministry of Rivers' }],
    ['publisher', ' ', { publisher: null }],
    ['publisher', 'No publisher', { publisher: null }],
    ['series', '', { series: null }],
    ['country', 'kazakhstan', { country: 'KZ' }],
    ['country', 'Казахстан', { country: 'KZ' }],
    ['country', 'cote d’ivoire', { country: 'CI' }],
    ['country', 'No country', { country: null }],
    ['coversYear', ' 2019 ', { coversYear: 2019 }],
    ['publishedYear', 'No year', { publishedYear: null }],
    ['language', 'Kazakh', { language: 'kk' }],
    ['language', 'русский', { language: 'ru' }],
    ['language', 'kk-latn', { language: 'kk-Latn' }],
  ])('%s: “%s”', (field, text, changes) => {
    expect(read(field, text)).toEqual({ changes })
  })

  test.each<[CorrectableField, string]>([
    ['title', '  '],
    ['country', 'Atlantis'],
    ['coversYear', '19'],
    ['coversYear', '20199'],
    ['coversYear', '0019'],
    ['publishedYear', 'last year'],
    ['language', ''],
    ['language', 'plain English'],
    ['language', 'qq'],
  ])('%s: “%s” is refused in a sentence', (field, text) => {
    expect(read(field, text)).toEqual({ error: expect.stringMatching(/^\p{Lu}.*\.$/u) })
  })

  test('is understood as it is shown, whatever the field', () => {
    const report = aReport({ series: 'A series', language: 'ru' })
    for (const { field } of fieldSpecs) {
      expect(read(field, textOf(field, report) ?? '')).toEqual({ changes: { [field]: report[field] } })
    }
  })
})

test('several reports say one thing, none, or several', () => {
  const reports = [aReport({ publisher: null, coversYear: 2018 }), aReport({ publisher: null, coversYear: 2019 })]
  expect(commonText('publisher', reports)).toEqual({ kind: 'none' })
  expect(commonText('country', reports)).toEqual({ kind: 'one', text: 'Kazakhstan' })
  expect(commonText('coversYear', reports)).toEqual({ kind: 'several', count: 2 })
  expect(commonText('publisher', [...reports, aReport()])).toEqual({ kind: 'several', count: 2 })
})

test('languages are each told once, under the code that stands', () => {
  const ids = languageChoices().map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['en', 'ru', 'kk', 'he']))
  expect(ids).not.toContain('iw')
  expect(new Set(languageChoices().map(({ label }) => label)).size).toBe(ids.length)
})
