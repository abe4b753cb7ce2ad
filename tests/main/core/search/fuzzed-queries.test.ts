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
  fc.constantFrom(
    'country:bv',
    'country:',
    'year:2019..2022',
    'tag:"x"',
    "section:1' OR '1'='1",
    'in:comments',
    'is:highlighted',
    'publisher:%',
    'near(police arrest, 3)',
    'near(',
    ', 9',
    '=police',
    'a*',
    'topic:torture,x',
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
    let run = 0
    await fc.assert(
      fc.asyncProperty(query, fc.boolean(), async (typed, isExact) => {
        const first = await desk.search.query({ query: typed, limit: 20, offset: 0, isExact })
        expect(first.hits.length).toBe(first.total)
        for (const { matches, text } of first.hits) {
          for (const [start, end] of matches) expect(text.slice(start, end)).not.toBe('')
        }
        for (const { range, problem } of first.chips) {
          expect(range[1]).toBeGreaterThan(range[0])
          expect(problem ?? 'All is well.').toMatch(/^\p{Lu}.*\.$/u)
        }
        // The rest is looked at for some of them, so that ten thousand do not take a minute.
        run++
        if (run % 4 !== 0) return
        await desk.search.suggest({ text: typed.slice(0, 1000), limit: 10 })
        expect((await desk.search.facets({ query: typed, isExact })).total).toBe(first.total)
        await desk.search.own({ query: typed, limit: 20, offset: 0, isExact })
        const reportId = desk.uids[0] ?? ''
        for (const mode of ['letters', 'words', 'forms', 'query'] as const) {
          await desk.search.inReport({ reportId, query: typed, mode })
        }
        if (first.readAs.endsWith('…')) return
        const again = await desk.search.query({ query: first.readAs, limit: 20, offset: 0, isExact })
        expect(again.total).toBe(first.total)
      }),
      { numRuns: 10_000 },
    )
  }, 120_000)

  it.each([
    '(',
    '"',
    '-',
    'NOT ',
    'a OR ',
    'po* ',
    '"po* ',
    '(police -',
    'x'.repeat(50_000),
    'e\u0301',
    '人',
    '𐐷 ',
    'near(',
    'near(a b) ',
    'tag:',
    'year:2019,',
    '=po OR ',
    'country:bv -',
  ])('of a hundred thousand characters is answered: %#', async (piece) => {
    const query = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)
    await expect(desk.search.query({ query, limit: 20, offset: 0 })).resolves.toBeDefined()
  })
})
