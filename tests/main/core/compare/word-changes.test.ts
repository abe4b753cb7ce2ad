import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokensOf } from '../../../../main/core/compare/tokens.ts'
import { wordChanges } from '../../../../main/core/compare/word-changes.ts'

const text = fc
  .array(fc.constantFrom('The', 'court', 'of', 'Sarn', '“sat”', 'late,', 'not', 'суд', 'сот', '12', '😀', 'a', '—'), {
    maxLength: 16,
  })
  .map((words) => words.join(' '))

test('tokens hold every character but white space, once and in order', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (one) => {
      const { texts, starts, ends } = tokensOf(one)
      expect(texts.join('')).toBe(one.replace(/\s/gu, ''))
      expect(texts.map((_, at) => one.slice(starts[at], ends[at]))).toEqual(texts)
    }),
  )
})

const without = (whole: string, ranges: readonly [number, number][]): string => {
  const kept = [...ranges, [whole.length, whole.length] as const].map(([start], index) =>
    whole.slice(ranges[index - 1]?.[1] ?? 0, start),
  )
  return kept.join('').replace(/\s/g, '')
}

test('without what changed, both texts are the same', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const changes = wordChanges(a, b)
      expect(without(a, changes.a)).toBe(without(b, changes.b))
    }),
  )
})

test('with the sides changed, the changes are', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { a: one, b: other, similarity } = wordChanges(a, b)
      expect(wordChanges(b, a)).toEqual({ a: other, b: one, similarity })
    }),
  )
})

test('equal texts do not differ, and texts without a common word are not alike', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(wordChanges(one, one)).toEqual({ a: [], b: [], similarity: 1 })
    }),
  )
  expect(wordChanges('one two', 'three').similarity).toBe(0)
})

const shown = (whole: string, ranges: readonly [number, number][]): string =>
  ranges.reduceRight((out, [start, end]) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`, whole)

test.each([
  ['a word more', 'The court did sit.', 'The court did not sit.', 'The court did sit.', 'The court did [not] sit.'],
  ['another number', 'It held 135 cases.', 'It held 148 cases.', 'It held [135] cases.', 'It held [148] cases.'],
  ['another sign', 'He said “no”.', 'He said "no".', 'He said [“]no[”].', 'He said ["]no["].'],
  [
    'a word that agrees by chance amid other words',
    'Reports came from the northern provinces during spring.',
    'Reports told of a strike in the mines during spring.',
    'Reports [came from the northern provinces] during spring.',
    'Reports [told of a strike in the mines] during spring.',
  ],
  [
    'another ending',
    'Судья вынес решение',
    'Судья вынесла решение',
    'Судья [вынес] решение',
    'Судья [вынесла] решение',
  ],
])('%s', (_, a, b, inA, inB) => {
  const changes = wordChanges(a, b)
  expect([shown(a, changes.a), shown(b, changes.b)]).toEqual([inA, inB])
})
