import { describe, expect, it } from 'vitest'
import { countWords, wordBounds } from '../../../../main/core/search/words.ts'

const wordsOf = (text: string): string[] => {
  const bounds = wordBounds(text)
  return Array.from({ length: bounds.length / 2 }, (_, i) => text.slice(bounds[2 * i], bounds[2 * i + 1]))
}

describe('wordBounds', () => {
  it.each([
    ['an apostrophe and a hyphen part words', 'Sarn’s co-operation', ['Sarn', 's', 'co', 'operation']],
    ['digits are words, and so are mixed runs', 'Law 14 of 2019, form B12', ['Law', '14', 'of', '2019', 'form', 'B12']],
    ['a footnote mark is no part of its word', 'detained² in March¹', ['detained', 'in', 'March']],
    ['Kazakh and Russian letters are letters', 'Әділет әлі жоқ; ещё нет', ['Әділет', 'әлі', 'жоқ', 'ещё', 'нет']],
    ['every ideograph stands alone', '人权 report', ['人', '权', 'report']],
    ['an ideograph beyond the basic plane too', '𠀀𠀁', ['𠀀', '𠀁']],
    ['a letter beyond the basic plane is a letter', '𐐷𐐷 a', ['𐐷𐐷', 'a']],
    ['a combining mark belongs to its word', 'cafe\u0301 x', ['cafe\u0301', 'x']],
    ['a soft hyphen does not part a word', 'de\u00adtained', ['de\u00adtained']],
    ['marks alone are no word', '\u0301 – … *', []],
    ['half a character is no word', 'a\ud800b', ['a', 'b']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })
})

describe('countWords', () => {
  it.each([
    ['words as people count them', 'The court did not sit.', 5],
    ['an apostrophe joins', "Don’t ask Sarn's elders", 4],
    ['a hyphen between letters joins', 'a well-known state-run paper', 4],
    ['a dash parts', 'the law – if any - fails', 5],
    ['a chain of hyphens is one word', 'up-to-date', 1],
    ['nothing but signs', '— … !', 0],
  ])('%s', (_, text, expected) => {
    expect(countWords(text, wordBounds(text))).toBe(expected)
  })
})
