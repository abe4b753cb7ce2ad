import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldReader } from '../../../../main/core/search/filter.ts'
import { parseQuery } from '../../../../main/core/search/parse-query.ts'
import type { QueryChip } from '../../../../preload/contract/query.ts'
import { depths, hasAlternatives, withChanged, withFilter } from '../../../../renderer/features/search/query-parts.ts'

/** Knows every country by its code. */
const fields: FieldReader = (_, values) => ({
  filter: { field: 'country', codes: [...values] },
  text: values.join(', '),
  problem: null,
})
const read = (query: string): QueryChip[] => parseQuery(query, fields).chips
const plain = (chips: readonly QueryChip[]): string[] =>
  chips.map(({ kind, text, isNegated }) => `${isNegated ? '-' : ''}${kind}${text === '' ? '' : `:${text}`}`)
const without = (query: string, at: number): string => withChanged(query, read(query), { without: [at] })

describe('a query without one of its parts', () => {
  it.each<[string, number, string]>([
    ['prison torture', 0, 'torture'],
    ['prison torture', 1, 'prison'],
    ['  prison   torture  food ', 1, 'prison   food'],
    ['prison "police custody" food', 1, 'prison food'],
    ['prison -food', 1, 'prison'],
    ['prison NOT food heating', 1, 'prison heating'],
    ['country:kz,ru torture', 0, 'torture'],
    ['torture OR prison', 0, 'prison'],
    ['torture OR prison', 1, 'torture prison'],
    ['torture OR prison', 2, 'torture'],
    ['torture OR prison OR food', 2, 'torture OR food'],
    ['(torture OR prison) food', 0, 'torture OR prison food'],
    ['(torture OR prison) food', 4, 'torture OR prison food'],
    ['(torture OR prison) food', 1, '(prison) food'],
    ['(torture) food', 0, 'food'],
    ['((torture)) food', 0, 'food'],
    ['food OR (torture)', 2, 'food'],
    ['near(police custody, 8) food', 0, 'food'],
    ['torture', 0, ''],
  ])('%s less part %i', (query, at, expected) => {
    expect(without(query, at)).toBe(expected)
  })

  it('keeps all the others, whatever was typed', () => {
    const piece = fc.constantFrom(
      'a',
      'bc',
      '"d e"',
      'OR',
      'NOT',
      '-f',
      '(',
      ')',
      'country:kz',
      'abcd*',
      'near(g h, 3)',
      '=k',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), fc.nat(20), (pieces, choice) => {
        const query = pieces.join(' ')
        const chips = read(query)
        // A lone operator is read as a word where there is nothing else, and a word of a group that excludes stands for it.
        const isWord = ({ kind }: QueryChip) => kind !== 'or' && kind !== 'open' && kind !== 'close'
        const words = chips.filter((chip) => isWord(chip) && !chip.isNegated)
        const chip = words[choice % Math.max(1, words.length)]
        fc.pre(chip !== undefined && words.length > 1)
        const left = read(without(query, chips.indexOf(chip)))
        const expected = chips.filter((one) => one !== chip && isWord(one)).map(({ text }) => text)
        expect(left.filter(isWord).map(({ text }) => text)).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a query, narrowed by a filter', () => {
  it.each<[string, string]>([
    ['torture', 'country:kz torture'],
    ['', 'country:kz'],
    ['year:2019 torture prison', 'year:2019 country:kz torture prison'],
    ['torture year:2019', 'country:kz torture year:2019'],
    ['torture OR prison', 'country:kz (torture OR prison)'],
    ['year:2019 torture OR prison', 'country:kz (year:2019 torture OR prison)'],
    ['(torture OR prison) food', 'country:kz (torture OR prison) food'],
    ['"police custody', 'country:kz "police custody'],
    ['torture OR "police custody', 'country:kz (torture OR "police custody")'],
    ['torture OR near(police custody', 'country:kz (torture OR near(police custody))'],
  ])('%s', (query, expected) => {
    const chips = read(query)
    const narrowed = withFilter(query, chips, 'country:kz')
    expect(narrowed).toBe(expected)
    // What was asked for is asked for still.
    const words = plain(chips).filter((one) => !/^(open|close)$/.test(one))
    const after = plain(read(narrowed)).filter((one) => !/^(open|close|country:kz)$/.test(one))
    expect(after).toEqual(words)
  })
})

describe('how deep a part stands', () => {
  it.each<[string, number[]]>([
    ['a (b (c d) OR e) f', [0, 0, 1, 1, 2, 2, 1, 1, 1, 0, 0]],
    ['a (b OR c', [0, 0, 0, 0, 0]],
  ])('%s', (query, expected) => {
    expect(depths(read(query))).toEqual(expected)
  })
  it.each<[string, boolean]>([
    ['a OR b', true],
    ['(a OR b) c', false],
    ['a b', false],
  ])('%s', (query, expected) => {
    expect(hasAlternatives(read(query))).toBe(expected)
  })
})
