import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../../../main/core/search/vocabulary.ts'

/** A vocabulary of these words; a word's count is its place in the list, from 1. */
function vocabularyOf(...words: string[]): Vocabulary {
  const vocabulary = new Vocabulary()
  const places = new Map(words.map((word, index) => [word, index + 1]))
  for (const word of [...places.keys()].sort()) vocabulary.append({ word, count: places.get(word) ?? 0, isName: false })
  return vocabulary
}

/** Optimal string alignment distance, as the definition has it. */
function distance(a: string, b: string): number {
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const isSame = a[i - 1] === b[j - 1]
    const ways = [from(i - 1, j) + 1, from(i, j - 1) + 1, from(i - 1, j - 1) + (isSame ? 0 : 1)]
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(from(i - 2, j - 2) + 1)
    return Math.min(...ways)
  }
  return from(a.length, b.length)
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength })

describe('a vocabulary', () => {
  it('holds what was added in order, once', () => {
    const vocabulary = vocabularyOf('prison', 'police', 'арест')
    vocabulary.append({ word: 'prison', count: 9, isName: false })
    expect(vocabulary.size).toBe(3)
    expect(['police', 'prison', 'арест', 'pol', 'prisons', ''].map((word) => vocabulary.has(word))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('completes by the most frequent words', () => {
    const vocabulary = vocabularyOf('tort', 'torture', 'tortured', 'tor', 'to', 'uranium')
    expect(vocabulary.startingWith('tor', 2).map(({ word }) => word)).toEqual(['tor', 'tortured'])
    expect(vocabulary.startingWith('tor', 9).map(({ word }) => word)).toEqual(['tor', 'tortured', 'torture', 'tort'])
    expect(vocabulary.startingWith('x', 9)).toEqual([])
  })

  it('finds exactly the words within a distance, with it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters(6), { maxLength: 30 }),
        letters(6),
        fc.constantFrom(1, 2),
        (words, word, reach) => {
          const found = vocabularyOf(...words).near(word, reach)
          const expected = words
            .map((other) => ({ word: other, distance: distance(word, other) }))
            .filter((other) => other.distance <= reach)
            .sort((a, b) => (a.word < b.word ? -1 : 1))
          expect(found.map(({ word: other, distance: far }) => ({ word: other, distance: far }))).toEqual(expected)
        },
      ),
    )
  })

  it('completes as sorting all of them would', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters(4), { maxLength: 40 }),
        letters(2),
        fc.integer({ min: 1, max: 5 }),
        (words, beginning, limit) => {
          const expected = words
            .filter((word) => word.startsWith(beginning))
            .reverse()
            .slice(0, limit)
          expect(
            vocabularyOf(...words)
              .startingWith(beginning, limit)
              .map(({ word }) => word),
          ).toEqual(expected)
        },
      ),
    )
  })
})
