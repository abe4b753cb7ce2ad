import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

const reports = [
  {
    title: 'Bridges of Vardania',
    headings: ['Rivers'],
    passages: ['The river rose.', 'A turbine broke in the river.'],
  },
  { title: 'Roads of Vardania', headings: ['Rivers', 'Tolls'], passages: ['No river is near the road.'] },
  { title: 'Trains of Vardania', headings: ['Tickets'], passages: ['A river of passengers came.', 'They waited.'] },
]
let desk: SearchLibrary
beforeEach(() => {
  desk = createSearchLibrary(reports)
})
afterEach(() => desk.close())

/** Removes a report as the desk does. */
const change = (what: 'remove' | 'restore' | 'purge', ...which: number[]) => {
  desk.library.stores.trash[what](which.map((index) => desk.uids[index] ?? ''))
  desk.search.reportsChanged()
}
const total = async (query: string) => (await desk.search.query({ query, limit: 1, offset: 0 })).total

describe('reports in the trash', () => {
  test('are not found, and the total is exact on every page', async () => {
    expect(await total('river')).toBe(4)
    change('remove', 0)
    expect((await desk.find('river')).sort()).toEqual(['1:1', '2:1'])
    expect(await total('river')).toBe(2)
    const second = await desk.search.query({ query: 'river', limit: 1, offset: 1 })
    expect([second.total, second.hits.length]).toEqual([2, 1])
    expect(await total('turbine')).toBe(0)
    await expect(desk.find('river', { reportId: desk.uids[0] ?? '' })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of two sets as large as each other, each has its own answer', async () => {
    change('remove', 0)
    expect((await desk.find('river')).sort()).toEqual(['1:1', '2:1'])
    change('restore', 0)
    change('remove', 1)
    expect((await desk.find('river')).sort()).toEqual(['0:1', '0:2', '2:1'])
  })

  test('come back with all their words', async () => {
    change('remove', 0, 1, 2)
    expect(await total('river')).toBe(0)
    change('restore', 0, 1, 2)
    expect(await total('river')).toBe(4)
    change('remove', 1)
    change('purge', 1)
    expect(await total('river')).toBe(3)
    expect((await desk.find('river')).sort()).toEqual(['0:1', '0:2', '2:1'])
  })

  test.each(['remove', 'purge'] as const)('are suggested by nothing at once (%s)', async (how) => {
    await desk.search.ready()
    const suggested = async (text: string) => (await desk.search.suggest({ text, limit: 20 })).map((one) => one.text)
    expect(await suggested('turb')).toEqual(['turbine'])
    expect(await suggested('bridges of v')).toContain('Bridges of Vardania')
    expect(await suggested('riv')).toContain('Rivers')
    change('remove', 0)
    if (how === 'purge') change('purge', 0)
    expect(await suggested('turb')).toEqual([])
    expect(await suggested('turbime')).toEqual([])
    expect(await suggested('bridges of v')).not.toContain('Bridges of Vardania')
    // Another report has that heading too.
    expect(await suggested('riv')).toContain('Rivers')
    change('remove', 1)
    expect(await suggested('riv')).toEqual(['river'])
  })

  test('lend no spelling to a query', async () => {
    const also = async () => (await desk.search.query({ query: 'turbime', limit: 5, offset: 0 })).alsoSearched
    expect(await also()).toEqual([{ term: 'turbime', alternative: 'turbine', why: 'correction' }])
    change('remove', 0)
    expect(await also()).toEqual([])
  })
})
