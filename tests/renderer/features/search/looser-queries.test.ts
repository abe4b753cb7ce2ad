import { describe, expect, it } from 'vitest'
import type { FieldReader } from '../../../../main/core/search/filter.ts'
import { parseQuery } from '../../../../main/core/search/parse-query.ts'
import { looserQueries } from '../../../../renderer/features/search/looser-queries.ts'

const fields: FieldReader = (_, values) => ({
  filter: { field: 'country', codes: [...values] },
  text: values.join(', '),
  problem: null,
})

describe('a query that found nothing is offered less strictly', () => {
  it.each<[string, string[]]>([
    ['"freedom of assembly"', ['freedom of assembly', 'freedom OR of OR assembly']],
    ['prison AND food', ['prison OR food']],
    ['«пытки»', ['пытки', 'пыт*']],
    ['torturer', ['tortur*']],
    ['law', []],
    ['tortur*', []],
    ['""', []],
    ['country:kz', []],
    ['country:kz torturer', ['torturer', 'country:kz tortur*']],
    ['country:kz prison food', ['prison food', 'country:kz (prison OR food)']],
    ['prison -food', ['pris*']],
  ])('%s', (query, expected) => {
    expect(looserQueries(query, parseQuery(query, fields).chips).map((one) => one.query)).toEqual(expected)
  })
})
