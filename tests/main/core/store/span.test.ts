import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../main/core/errors.ts'
import { readSpan } from '../../../../main/core/store/span.ts'
import type { Passage } from '../../../../preload/contract/reports.ts'

const reader =
  (texts: readonly string[]) =>
  (from: number, to: number): Passage[] =>
    texts
      .map((text, index) => ({ number: index + 1, sectionId: null, kind: 'paragraph' as const, text }))
      .filter(({ number }) => number >= from && number <= to)

const span = ([passage, start, endPassage, end]: readonly [number, number, number, number]) => ({
  reportId: '0000000000000000',
  passage,
  start,
  endPassage,
  end,
})

const texts = ['The committee met in Lower Sarn.', 'It published nothing at all this year.', 'A clef 𝄞 here.', 'Конец.']

describe('what a span holds', () => {
  const cases = [
    {
      name: 'a few words in the middle',
      place: [2, 13, 2, 20],
      quote: 'nothing',
      prefix: ' met in Lower Sarn.\nIt published ',
      suffix: ' at all this year.\nA clef 𝄞 here',
    },
    {
      name: 'a whole first passage',
      place: [1, 0, 1, 32],
      quote: texts[0],
      prefix: '',
      suffix: '\nIt published nothing at all this',
    },
    {
      name: 'words over two passages',
      place: [3, 7, 4, 2],
      quote: '𝄞 here.\nКо',
      prefix: 'It published nothing at all this year.\nA clef ',
      suffix: 'нец.',
    },
    {
      name: 'words over three passages',
      place: [2, 33, 4, 6],
      quote: 'year.\nA clef 𝄞 here.\nКонец.',
      prefix: 't published nothing at all this ',
      suffix: '',
    },
  ] as const
  test.each(cases)('$name', ({ place, quote, prefix, suffix }) => {
    const read = readSpan(span(place), reader(texts))
    expect(read).toEqual({ quote, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) })
  })

  test('the context never holds half a character', () => {
    // One unit before the pairs and one behind them, so that 32 units on either side begin and end inside a pair.
    const text = `${'𝄞'.repeat(20)}a marked b${'𝄞'.repeat(20)}`
    const { prefix, suffix } = readSpan(span([1, 42, 1, 48]), reader([text]))
    expect([prefix, suffix]).toEqual([`${'𝄞'.repeat(15)}a `, ` b${'𝄞'.repeat(15)}`])
    const odd = readSpan(span([1, 41, 1, 49]), reader([text]))
    expect([odd.prefix, odd.suffix]).toEqual([`${'𝄞'.repeat(15)}a`, `b${'𝄞'.repeat(15)}`])
  })
})

describe('a span that is not in its passages is refused', () => {
  const cases = [
    ['beyond the last passage', [4, 0, 5, 1], 'not-found'],
    ['in no passage at all', [9, 0, 9, 1], 'not-found'],
    ['ending in an earlier passage', [2, 0, 1, 5], 'invalid-input'],
    ['empty', [1, 5, 1, 5], 'invalid-input'],
    ['turned round', [1, 6, 1, 5], 'invalid-input'],
    ['starting behind the last character', [1, 32, 2, 3], 'invalid-input'],
    ['ending before the first character', [1, 3, 2, 0], 'invalid-input'],
    ['ending behind the last character', [1, 3, 1, 33], 'invalid-input'],
    ['starting inside a character', [3, 8, 3, 10], 'invalid-input'],
    ['ending inside a character', [3, 0, 3, 8], 'invalid-input'],
  ] as const
  test.each(cases)('%s', (_, place, code) => {
    expect(() => readSpan(span(place), reader(texts))).toThrow(expect.objectContaining({ code }))
  })
})

test('whatever the span, it is refused by name or its words are those of the joined text', () => {
  const place = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.nat({ max: 12 }),
    fc.integer({ min: 1, max: 4 }),
    fc.nat({ max: 12 }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      place,
      (some, at) => {
        let read: ReturnType<typeof readSpan>
        try {
          read = readSpan(span(at), reader(some))
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
          return
        }
        const offset = (passage: number, unit: number) =>
          some.slice(0, passage - 1).join('\n').length + (passage > 1 ? 1 : 0) + unit
        const joined = some.join('\n')
        const [start, end] = [offset(at[0], at[1]), offset(at[2], at[3])]
        expect(read.quote).toBe(joined.slice(start, end))
        expect(joined.slice(0, start).endsWith(read.prefix)).toBe(true)
        expect(joined.slice(end).startsWith(read.suffix)).toBe(true)
        expect(read.quote.isWellFormed()).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})
