import { expect, it } from 'vitest'
import { parseQuery } from '../../../../../main/core/search/parse-query.ts'
import { suggestName } from '../../../../../renderer/features/search/saved/suggest-name.ts'

it.each<[string, string]>([
  ['police custody', 'police custody'],
  ['"police custody" -food', '“police custody” without food'],
  ['(torture OR prison) food', '(torture or prison) food'],
  ['custod*', 'custod…'],
])('a search for %s is called so', (query, name) => {
  expect(suggestName(parseQuery(query).chips, query)).toBe(name)
})

it('a name is short enough to be read in a list', () => {
  const query = 'ombudsman '.repeat(20)
  expect(suggestName(parseQuery(query).chips, query).length).toBeLessThanOrEqual(60)
})

it('a query without parts is its own name', () => {
  expect(suggestName([], ' in:tags ')).toBe('in:tags')
})
