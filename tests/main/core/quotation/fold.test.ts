import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../../main/core/quotation/fold.ts'
import { normaliseForComparison } from '../../../../main/core/quotation/normalise.ts'

describe('folding for finding', () => {
  it.each([
    ['curly quotation marks', '“it’s” ‘so’', "\"it's\" 'so'"],
    ['guillemets', '«так»', '"так"'],
    ['dashes', 'a–b—c‑d − e', 'a-b-c-d - e'],
    ['a dash typed as two hyphens', 'a--b', 'a-b'],
    ['an ellipsis', 'and so…', 'and so...'],
    ['white space', '  a\u00a0\n b ', 'a b'],
    ['soft hyphens', 'pri\u00adson', 'prison'],
    ['accents', 'e\u0301', 'é'],
  ])('levels %s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded)
  })

  it('levels letter case only on demand', () => {
    expect(fold('Қала İ', { ignoreCase: true }).text).toBe('қала i̇')
    expect(fold('Қала').text).toBe('Қала')
  })

  it('keeps the way back to every unit', () => {
    // units of the original: " 0, so…  1–6 with a soft hyphen at 4, two spaces, 😀 9–10, e and accent 11–12
    const { text, starts, ends } = fold('"so\u00ad…  😀e\u0301')
    expect(text).toBe('"so... 😀é')
    expect([...starts]).toEqual([0, 1, 2, 4, 4, 4, 5, 7, 7, 9])
    expect([...ends]).toEqual([1, 2, 3, 5, 5, 5, 7, 9, 9, 11])
  })

  it('gives the same for a text and for its normal form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text).text).toBe(fold(normaliseForComparison(text)).text)
      }),
      { numRuns: 500 },
    )
  })

  it('leads every part back to units that fold to that part', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (original, from, size) => {
        const { text, starts, ends } = fold(original)
        const first = bound(starts, from % (text.length + 1))
        const after = bound(starts, Math.min(text.length, first + (size % 12)))
        const part = text.slice(first, after)
        fc.pre(part !== '' && part.trim() === part)
        expect(fold(original.slice(starts[first], ends[after - 1])).text).toBe(part)
      }),
      { numRuns: 2000 },
    )
  })

  it('never cuts a surrogate pair, and goes forward', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { starts, ends } = fold(original)
        for (const [unit, start] of starts.entries()) {
          const end = ends[unit] ?? 0
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0)
          expect(original.slice(start, end).isWellFormed()).toBe(true)
        }
      }),
    )
  })
})

/** The nearest place at or before `unit` where a piece begins. */
function bound(starts: Uint32Array, unit: number): number {
  let at = unit
  while (at > 0 && at < starts.length && starts[at] === starts[at - 1]) at--
  return at
}

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ' ',
      '\u00a0',
      '\n',
      '\u00ad',
      '\u200b',
      '\u0301',
      '\u0323',
      '“',
      '’',
      '—',
      '-',
      '…',
      '.',
      '😀',
      'e',
      'Й',
      'ᄀ',
      'ᅡ',
      'ᆨ',
    ),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
  maxLength: 40,
})
