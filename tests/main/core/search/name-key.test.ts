import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKeys } from '../../../../main/core/search/name-key.ts'
import { spellingKeys } from '../../../../main/core/search/word-counts.ts'
import { lookalikes, sameNames, unseenLookalikes, unseenNames } from './name-spellings.ts'

const shareKey = (a: string, b: string): boolean => spellingKeys(a).some((key) => spellingKeys(b).includes(key))

describe('spellings of names', () => {
  it('meet under a key, at least 95 in 100 of all pairs of them', () => {
    const pairs = sameNames.flatMap((line) => {
      const spellings = line.split(' ')
      return spellings.flatMap((a, i) => spellings.slice(i + 1).map((b): [string, string] => [a, b]))
    })
    const missed = pairs.filter(([a, b]) => !shareKey(a, b)).map((pair) => pair.join(' '))
    expect(pairs.length).toBeGreaterThan(600)
    expect(missed.length / pairs.length, missed.join(', ')).toBeLessThanOrEqual(0.05)
  })

  it.each(sameNames)('%s: the first leads to every other', (line) => {
    const [first = '', ...others] = line.split(' ')
    expect(others.filter((other) => !shareKey(first, other))).toEqual([])
  })

  it('meet also where the rules were not made with them', () => {
    const missed = unseenNames.filter((line) => {
      const [a = '', b = ''] = line.split(' ')
      return !shareKey(a, b)
    })
    expect(missed.length / unseenNames.length, missed.join(', ')).toBeLessThanOrEqual(0.05)
  })

  it.each([...lookalikes, ...unseenLookalikes])('%s are two names', (line) => {
    const [a = '', b = ''] = line.split(' ')
    expect(shareKey(a, b)).toBe(false)
  })
})

describe('nameKeys', () => {
  it('does not depend on case, or on how a letter with a mark is composed', () => {
    for (const word of sameNames.flatMap((line) => line.split(' '))) {
      expect(spellingKeys(word.toUpperCase())).toEqual(spellingKeys(word))
      expect(nameKeys(word.normalize('NFD'))).toEqual(nameKeys(word))
    }
  })

  it.each([
    ['a word of one or two sounds', 'Li'],
    ['a word with a digit', 'B12'],
    ['another alphabet', '中国'],
    ['a run of letters too long for a name', 'a'.repeat(41)],
    ['nothing', ''],
  ])('are none for %s', (_, word) => {
    expect(nameKeys(word)).toEqual([])
  })

  it('are few, short and of plain letters, whatever is read', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'aeiouyjkhxwcnglsztdbвхйьяюёеқғңәіұ'), maxLength: 40 }),
    )
    fc.assert(
      fc.property(text, (word) => {
        const keys = nameKeys(word)
        expect(keys.length).toBeLessThanOrEqual(16)
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) expect(key.length).toBeLessThanOrEqual(2 * word.length + 8)
      }),
    )
  })
})
