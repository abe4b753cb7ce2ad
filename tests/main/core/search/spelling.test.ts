import { describe, expect, it } from 'vitest'
import { closestSpellings } from '../../../../main/core/search/spelling.ts'
import { Vocabulary } from '../../../../main/core/search/vocabulary.ts'

const counts: readonly [string, number][] = [
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
]
const vocabulary = new Vocabulary()
for (const [word, count] of [...counts].sort()) vocabulary.append({ word, count, isName: false })

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
