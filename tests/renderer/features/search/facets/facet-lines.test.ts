import { describe, expect, it } from 'vitest'
import type { FacetValue } from '../../../../../preload/contract/search.ts'
import { filteredLines, shortLines } from '../../../../../renderer/features/search/facets/facet-lines.ts'

const value = (name: string | null, count: number, more: Partial<FacetValue> = {}): FacetValue => ({
  value: name,
  label: name ?? '',
  filter: name === null ? '' : `topic:${name}`,
  count,
  isChosen: false,
  parent: null,
  ...more,
})
const labels = (lines: readonly { label: string }[]): string[] => lines.map(({ label }) => label)

describe('the lines of a facet', () => {
  const many = Array.from({ length: 20 }, (_, at) => value(`t${at}`, at))

  it('are the most frequent at first, in the facet’s own order', () => {
    expect(labels(shortLines('topic', many))).toEqual(['t13', 't14', 't15', 't16', 't17', 't18', 't19'])
  })
  it('are the newest years at first', () => {
    const years = Array.from({ length: 20 }, (_, at) => value(`${2030 - at}`, at))
    expect(labels(shortLines('year', years))).toEqual(years.slice(0, 8).map((one) => one.label))
  })
  it('hold what is chosen, however rare', () => {
    const chosen = many.map((one, at) => (at === 2 ? { ...one, isChosen: true } : one))
    expect(labels(shortLines('topic', chosen))).toContain('t2')
  })
  it('leave out what has no value until all are asked for', () => {
    const few = [value('a', 2), value(null, 5)]
    expect(labels(shortLines('country', few))).toEqual(['a'])
    expect(labels(filteredLines('country', few, ''))).toEqual(['a', 'no country'])
  })
  it('are not cut for the sake of a single one', () => {
    expect(shortLines('topic', many.slice(0, 8))).toHaveLength(8)
  })
  it('stand as a tree, or flat under a filter, whatever the accents', () => {
    const tree = [value('Integrity', 9), value('Séquestration', 5, { parent: 'Integrity' }), value('Food', 1)]
    expect(filteredLines('topic', tree, '').map(({ depth }) => depth)).toEqual([0, 1, 0])
    expect(filteredLines('topic', tree, 'SEQ').map(({ label, depth }) => [label, depth])).toEqual([
      ['Séquestration', 0],
    ])
    expect(filteredLines('topic', tree, 'nothing')).toEqual([])
  })
})
