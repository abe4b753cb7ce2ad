import { describe, expect, it } from 'vitest'
import type { QueryChip } from '../../../../preload/contract/query.ts'
import { chipWords, keyedChips } from '../../../../renderer/features/search/chip-words.ts'

const chip = (kind: QueryChip['kind'], text: string, isNegated = false): QueryChip => ({
  kind,
  text,
  isNegated,
  range: [0, 1],
  problem: null,
})
const said = (one: QueryChip): string => {
  const { lead, text } = chipWords(one)
  return `${lead}|${text}`
}

describe('a part of a query in words', () => {
  it.each<[QueryChip, string]>([
    [chip('word', 'torture'), '|torture'],
    [chip('word', 'food', true), 'without|food'],
    [chip('phrase', 'police custody'), '|“police custody”'],
    [chip('prefix', 'custod*'), 'begins|custod…'],
    [chip('exact', 'custody'), 'exactly|custody'],
    [chip('country', 'Kazakhstan, Russia', true), 'without country|Kazakhstan, Russia'],
    [chip('or', ''), '|or'],
    [chip('open', '', true), 'without|('],
  ])('%j', (one, expected) => {
    expect(said(one)).toBe(expected)
  })

  it('has a key that outlives those around it', () => {
    const [a, b, again] = [chip('word', 'a'), chip('word', 'b'), chip('word', 'a')]
    const keys = keyedChips([a, b, again] as QueryChip[]).map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
    expect(keyedChips([b] as QueryChip[])[0]?.key).toBe(keys[1])
  })
})
