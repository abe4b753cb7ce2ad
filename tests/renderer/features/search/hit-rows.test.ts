import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../../../../preload/contract/search.ts'
import { flatRows, groupedRows, type HitRow, headingOf } from '../../../../renderer/features/search/hit-rows.ts'

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
const drawn = (rows: readonly HitRow[]): string =>
  rows
    .map((row) =>
      row.kind === 'report'
        ? `${row.reportId}${row.isContinued ? '+' : ''}:`
        : row.hit.kind === 'passage' && `${row.hit.passage}`,
    )
    .join(' ')

describe('hits by report', () => {
  it('stand where the best hit of the report stands', () => {
    expect(drawn(groupedRows([[hit('b', 4), hit('a', 1), hit('b', 2)]]))).toBe('b: 4 2 a: 1')
  })
  it('that come later are added below and say that they go on', () => {
    const rows = groupedRows([
      [hit('b', 4), hit('a', 1)],
      [hit('c', 7), hit('b', 9)],
    ])
    expect(drawn(rows)).toBe('b: 4 a: 1 c: 7 b+: 9')
  })
  it('go on without a heading where the page before ended', () => {
    expect(drawn(groupedRows([[hit('a', 1)], [hit('a', 2), hit('b', 1)]]))).toBe('a: 1 2 b: 1')
  })
  it('never move those that were loaded before', () => {
    const pages = [[hit('b', 4), hit('a', 1)], [hit('b', 9), hit('a', 3)], [hit('a', 8)]]
    const all = groupedRows(pages)
    for (const count of [1, 2]) {
      const some = groupedRows(pages.slice(0, count))
      expect(all.slice(0, some.length)).toEqual(some)
    }
  })
  it('have a key each and are counted through', () => {
    const rows = groupedRows([[hit('a', 1), hit('b', 1)], [hit('a', 2)]])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    expect(rows.flatMap((row) => (row.kind === 'hit' ? [row.at] : []))).toEqual([0, 1, 2])
  })
  it('stand under their heading', () => {
    const rows = groupedRows([[hit('a', 1), hit('a', 2), hit('b', 1)]])
    expect(rows.map((_, index) => headingOf(rows, index))).toEqual([0, 0, 0, 3, 3])
    expect(headingOf(flatRows([hit('a', 1)]), 0)).toBe(-1)
  })
})
