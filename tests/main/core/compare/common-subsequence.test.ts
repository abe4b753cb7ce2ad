import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonSubsequence } from '../../../../main/core/compare/common-subsequence.ts'

const words = fc.array(fc.constantFrom('the', 'court', 'of', 'Sarn', 'sat', 'late', ','), { maxLength: 14 })

test('pairs rise on both sides and are of equal elements', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pairs = commonSubsequence(a, b)
      pairs.forEach(([atA, atB], index) => {
        expect(a[atA]).toBe(b[atB])
        const [beforeA, beforeB] = pairs[index - 1] ?? [-1, -1]
        expect(atA).toBeGreaterThan(beforeA)
        expect(atB).toBeGreaterThan(beforeB)
      })
    }),
  )
})

test('a sequence has all of itself in common with itself, and with what only adds to it', () => {
  fc.assert(
    fc.property(words, words, fc.nat(14), (a, more, at) => {
      expect(commonSubsequence(a, a)).toEqual(a.map((_, index) => [index, index]))
      const longer = [...a.slice(0, at), ...more.map((word) => `${word}+`), ...a.slice(at)]
      expect(commonSubsequence(a, longer).length).toBe(a.length)
    }),
  )
})

test.each([
  [
    'unique words hold the others in their places',
    'a x b y c',
    'x y',
    [
      [1, 0],
      [3, 1],
    ],
  ],
  [
    'where nothing is unique the longest text counts',
    'the the court court the the',
    'the court court the',
    [
      [0, 0],
      [2, 1],
      [3, 2],
      [5, 3],
    ],
  ],
  ['nothing in common', 'a b', 'c d', []],
])('%s', (_, a, b, pairs) => {
  expect(commonSubsequence(a.split(' '), b.split(' '))).toEqual(pairs)
})

test('a stretch that is too large for a table is taken as different and takes no time', () => {
  const a = Array.from({ length: 6000 }, (_, index) => (index % 2 === 0 ? 'a' : 'b'))
  const b = ['c', ...Array.from({ length: 6000 }, (_, index) => (index % 3 === 0 ? 'b' : 'a')), 'c']
  expect(commonSubsequence(a, b)).toEqual([])
})
