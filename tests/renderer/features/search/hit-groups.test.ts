import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../../../../preload/contract/search.ts'
import { groupHits } from '../../../../renderer/features/search/hit-groups.ts'

const hit = (reportId: string, passage: number): SearchHit => ({
  kind: 'passage',
  reportId,
  passage,
  sectionId: null,
  snippet: '',
  snippetMatches: [],
  text: '',
  matches: [],
})
const drawn = (...pages: SearchHit[][]): string[] =>
  groupHits(pages).map(
    (group) => `${group.reportId}${group.isContinued ? '+' : ''}:${group.hits.map((one) => one.passage).join(',')}`,
  )

describe('hits by report', () => {
  it('stand where the best hit of the report stands', () => {
    expect(drawn([hit('b', 4), hit('a', 1), hit('b', 2)])).toEqual(['b:4,2', 'a:1'])
  })
  it('that come later are added below and say that they go on', () => {
    expect(drawn([hit('b', 4), hit('a', 1)], [hit('c', 7), hit('b', 9)])).toEqual(['b:4', 'a:1', 'c:7', 'b+:9'])
  })
  it('have a key of their own', () => {
    const keys = groupHits([[hit('a', 1)], [hit('a', 2)]]).map((group) => group.key)
    expect(new Set(keys).size).toBe(2)
  })
})
