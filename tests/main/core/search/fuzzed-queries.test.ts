import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

const pieces = fc.oneof(
  fc.constantFrom(
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'NEAR(',
    '-',
    '+',
    '(',
    ')',
    '"',
    '""',
    '“',
    '«',
    '*',
    '^',
    ':',
    '{exact}',
    "'",
  ),
  fc.constantFrom(
    'exact:',
    'stems :',
    '{stems} : "a"',
    '; DROP TABLE passages; --',
    '\\',
    '\u0000',
    '%',
    '?',
    '@x',
    ' ',
  ),
  fc.constantFrom(
    'police',
    'arr*',
    'e\u0301',
    '人权',
    '\ud800',
    '\udc00',
    '\u202e',
    'ﷺ',
    '\ue000мектеп',
    '½',
    '²',
    'ё',
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.string({ maxLength: 10 }),
)

describe('any query', () => {
  let desk: SearchLibrary
  beforeAll(() => {
    desk = createSearchLibrary([
      { passages: ['The police arrested a journalist.', 'Мектеп 人权 ½ ё.', 'Nothing of the kind: e\u0301t\u00e9.'] },
      { language: 'kk', passages: ['Мектептерімізде оқиды.'] },
    ])
  })
  afterAll(() => desk.close())

  it('is answered, whatever was typed, and reads again as it was read', async () => {
    const query = fc.array(pieces, { maxLength: 25 }).chain((parts) => fc.constantFrom(parts.join(''), parts.join(' ')))
    await fc.assert(
      fc.asyncProperty(query, fc.boolean(), async (typed, isExact) => {
        const first = await desk.search.query({ query: typed, limit: 20, offset: 0, isExact })
        expect(first.hits.length).toBe(first.total)
        for (const { matches, text } of first.hits) {
          expect(matches.length).toBeGreaterThan(0)
          for (const [start, end] of matches) expect(text.slice(start, end)).not.toBe('')
        }
        desk.search.suggest({ text: typed.slice(0, 1000), limit: 10 })
        if (first.readAs.endsWith('…')) return
        const again = await desk.search.query({ query: first.readAs, limit: 20, offset: 0, isExact })
        expect(again.total).toBe(first.total)
      }),
      { numRuns: 2500 },
    )
  }, 60_000)

  it.each(['(', '"', '-', 'NOT ', 'a OR ', 'po* ', '"po* ', '(police -', 'x'.repeat(50_000), 'e\u0301', '人', '𐐷 '])(
    'of a hundred thousand characters is answered: %#',
    async (piece) => {
      const query = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)
      await expect(desk.search.query({ query, limit: 20, offset: 0 })).resolves.toBeDefined()
    },
  )
})
