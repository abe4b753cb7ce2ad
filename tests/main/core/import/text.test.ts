import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalisedPlaces, normaliseText } from '../../../../main/core/import/text.ts'

/** Strings full of what needs work. */
const rough = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u2009', '\u3000', '\u0085', '\u2028'),
    fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u0000', '\u0007'),
    fc.constantFrom('e\u0301', 'и\u0306', '\u0301', 'é', '“', '—', '\ud800', '😀', 'a', 'Ж', 'ң'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
})

const cases: [name: string, raw: string, text: string][] = [
  ['plain text stays', 'The law — “as it stands” — provides…', 'The law — “as it stands” — provides…'],
  ['white space is collapsed', '  The\u00a0law\r\n\tprovides\u2009for ', 'The law provides for'],
  ['soft hyphens go', 'in\u00adter\u00adna\u00adtional', 'international'],
  ['zero-width characters go', 'Kaz\u200bakh\u2060stan\ufeff', 'Kazakhstan'],
  ['a byte order mark inside a word is no space', 'a\ufeffb', 'ab'],
  ['letters are composed', 'Zhan\u0061\u0308ozen и\u0306', 'Zhanäozen й'],
  ['a mark is composed across a soft hyphen', 'e\u00ad\u0301', 'é'],
  ['straight and curly quotes both stay', `"a" ‘b’ «c»`, `"a" ‘b’ «c»`],
  ['bidirectional marks stay', 'abc\u200eאב', 'abc\u200eאב'],
  ['control characters go', 'a\u0000b\u0007c', 'abc'],
  ['lone surrogates become the replacement character', 'a\ud800b', 'a\ufffdb'],
  ['nothing stays nothing', ' \u00a0\u200b\n', ''],
]

test.each(cases)('%s', (_, raw, text) => {
  expect(normaliseText(raw)).toBe(text)
})

describe('of any text', () => {
  test('applying it twice gives the same as once', () => {
    fc.assert(
      fc.property(rough, (raw) => {
        expect(normaliseText(normaliseText(raw))).toBe(normaliseText(raw))
      }),
    )
  })

  test('the result is in NFC, with single spaces, without invisible characters', () => {
    fc.assert(
      fc.property(rough, (raw) => {
        const text = normaliseText(raw)
        expect(text.normalize('NFC')).toBe(text)
        expect(text).not.toMatch(/^\s|\s$|\s\s|[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff]/)
        expect(text.isWellFormed()).toBe(true)
      }),
    )
  })

  test('nothing but white space and invisible characters is lost or changed', () => {
    const bare = (text: string): string =>
      text
        .toWellFormed()
        .replace(/[\s\u0085\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]|\p{Cc}/gu, '')
        .normalize('NFC')
    fc.assert(
      fc.property(rough, (raw) => {
        expect(bare(normaliseText(raw))).toBe(bare(raw))
      }),
    )
  })
})

test('spans keep their words, whatever is around and between them', () => {
  const word = fc.constantFrom('law', 'Жаңаөзен', 'in\u00adter', ' two  words\n', '\u00a0x', ' ', '\u200b', '')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const raw = words.join('')
      const ends = words.map((_, index) => words.slice(0, index + 1).join('').length)
      const places = normalisedPlaces(
        raw,
        ends.flatMap((end, index) => [end - (words[index]?.length ?? 0), end]),
      )
      words.forEach((each, index) => {
        const text = normaliseText(each)
        if (text === '') return
        expect(normaliseText(raw).slice(places[2 * index]?.start, places[2 * index + 1]?.end)).toBe(text)
      })
    }),
  )
})

test('a million marks on one letter are no burden, and stay', () => {
  const text = normaliseText(`a${'\u0301\u0327'.repeat(500_000)}`)
  expect(text.length).toBeGreaterThan(990_000)
})
