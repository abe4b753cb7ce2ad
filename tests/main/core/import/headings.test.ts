import { expect, test } from 'vitest'
import { looksLikeHeading, readNumber } from '../../../../main/core/import/headings.ts'

test.each([
  ['Freedom of Peaceful Assembly and Association', true],
  ['EXECUTIVE SUMMARY', true],
  ['Women’s Rights', true],
  ['LGBTQI+ Rights', true],
  ['Acts of Violence, Criminalization, and Other Abuses Based on Gender', true],
  ['Условия содержания под стражей', true],
  ['Бейбіт жиналыс', true],
  ['The government denied it.', false],
  ['The government denied the request for a meeting', false],
  ['Source: https://a.example/report', false],
  ['https://a.example/', false],
  ['Hong Kong | Macau', false],
  ['2019', false],
  [`${'Very '.repeat(20)}Long`, false],
  ['lower case start', false],
])('whether “%s” looks like a heading: %s', (text, expected) => {
  expect(looksLikeHeading(text)).toBe(expected)
})

test.each([
  ['Section 1. Respect for the Person', { form: 'section', number: '1', heading: 'Respect for the Person' }],
  ['Section 7.', { form: 'section', number: '7', heading: '' }],
  ['Раздел 2. Свободы', { form: 'section', number: '2', heading: 'Свободы' }],
  ['a. Disappearance', { form: 'letter', number: 'a', heading: 'Disappearance' }],
  ['1.2 Arrests', { form: 'decimal', number: '1.2', heading: 'Arrests' }],
  ['3) Findings', { form: 'decimal', number: '3', heading: 'Findings' }],
  ['IV. Findings', { form: 'roman', number: 'IV', heading: 'Findings' }],
  ['Women', undefined],
  ['A person was held', undefined],
  ['In 2019 nothing', undefined],
])('the number of “%s”', (text, expected) => {
  expect(readNumber(text)).toEqual(expected)
})
