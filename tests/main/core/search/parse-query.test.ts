import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxWords, parseQuery } from '../../../../main/core/search/parse-query.ts'
import { renderQuery } from '../../../../main/core/search/query.ts'

const readAs = (text: string): string => renderQuery(parseQuery(text))

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
    ['a colon is punctuation', 'country:kz', 'country:kz'],
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

  it('reads beginnings past the limit as words', () => {
    expect(readAs('ab* ac* ad* ae* af* ag* ah* ai* ak*')).toBe('ab* ac* ad* ae* af* ag* ah* ai* ak')
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
        ':',
        '{x}',
        '^',
      ),
      fc.constantFrom('police', 'well-known', 'ёлка', 'Қазақстанда', '人权', 'e\u0301', '\ud800', '𐐷', '.OR', 'NOT.'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('', ' '), (pieces, glue) => {
        const first = parseQuery(pieces.join(glue))
        if (first.isCut) return
        const again = parseQuery(renderQuery(first))
        expect(renderQuery(again)).toBe(renderQuery(first))
        expect(again.query).toEqual(first.query)
      }),
      { numRuns: 3000 },
    )
  })

  it('takes a hundred thousand parentheses, quotes or operators', () => {
    for (const text of ['(', ')', '"', 'NOT ', 'OR ', '-(', '(a OR ', 'a*', '"a', 'a AND (']) {
      expect(() => parseQuery(text.repeat(100_000 / text.length))).not.toThrow()
    }
  })
})
