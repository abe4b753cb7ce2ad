import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuotation, wordsAt } from '../../../../main/core/quotation/check.ts'

const source = [
  { number: 3, text: 'The court did not hear “the clerk’s” answer.' },
  { number: 4, text: 'It closed at noon. 😀 So it says.' },
]
const span = { passage: 3, start: 4, endPassage: 3, end: 21 }
const across = { passage: 3, start: 37, endPassage: 4, end: 9 }

describe('checking a quotation', () => {
  it.each([
    ['the same words', span, 'court did not hear'.slice(0, 17)],
    ['the same words with other white space', span, 'court\u00a0did\n not hea'],
    ['the same words with a soft hyphen', span, 'co\u00adurt did not hea'],
    ['words of two passages', across, 'answer.\nIt closed'],
    ['words of two passages on one line', across, 'answer. It closed'],
  ])('passes %s', (_, place, quote) => {
    expect(checkQuotation(source, place, quote)).toEqual({ ok: true })
  })

  const words = { passage: 3, start: 4, endPassage: 3, end: 44 }
  it.each([
    ['a word left out', 'court did hear “the clerk’s” answer.'],
    ['a word put in', 'court did not really hear “the clerk’s” answer.'],
    ['another letter case', 'Court did not hear “the clerk’s” answer.'],
    ['straight quotation marks', 'court did not hear "the clerk\'s" answer.'],
    ['a letter of another alphabet', 'сourt did not hear “the clerk’s” answer.'],
    ['a dot less', 'court did not hear “the clerk’s” answer'],
    ['an ellipsis in place of words', 'court did not hear … answer.'],
    ['nothing', ''],
  ])('fails %s', (_, quote) => {
    expect(checkQuotation(source, words, quote).ok).toBe(false)
  })

  it('shows where the difference is', () => {
    expect(checkQuotation(source, words, 'court did hear “the clerk’s” answer.')).toEqual({
      ok: false,
      difference: {
        at: 10,
        source: 'court did not hear “the clerk’s” answer.',
        quote: 'court did hear “the clerk’s” answer.',
      },
    })
  })

  it.each([
    ['a passage that is not there', { passage: 5, start: 0, endPassage: 5, end: 1 }],
    ['an end that is not there', { passage: 3, start: 0, endPassage: 9, end: 1 }],
    ['an offset past the end', { passage: 4, start: 0, endPassage: 4, end: 400 }],
    ['a negative offset', { passage: 4, start: -33, endPassage: 4, end: 4 }],
    ['a span that runs backwards', { passage: 4, start: 5, endPassage: 3, end: 9 }],
    ['an empty span', { passage: 4, start: 5, endPassage: 4, end: 5 }],
    ['half of a character', { passage: 4, start: 0, endPassage: 4, end: 20 }],
  ])('fails %s', (_, place) => {
    expect(wordsAt(source, place)).toBeUndefined()
    expect(checkQuotation(source, place, 'It closed at noon.').ok).toBe(false)
  })

  it('fails every change of one letter', () => {
    const quote = wordsAt(source, words) ?? ''
    fc.assert(
      fc.property(fc.nat(quote.length - 1), fc.constantFrom('', 'x', 'а', '’', '—'), (at, other) => {
        const changed = quote.slice(0, at) + other + quote.slice(at + 1)
        fc.pre(changed !== quote)
        expect(checkQuotation(source, words, changed).ok).toBe(false)
      }),
    )
  })
})
