import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexText } from '../../../../main/core/search/index-text.ts'
import {
  apartWords,
  englishForms,
  kazakhForms,
  russianForms,
  unseenKazakhForms,
  unseenRussianForms,
} from './word-forms.ts'

const stemOf = (word: string, language: string): string => indexText(word, language).stems

describe.each([
  ['ru', russianForms, 100, 0.97],
  ['kk', kazakhForms, 100, 0.9],
  ['en', englishForms, 40, 0.97],
  ['ru', unseenRussianForms, 50, 0.97],
  ['kk', unseenKazakhForms, 50, 0.9],
] as const)('stems of %s', (language, lines, least, share) => {
  it(`bring at least ${100 * share} in 100 forms to their lemma`, () => {
    const forms = lines.flatMap((line) => {
      const [lemma = '', ...others] = line.split(' ')
      return others.map((form) => ({ lemma, form }))
    })
    const missed = forms.filter(({ lemma, form }) => stemOf(form, language) !== stemOf(lemma, language))
    expect(forms.length).toBeGreaterThanOrEqual(least)
    const told = missed.map(({ lemma, form }) => `${lemma} ${form}`).join(', ')
    expect(1 - missed.length / forms.length, told).toBeGreaterThanOrEqual(share)
  })
})

describe('different words', () => {
  it.each(apartWords)('%s stay apart', (line) => {
    const [language = '', a = '', b = ''] = line.split(' ')
    expect(stemOf(a, language)).not.toBe(stemOf(b, language))
  })
})

describe('any text', () => {
  it.each(['ru', 'kk', 'en'])('has stems in %s, in time that grows with its length', (language) => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'аеиовнтлсмйыьқғңіұaeionstl'), maxLength: 120 }),
    )
    fc.assert(
      fc.property(text, (given) => {
        const { exact, stems } = indexText(given, language)
        expect(stems.split(' ').length).toBe(exact.split(' ').length)
        expect(stems.length).toBeLessThanOrEqual(2 * exact.length + 2)
      }),
    )
    for (const letter of ['а', 'н', 'ы', 'у', 'ован', 'лар', 'ness']) {
      expect(indexText(letter.repeat(50_000), language).stems.length).toBeLessThanOrEqual(200)
    }
  })
})
