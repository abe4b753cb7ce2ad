import { describe, expect, it } from 'vitest'
import { termQuery } from '../../../../../renderer/features/search/terms/term-query.ts'

describe('the query that finds the passages of a term', () => {
  it.each([
    ['police custody', 'police custody'],
    ['Adai, Ruslan', 'Adai, Ruslan'],
    ['"Adai"', 'Adai'],
    ['«Адай» және „Сарн“', 'Адай және Сарн'],
    ['prison*', 'prison'],
    ['=prison', 'prison'],
    ['country:kz', 'country kz'],
    ['near(police custody, 8)', 'near police custody, 8'],
    ['-prison', 'prison'],
    ['--prison', 'prison'],
    ['ill-treatment', 'ill-treatment'],
    ['search OR arrest', 'search or arrest'],
    ['AND NOT', 'and not'],
    ['ORAL', 'ORAL'],
    ['  two   words ', 'two words'],
  ])('has all words of %s, in any form', (term, expected) => {
    expect(termQuery(term, 'forms', '')).toBe(expected)
  })

  it.each([
    ['police custody', '"police custody"'],
    ['country:kz', '"country:kz"'],
    ['the "Adai" case', '"the  Adai  case"'],
    ['«Адай»', '"Адай"'],
  ])('has the words of %s as they are written', (term, expected) => {
    expect(termQuery(term, 'words', '')).toBe(expected)
  })

  it.each(['police OR custody', 'country:kz "Lower Sarn"', '-prison'])(
    'is %s itself where terms are queries',
    (term) => {
      expect(termQuery(term, 'query', '')).toBe(term)
    },
  )

  it.each([
    ['police', 'forms', 'country:kz', 'country:kz police'],
    ['police', 'forms', '  year:2019.. ', 'year:2019.. police'],
    ['police', 'words', 'country:kz', 'country:kz "police"'],
    ['police', 'forms', 'prison OR jail', '(prison OR jail) police'],
    ['police OR army', 'query', 'country:kz', 'country:kz (police OR army)'],
    ['police OR army', 'query', 'prison OR jail', '(prison OR jail) (police OR army)'],
    ['police OR army', 'forms', 'country:kz', 'country:kz police or army'],
    ['police', 'query', ' ', 'police'],
  ] as const)('narrows %s (%s) by %s', (term, mode, within, expected) => {
    expect(termQuery(term, mode, within)).toBe(expected)
  })
})
