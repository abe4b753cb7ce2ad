import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../../../main/core/import/text.ts'
import { normaliseForComparison } from '../../../../main/core/quotation/normalise.ts'

describe('the published normalisation', () => {
  it.each([
    ['white space of every kind is one space', 'a\u00a0 \t\r\n\u2009\u2028b', 'a b'],
    ['no white space is left at the ends', '\n a b\u3000', 'a b'],
    ['a soft hyphen is removed', 'peni\u00adten\u00adtiary', 'penitentiary'],
    ['zero-width characters are removed', 'a\u200bb\u200cc\u200dd\u2060e\ufeff', 'abcde'],
    ['accents are composed', 'e\u0301 и\u0306', 'é й'],
    ['accents are composed over a soft hyphen', 'e\u00ad\u0301', 'é'],
    ['curly quotation marks stay', '“it’s”', '“it’s”'],
    ['straight quotation marks stay', '"it\'s"', '"it\'s"'],
    ['dashes stay', 'a – b — c - d', 'a – b — c - d'],
    ['an ellipsis stays', 'a… b...', 'a… b...'],
    ['letter case stays', 'Aa Ёё Ққ', 'Aa Ёё Ққ'],
    ['compatibility forms stay', 'ﬁ ² ½', 'ﬁ ² ½'],
    ['characters beyond the basic plane stay', '𝒜 😀', '𝒜 😀'],
  ])('%s', (_, text, normal) => {
    expect(normaliseForComparison(text)).toBe(normal)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseForComparison(text)
        expect(normaliseForComparison(once)).toBe(once)
      }),
    )
  })

  it('is the form in which import keeps every passage', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = normaliseText(text)
        expect(normaliseForComparison(stored)).toBe(stored)
      }),
    )
  })
})

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\u00a0', '\n', '\u00ad', '\u200b', '\u0301', '\u0323', 'e', 'ё'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
})
