import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

const section = (number: string, heading: string, parent: number | null = null) => ({
  parent,
  number,
  heading,
  topic: null,
})

describe('headings and titles', () => {
  let desk: SearchLibrary
  const text = 'Guards beat a prisoner, and a court ordered an inquiry into torture at the camp.'
  beforeAll(() => {
    desk = createSearchLibrary([
      {
        title: 'Vardania',
        passages: [text, text, text, text],
        outline: {
          sections: [section('1', 'Elections'), section('2', 'Torture and Prisons'), section('', 'Food', 1)],
          of: [0, null, 2, 1],
        },
      },
      { title: 'Torture in Ormland', passages: [text] },
      // Keeps the words rare enough for bm25 to tell them apart from nothing.
      { passages: Array.from({ length: 30 }, (_, at) => `Nothing of the kind was heard of in village ${at}.`) },
    ])
  })
  afterAll(() => desk.close())

  it('raise a passage that stands under the words: most its own heading, less the one around it and the title', async () => {
    expect(await desk.find('torture')).toEqual(['0:4', '0:3', '1:1', '0:1', '0:2'])
    expect(await desk.find('court')).toEqual(['0:1', '0:2', '0:3', '0:4', '1:1'])
  })

  it('raise by the share of the words that they hold', async () => {
    expect((await desk.find('torture prison*')).slice(0, 2)).toEqual(['0:4', '0:3'])
    expect(await desk.find('the torture')).toEqual(['0:4', '0:3', '1:1', '0:1', '0:2'])
  })

  it('rank the same before the outlines are in memory and after', async () => {
    const other = createSearchLibrary([
      { passages: [text, text], outline: { sections: [section('', 'Other'), section('', 'Torture')], of: [0, 1] } },
      { passages: Array.from({ length: 30 }, (_, at) => `Nothing of the kind was heard of in village ${at}.`) },
    ])
    const cold = await other.find('torture')
    await other.search.facets({ query: 'country:bv' })
    expect([cold, await other.find('torture', { isExact: true })]).toEqual([
      ['0:2', '0:1'],
      ['0:2', '0:1'],
    ])
    other.close()
  })
})

describe('another order', () => {
  let desk: SearchLibrary
  beforeAll(() => {
    const passages = ['A court sat.', 'A court court court.', 'No more.', 'The court rose.']
    desk = createSearchLibrary([
      { country: 'KZ', coversYear: 2019, passages },
      { country: 'BV', coversYear: 2021, passages },
      { country: 'BV', coversYear: 2019, passages },
      { country: null, coversYear: null, passages },
    ])
  })
  afterAll(() => desk.close())

  const reports = (order: readonly number[]) => order.flatMap((report) => [1, 2, 4].map((n) => `${report}:${n}`))

  it('is that of the shelf, by place', async () => {
    expect(await desk.find('court', { sort: 'place' })).toEqual(reports([2, 1, 0, 3]))
  })

  it('is the newest year first, then the shelf', async () => {
    expect(await desk.find('court', { sort: 'year' })).toEqual(reports([1, 2, 0, 3]))
    expect(await desk.find('court country:bv', { sort: 'year' })).toEqual(reports([1, 2]))
  })

  it.each(['rank', 'year', 'place'] as const)('pages through all of it once, by %s', async (sort) => {
    const all = await desk.find('court', { sort })
    const paged: string[] = []
    for (let offset = 0; offset < 14; offset += 5) {
      const { hits, total } = await desk.search.query({ query: 'court', limit: 5, offset, sort })
      expect(total).toBe(12)
      paged.push(...hits.map(({ reportId, passage }) => `${desk.uids.indexOf(reportId)}:${passage}`))
    }
    expect(paged).toEqual(all)
  })
})
