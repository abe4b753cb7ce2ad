import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldLetters } from '../../../../main/core/search/report-text.ts'
import type { FindMode } from '../../../../preload/contract/search.ts'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

const passages = [
  'The police arrested a journalist; the arrest was “lawful”.',
  'Café owners saw policemen. It’s the Police!',
  'Ещё один арест, еще два ареста.',
  'Well-known editors: well – known.',
]

let desk: SearchLibrary
beforeAll(() => {
  desk = createSearchLibrary([{ passages }, { passages: ['The police again.'] }])
})
afterAll(() => desk.close())

const find = async (query: string, mode: FindMode) => {
  const reportId = desk.uids[0] ?? ''
  const { spans, passages: count } = await desk.search.inReport({ reportId, query, mode })
  const found = spans.map(([passage, start, end]) => `${passage} ${passages[passage - 1]?.slice(start, end)}`)
  return { found, count }
}

describe('find in a report', () => {
  it.each<[FindMode, string, string[]]>([
    ['letters', 'polic', ['1 polic', '2 polic', '2 Polic']],
    ['letters', 'the a', ['1 the a']],
    ['letters', 'CAFE', ['2 Café']],
    ['letters', "it's", ['2 It’s']],
    ['letters', '"lawful"', ['1 “lawful”']],
    ['letters', 'еще', ['3 Ещё', '3 еще']],
    ['letters', 'well-', ['4 Well-', '4 well-'].slice(0, 1)],
    ['letters', '  ', []],
    ['letters', '', []],
    ['words', 'police', ['1 police', '2 Police']],
    ['words', 'the police', ['1 The police', '2 the Police']],
    ['words', 'polic', []],
    ['words', 'well known', ['4 Well-known', '4 well – known']],
    ['words', '…', []],
    ['forms', 'arrest', ['1 arrested', '1 arrest']],
    ['forms', 'арестом', ['3 арест', '3 ареста']],
    ['query', 'police journalist', ['1 police', '1 journalist']],
    ['query', '"the police"', ['1 The police', '2 the Police']],
    ['query', 'near(police journalist, 2)', ['1 police', '1 journalist']],
    ['query', 'police NOT journalist', ['2 Police']],
    ['query', 'country:bv', []],
    ['query', '', []],
  ])('by %s: %s', async (mode, query, expected) => {
    expect((await find(query, mode)).found).toEqual(expected)
  })

  it('counts the passages that answer, also those that match without a mark', async () => {
    expect((await find('police', 'words')).count).toBe(2)
    expect((await find('country:bv', 'query')).count).toBe(4)
  })

  it('refuses a report that is not there', async () => {
    const asked = desk.search.inReport({ reportId: '0000000000000000', query: 'police', mode: 'words' })
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  })

  it('marks every passage that the query finds in the report, where it finds it', async () => {
    const reportId = desk.uids[0] ?? ''
    const { hits } = await desk.search.query({ query: 'the OR арест', reportId, limit: 50, offset: 0 })
    const { spans } = await desk.search.inReport({ reportId, query: 'the OR арест', mode: 'query' })
    const expected = hits
      .toSorted((a, b) => a.passage - b.passage)
      .flatMap(({ passage, matches }) => matches.map((range) => [passage, ...range]))
    expect(spans).toEqual(expected)
  })
})

describe('foldLetters', () => {
  it('keeps every unit in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldLetters(text)
        expect(folded.length).toBe(text.length)
        for (let at = 0; at < text.length; at++) expect(foldLetters(text[at] ?? '')).toBe(folded[at])
      }),
    )
  })

  it('lets Kazakh letters be', () => {
    expect(foldLetters('ҚАЗАҚСТАН й Ї')).toBe('қазақстан й ї')
  })
})
