import fc from 'fast-check'
import SearchableMap from 'minisearch/SearchableMap'
import { describe, expect, it } from 'vitest'
import { closestSpellings, swapDistance } from '../../../../main/core/search/spelling.ts'

const vocabulary = SearchableMap.from([
  ['arrest', 900],
  ['rest', 300],
  ['brest', 5],
  ['journalist', 400],
  ['journals', 20],
  ['torture', 500],
  ['police', 700],
  ['polices', 2],
  ['sauytbay', 6],
  ['sauytbaj', 4],
  ['правозащитник', 80],
  ['құқығы', 40],
  ['2019', 50],
  ['he', 900],
] as [string, number][]) as SearchableMap<number>

describe('closestSpellings', () => {
  it.each([
    ['a letter left out', 'arest', ['arrest']],
    ['a letter too many', 'torturre', ['torture']],
    ['another letter', 'turture', ['torture']],
    ['two letters swapped', 'plocie', []],
    ['two neighbours swapped', 'poilce', ['police']],
    ['two mistakes in a long word', 'jurnalst', ['journalist']],
    ['several spellings of a name that are about as frequent', 'sauytbai', ['sauytbay', 'sauytbaj']],
    ['Russian', 'правозащтник', ['правозащитник']],
    ['Kazakh', 'құқыгы', ['құқығы']],
    ['two mistakes in a short word', 'arets', []],
    ['a short word', 'hte', []],
    ['a year', '2018', []],
    ['a word that is right', 'police', []],
    ['nothing near', 'xylophone', []],
  ])('of %s', (_, word, expected) => {
    expect(closestSpellings(word, vocabulary)).toEqual(expected)
  })
})

describe('swapDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'ab', 1],
    ['abc', 'abcd', 1],
    ['abc', 'axc', 1],
    ['abc', 'acb', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('%s to %s is %i', (a, b, expected) => {
    expect(swapDistance(a, b)).toBe(expected)
  })

  it('is the same both ways, and 0 only for the same word', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(swapDistance(a, b)).toBe(swapDistance(b, a))
        expect(swapDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
