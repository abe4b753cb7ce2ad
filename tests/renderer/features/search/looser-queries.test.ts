import { describe, expect, it } from 'vitest'
import { looserQueries } from '../../../../renderer/features/search/looser-queries.ts'

describe('a query that found nothing is offered less strictly', () => {
  it.each([
    ['"freedom of assembly"', ['freedom of assembly', 'freedom OR of OR assembly']],
    ['prison AND food', ['prison OR food']],
    ['«пытки»', ['пытки', 'пыт*']],
    ['torturer', ['tortur*']],
    ['law', []],
    ['tortur*', []],
    ['""', []],
  ])('%s', (query, expected) => {
    expect(looserQueries(query).map((one) => one.query)).toEqual(expected)
  })
})
