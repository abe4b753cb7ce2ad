import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLanes } from '../../../../main/core/search/lanes.ts'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

describe('lanes', () => {
  it('stop a call at its next pause when another enters, and no other lane', async () => {
    const lanes = createLanes()
    const first = lanes.enter('a')
    const other = lanes.enter('b')
    await first.pause()
    const second = lanes.enter('a')
    await expect(first.pause()).rejects.toMatchObject({ code: 'cancelled' })
    await expect(second.pause()).resolves.toBeUndefined()
    await expect(other.pause()).resolves.toBeUndefined()
    lanes.stop('b')
    await expect(other.pause()).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('let in what came meanwhile before they go on', async () => {
    const lanes = createLanes()
    const ticket = lanes.enter('a')
    setImmediate(() => lanes.enter('a'))
    await expect(ticket.pause()).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('stop everything when the library is closed', async () => {
    const lanes = createLanes()
    const ticket = lanes.enter('a')
    lanes.close()
    await expect(ticket.pause()).rejects.toMatchObject({ code: 'locked' })
    await expect(lanes.enter('b').pause()).rejects.toMatchObject({ code: 'locked' })
  })
})

describe('a superseded search', () => {
  let desk: SearchLibrary
  const asked: string[] = []
  let restore: () => void
  beforeAll(() => {
    desk = createSearchLibrary([{ passages: ['The police came.', 'A court sat.', 'Nobody spoke.'] }])
    // Every look at the index goes through a prepared statement with the expression among its values.
    const prepared = Object.getPrototypeOf(desk.library.db.prepare('SELECT 1')) as {
      all(...values: unknown[]): unknown
    }
    const all = prepared.all
    prepared.all = function (...values) {
      const [first] = values as [{ match?: string } | undefined]
      if (typeof first === 'object' && typeof first?.match === 'string') asked.push(first.match)
      return all.apply(this, values)
    }
    restore = () => {
      prepared.all = all
    }
  })
  afterAll(() => {
    restore()
    desk.close()
  })

  const code = (answer: PromiseSettledResult<unknown>): unknown =>
    answer.status === 'fulfilled' ? 'answered' : (answer.reason as { code: string }).code

  it('never looks at the index, and is answered as cancelled', async () => {
    asked.length = 0
    const answers = await Promise.allSettled(
      ['p', 'po', 'pol', 'poli', 'polic', 'police'].map((query) =>
        desk.search.query({ query, limit: 5, offset: 0, isExact: true }),
      ),
    )
    expect(answers.map(code)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled', 'cancelled', 'answered'])
    expect(new Set(asked.map((match) => /"(.*?)"/.exec(match)?.[1]))).toEqual(new Set(['polic']))
  })

  it('gives way to the same call of the same asker only', async () => {
    const page = { limit: 5, offset: 0 }
    const answers = await Promise.allSettled([
      desk.search.query({ query: 'police', ...page, asker: 'field' }),
      desk.search.query({ query: 'court', ...page, asker: 'reader' }),
      desk.search.query({ query: 'police court', ...page, asker: 'field' }),
      desk.search.facets({ query: 'police', asker: 'field' }),
      desk.search.facets({ query: 'court', asker: 'field' }),
      desk.search.own({ query: 'police', ...page }),
      desk.search.table({ query: 'police', rows: 'country' }),
      desk.search.inReport({ query: 'police', reportId: desk.uids[0] ?? '', mode: 'letters' }),
    ])
    expect(answers.map(code)).toEqual([
      'cancelled',
      'answered',
      'answered',
      'cancelled',
      'answered',
      'answered',
      'answered',
      'answered',
    ])
  })

  it('stops between finding and ranking, too', async () => {
    const first = desk.search.query({ query: 'nobody', limit: 5, offset: 0, isExact: true })
    const outcome = first.then(
      () => 'answered',
      (error: { code: string }) => error.code,
    )
    // One turn for its start; the next begins after it has found its passages.
    asked.length = 0
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await desk.search.query({ query: 'court', limit: 5, offset: 0 })
    expect(await outcome).toBe('cancelled')
    expect(asked.filter((match) => match.includes('nobodi'))).toHaveLength(1)
  })
})
