import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldReader } from '../../../../main/core/search/filter.ts'
import { maxWords, parseQuery } from '../../../../main/core/search/parse-query.ts'
import { renderQuery } from '../../../../main/core/search/query.ts'

/** Knows years and tags; a year is four digits or a span, a tag any word but `unknown`. */
const fields: FieldReader = (field, values) => {
  const known = values.filter((value) =>
    field === 'year' ? /^\d{4}(\.\.\d{4})?$/.test(value) : field === 'tag' && value !== 'unknown',
  )
  const problem = known.length < values.length ? 'Not known.' : null
  if (known.length === 0) return { filter: undefined, text: '', problem }
  return { filter: { field: 'tag', tags: known }, text: known.join(', '), problem }
}
const parse = (text: string) => parseQuery(text, fields)
const readAs = (text: string): string => renderQuery(parse(text))

describe('parseQuery', () => {
  it.each([
    ['words', 'police  custody', 'police custody'],
    ['a phrase', '"freedom of assembly"', '"freedom of assembly"'],
    [
      'curly quotes and guillemets',
      '“freedom of assembly” «мирное собрание»',
      '"freedom of assembly" "мирное собрание"',
    ],
    ['a phrase that is still being typed', 'court "freedom of ass', 'court "freedom of ass"'],
    ['OR binds weaker than the words beside it', 'police abuse OR torture', '(police abuse) OR torture'],
    ['AND may be written out', 'police AND abuse', 'police abuse'],
    ['parentheses', 'journalist (arrest OR detention)', 'journalist (arrest OR detention)'],
    ['NOT', 'court NOT military', 'court NOT military'],
    ['a minus', 'court -military -"supreme court"', 'court NOT military NOT "supreme court"'],
    ['NOT of a group', 'court NOT (military OR supreme)', 'court NOT (military OR supreme)'],
    ['NOT NOT', 'court NOT NOT military', 'court military'],
    ['a hyphen inside a word excludes nothing', 'well-known', 'well-known'],
    ['a dash between spaces excludes nothing', '1990 - 1995', '1990 1995'],
    ['a beginning', 'tort*', 'tort*'],
    ['a beginning that ends a phrase', '"freedom of ass*"', '"freedom of ass*"'],
    ['a beginning of one letter is a word', 't*', 't'],
    ['a star before a word is nothing', '*ture', 'ture'],
    ['small letters are words', 'law and order or not', 'law and order or not'],
    ['punctuation around words is nothing', '(“torture”), police.', '"torture" police'],
    ['a parenthesis that is not closed', '(police OR (army', 'police OR army'],
    ['a parenthesis that was not opened', 'police) OR army', 'police OR army'],
    ['an operator without its partner', 'OR police AND', 'police'],
    ['NOT at the end', 'police NOT', 'police'],
    ['operators alone are words', 'AND OR', 'and or'],
    ['what only excludes is read as what it names', '-torture', 'torture'],
    ['an excluded half of OR too', 'police OR -army', 'police OR army'],
    ['a word that looks like an operator with a dot', '.AND', 'and'],
    ['this very form', 'court =courts =well-known', 'court =courts =well-known'],
    ['an equals sign before nothing', '= police', 'police'],
    ['words near each other', 'near(police custody, 5)', 'near(police custody, 5)'],
    ['words near each other, with no distance named', 'NEAR(police custody)', 'near(police custody, 8)'],
    ['near with commas and quotes', 'near("police custody", lawyer,3)', 'near("police custody" lawyer, 3)'],
    ['a number in near that is no distance', 'near(article 14)', 'near(article 14, 8)'],
    ['a number in near that is not the last', 'near(a, 14, b)', 'near(a 14 b, 8)'],
    ['too great a distance', 'near(a b, 9999)', 'near(a b, 500)'],
    ['near that is still being typed', 'court near(police cust', 'court near(police cust, 8)'],
    ['near of one word', 'near(police, 5) near("in court", 5)', 'police "in court"'],
    ['near of nothing', 'police near(, 5)', 'police'],
    ['near as a word', 'near (the border)', 'near (the border)'],
    ['a colon after another word', 'Note: police', 'Note police'],
    ['a field', 'torture year:2019', 'torture year:2019'],
    ['a field with several values', 'year:2019,2021..2022', 'year:2019,2021..2022'],
    ['a field in capitals', 'YEAR:2019', 'year:2019'],
    ['a field with a value in quotes', 'tag:"police custody",court', 'tag:"police custody",court'],
    ['a quoted value that is not closed', 'tag:"police cust', 'tag:"police cust"'],
    ['fields in groups', 'torture (year:2019 OR tag:court)', 'torture (year:2019 OR tag:court)'],
    ['an excluded field', '-year:2019', 'NOT year:2019'],
    ['excluded words beside an excluded field', '-torture -year:2019', 'NOT torture NOT year:2019'],
    ['a field with an unknown value', 'court year:last', 'court last'],
    ['a field with an unknown value of several words', 'year:"last year" court', '"last year" court'],
    ['a field of which one value is unknown', 'year:2019,last', 'year:2019,last'],
    ['a field without a value', 'year: 2019', 'year 2019'],
    ['a field within a word', 'xyear:2019 .year:2019', 'xyear:2019 year-2019'],
    ['control characters part words', 'police\u0000custody', 'police custody'],
    ['signs alone', '*** --- ()"" ¶', ''],
    ['nothing', '', ''],
  ])('reads %s', (_, text, expected) => {
    expect(readAs(text)).toBe(expected)
  })

  it('leaves out words past the limit and says so', () => {
    const words = Array.from({ length: maxWords + 10 }, (_, i) => `w${i}`)
    expect(readAs(words.join(' '))).toBe(`${words.slice(0, maxWords).join(' ')} …`)
    expect(readAs(`"${words.join(' ')}"`)).toBe(`"${words.slice(0, maxWords).join(' ')}" …`)
    expect(readAs(words.slice(0, maxWords).join(' '))).not.toContain('…')
  })

  it.each([
    ['of two letters', 'ab* ac* ad*', 'ab* ac* ad'],
    ['of three letters', 'abc* abd* abe* abf* abg* abh*', 'abc* abd* abe* abf* abg* abh'],
    ['of more', Array.from({ length: 17 }, (_, i) => `word${i + 10}*`).join(' '), /word25\* word26$/],
  ])('reads beginnings past what they may cost as words: %s', (_, text, expected) => {
    expect(readAs(text)).toMatch(expected)
  })

  it('reads words near each other past what they may cost as words', () => {
    expect(readAs('near(a b c d e f g h) near(i j k l m n o p) near("q r" s)')).toBe(
      'near(a b c d e f g h, 8) near(i j k l m n o p, 8) ("q r" s)',
    )
  })

  it('reads any text, and reads what it read the same way again', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'AND',
        'OR',
        'NOT',
        '-',
        '(',
        ')',
        '"',
        '“',
        '*',
        ' ',
        '\u0000',
        'a*',
        'near(a b, 3)',
        'near(',
        ', 3)',
        '=',
        'year:2019',
        'tag:"a b"',
        'tag:unknown',
        'year:',
        ':',
        ',',
        '{x}',
        '^',
      ),
      fc.constantFrom('police', 'well-known', 'ёлка', 'Қазақстанда', '人权', 'e\u0301', '\ud800', '𐐷', '.OR', 'NOT.'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('', ' '), (pieces, glue) => {
        const first = parse(pieces.join(glue))
        if (first.isCut) return
        const again = parse(renderQuery(first))
        expect(renderQuery(again)).toBe(renderQuery(first))
        expect(again.query).toEqual(first.query)
      }),
      { numRuns: 3000 },
    )
  })

  it('takes a hundred thousand parentheses, quotes or operators', () => {
    for (const text of [
      '(',
      ')',
      '"',
      'NOT ',
      'OR ',
      '-(',
      '(a OR ',
      'a*',
      '"a',
      'a AND (',
      'near(',
      'near(a b)',
      'tag:',
      'tag:a,',
      '=a ',
    ]) {
      expect(() => parse(text.repeat(100_000 / text.length))).not.toThrow()
    }
  })
})
