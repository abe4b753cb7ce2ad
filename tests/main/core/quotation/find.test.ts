import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsAt } from '../../../../main/core/quotation/check.ts'
import { findQuote, maxMatches } from '../../../../main/core/quotation/find.ts'
import { normaliseForComparison } from '../../../../main/core/quotation/normalise.ts'

const report = [
  { number: 7, text: 'The guards’ log — kept by hand — named three prisoners.' },
  { number: 8, text: 'One prison was full. “No beds,” said the doctor…' },
  { number: 9, text: 'Тюрьма «Север» закрыта. 😀 Café closed; cafe open.' },
]

/** The words that were found, so that a table reads. */
const found = (quote: string): (string | undefined)[] => findQuote(report, quote).map((match) => wordsAt(report, match))

describe('finding a quotation', () => {
  it.each([
    ['word for word', '“No beds,” said the doctor…', ['“No beds,” said the doctor…']],
    ['straight quotation marks', '"No beds," said', ['“No beds,” said']],
    ['a straight apostrophe', "guards' log", ['guards’ log']],
    ['hyphens for dashes', 'log - kept by hand -- named', ['log — kept by hand — named']],
    ['three dots for an ellipsis', 'doctor...', ['doctor…']],
    ['straight marks for guillemets', 'Тюрьма "Север"', ['Тюрьма «Север»']],
    ['white space and line ends', ' One \n prison\u00a0was ', ['One prison was']],
    ['another letter case', 'ONE PRISON', ['One prison']],
    ['over two passages', 'three prisoners. One prison', ['three prisoners.\nOne prison']],
    ['over two passages on two lines', 'three prisoners.\r\n\r\nOne prison', ['three prisoners.\nOne prison']],
    ['a character beyond the basic plane', '😀 Café', ['😀 Café']],
    ['a decomposed accent', 'Cafe\u0301 closed', ['Café closed']],
    ['the letter case typed, where it is there', 'cafe', ['cafe']],
    ['a whole word before a part of one', 'prison', ['prison']],
    ['a part of a word where there is nothing else', 'prisoner', ['prisoner']],
    ['one dot, not a part of an ellipsis', 'doctor.', []],
    ['nothing but space', ' \n\u200b', []],
    ['words that are not there', 'four prisoners', []],
    ['one accent too few', 'Тюрьма Север', []],
  ])('%s', (_, quote, words) => {
    expect(found(quote)).toEqual(words)
  })

  it('tells passages and offsets', () => {
    expect(findQuote(report, 'prisoners. One')).toEqual([{ passage: 7, start: 45, endPassage: 8, end: 3 }])
  })

  it('finds every place', () => {
    expect(found('was full')).toHaveLength(1)
    expect(findQuote([{ number: 1, text: 'a b a b a' }], 'a b a')).toHaveLength(2)
  })

  it('takes what is exact before what is near', () => {
    const both = [{ number: 1, text: '"so" and “so”' }]
    expect(findQuote(both, '“so”')).toEqual([{ passage: 1, start: 9, endPassage: 1, end: 13 }])
    expect(findQuote(both, '«so»')).toHaveLength(2)
  })

  it('stops at a bound in a text that only repeats', () => {
    expect(findQuote([{ number: 1, text: 'a'.repeat(5000) }], 'a')).toHaveLength(maxMatches)
  })

  it('finds whatever was cut out of a report', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.integer({ min: 1, max: 30 }),
        (texts, from, size) => {
          const passages = texts.map((text, index) => ({ number: index + 1, text }))
          const joined = texts.join('\n')
          const start = from % joined.length
          const quote = joined.slice(start, start + size)
          fc.pre(quote.trim() !== '' && quote.isWellFormed())
          const matches = findQuote(passages, quote).map((match) => wordsAt(passages, match))
          expect(matches.length).toBeGreaterThan(0)
          for (const words of matches) expect(normaliseForComparison(words ?? '')).toBe(normaliseForComparison(quote))
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** Passages as import makes them: in normal form, never empty. */
const text = fc
  .array(fc.constantFrom('law', 'the', 'күн', 'Ёж', '“so”', '—', '…', '😀', 'e', 'don’t', 'Ω̣'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '))
