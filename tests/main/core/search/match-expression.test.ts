import { describe, expect, it } from 'vitest'
import { filterExpression, rankingExpression } from '../../../../main/core/search/match-expression.ts'
import { parseQuery } from '../../../../main/core/search/parse-query.ts'
import type { Query } from '../../../../main/core/search/query.ts'

function read(text: string): Query {
  const { query } = parseQuery(text)
  if (query === undefined) throw new Error('the fixture says nothing')
  return query
}

describe('filterExpression', () => {
  it.each([
    ['police', ['en'], '{stems} : "polic"'],
    ['police', ['en', 'ru', 'fr'], '({stems} : "polic" OR {stems} : "police")'],
    ['суда', ['en', 'kk'], '({stems} : "суд" OR {stems} : "\ue000су")'],
    ['well-known', ['en'], '{stems} : "well know"'],
    ['"The Law" tort*', ['en'], '({exact} : "the law" AND {exact} : "tort" *)'],
    ['a (b OR c) -d', ['en'], '(({stems} : "a" AND ({stems} : "b" OR {stems} : "c")) NOT {stems} : "d")'],
  ])('%s in %j', (text, languages, expected) => {
    expect(filterExpression(read(text), languages)).toBe(expected)
  })
})

describe('rankingExpression', () => {
  const rank = (text: string, isRare = true) =>
    rankingExpression(read(text), ['en'], { isRare: () => isRare, isStock: (word) => word === 'government' })

  it('weighs the form as typed beside its stem when it is rare', () => {
    expect(rank('police')).toEqual({ expression: '({stems} : "polic" OR {exact} : "police")', isWider: false })
    expect(rank('police', false)).toEqual({ expression: '{stems} : "polic"', isWider: false })
  })

  it('weighs a word of several parts when one of them is rare', () => {
    const isRare = (word: string) => word === 'sultan'
    const facts = { isRare, isStock: () => false }
    expect(rankingExpression(read('Nur-Sultan'), ['en'], facts)?.expression).toContain('{exact} : "nur sultan"')
    expect(rankingExpression(read('police'), ['en'], facts)?.expression).toBe('{stems} : "polic"')
  })

  it('passes over common words where others remain', () => {
    expect(rank('freedom of press', false)).toEqual({
      expression: '({stems} : "freedom" AND {stems} : "press")',
      isWider: true,
    })
    expect(rank('of the', false)).toEqual({ expression: '({stems} : "of" AND {stems} : "the")', isWider: false })
  })

  it('passes over what the library holds everywhere, likewise', () => {
    expect(rank('government press', false)).toEqual({ expression: '{stems} : "press"', isWider: true })
    expect(rank('government', false)).toEqual({ expression: '{stems} : "govern"', isWider: false })
  })

  it('keeps common words that are excluded, offered as an alternative, or in a phrase', () => {
    expect(rank('press NOT of', false)).toEqual({
      expression: '({stems} : "press" NOT {stems} : "of")',
      isWider: false,
    })
    expect(rank('press OR of', false)).toEqual({ expression: '({stems} : "press" OR {stems} : "of")', isWider: false })
    expect(rank('"of the"', false)).toEqual({ expression: '{exact} : "of the"', isWider: false })
  })
})
