import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches, toRanges } from '../../../../main/core/search/find-matches.ts'
import { indexText } from '../../../../main/core/search/index-text.ts'
import { parseQuery } from '../../../../main/core/search/parse-query.ts'
import { markedPatterns } from '../../../../main/core/search/patterns.ts'
import { makeSnippet, snippetLength } from '../../../../main/core/search/snippet.ts'

const mark = (query: string, text: string, language = 'en'): string[] => {
  const read = parseQuery(query).query
  if (read === undefined) return []
  return toRanges(findMatches(text, language, markedPatterns(read, [language]))).map(([a, b]) => text.slice(a, b))
}

describe('findMatches', () => {
  it.each([
    ['forms of a word', 'arrest', 'Arrested after an arrest; arrests follow.', 'en', ['Arrested', 'arrest', 'arrests']],
    ['a phrase with the signs inside it', '"of assembly"', 'Freedom of “assembly”.', 'en', ['of “assembly']],
    ['a beginning as the whole word', 'tort*', 'Torture, tort.', 'en', ['Torture', 'tort']],
    ['what is not excluded', 'court NOT military', 'A military court.', 'en', ['court']],
    ['letters that are written otherwise', 'istanbul cafe', 'İSTANBUL’s café', 'en', ['İSTANBUL', 'café']],
    ['a word with a soft hyphen whole', 'detained', 'de\u00adtained', 'en', ['de\u00adtained']],
    ['overlapping parts as one', '"a b" "b c"', 'x a b c', 'en', ['a b c']],
    ['Kazakh forms', 'мектеп', 'Мектептерімізде оқиды.', 'kk', ['Мектептерімізде']],
    ['ё and е', 'ещё', 'Еще раз, ЕЩЁ.', 'ru', ['Еще', 'ЕЩЁ']],
  ])('marks %s', (_, query, text, language, expected) => {
    expect(mark(query, text, language)).toEqual(expected)
  })
})

const words = [
  'police',
  'arrest',
  'arrested',
  'Café',
  'İstanbul',
  'ещё',
  'еще',
  'мектептерімізде',
  '人权',
  '𐐷𐐷',
  'e\u0301t',
]
const anyText = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 8 })),
      fc.constantFrom(' ', ', ', '’', '-', ''),
    ),
    { maxLength: 120 },
  )
  .map((pairs) => pairs.flat().join(''))
const anyQuery = fc
  .array(fc.constantFrom(...words, 'pol*', '"police arrest"', 'near(police arrest, 2)', '=police', 'OR', 'istanbul'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '))

/** Every word of a range, folded, is in some pattern of the query. */
function isAskedFor(part: string, query: string, language: string): boolean {
  const read = parseQuery(query).query
  const patterns = read === undefined ? [] : markedPatterns(read, [language]).map(({ pattern }) => pattern)
  const { exact, stems } = indexText(part, language)
  const stemList = stems.split(' ')
  return exact.split(' ').every((word, i) =>
    patterns.some((pattern) => {
      const isPrefix = !('rows' in pattern) && pattern.isPrefix
      const wanted = 'rows' in pattern ? pattern.rows.flat() : pattern.words
      return wanted.some((want) =>
        pattern.column === 'stems' ? stemList[i] === want : word === want || (isPrefix && word.startsWith(want)),
      )
    }),
  )
}

describe('ranges', () => {
  it('lie inside the text, in order and apart, and hold only what the query asks for', () => {
    fc.assert(
      fc.property(anyText, anyQuery, fc.constantFrom('en', 'ru', 'kk'), (text, query, language) => {
        const read = parseQuery(query).query
        const matches = read === undefined ? [] : findMatches(text, language, markedPatterns(read, [language]))
        let last = 0
        for (const [start, end] of toRanges(matches)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(isAskedFor(text.slice(start, end), query, language)).toBe(true)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('of a snippet mark the same words as those of the text', () => {
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        const read = parseQuery(query).query
        const matches = read === undefined ? [] : findMatches(text, 'en', markedPatterns(read, ['en']))
        const snippet = makeSnippet(text, matches)
        expect(snippet.text.length).toBeLessThanOrEqual(snippetLength + 2)
        expect(text).toContain(snippet.text.replace(/^…|…$/g, ''))
        const marked = toRanges(matches).map(([start, end]) => text.slice(start, end))
        if (marked.length > 0) expect(snippet.matches.length).toBeGreaterThan(0)
        for (const [start, end] of snippet.matches) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(snippet.text.length)
          expect(end).toBeGreaterThan(start)
          const part = snippet.text.slice(start, end)
          expect(marked.some((whole) => whole.includes(part))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
