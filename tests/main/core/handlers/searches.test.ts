import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestCore, type TestCore, testPassphrase } from '../../../helpers/core.ts'

let desk: TestCore
beforeEach(async () => {
  desk = await createTestCore()
})
afterEach(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

const list = async () =>
  (await desk.ask('searches.list', {})).map(({ name, query, isExact, total }) => [name, query, isExact, total])
const told = (name: string): number => desk.events.filter((event) => event.name === name).length

describe('saved searches', () => {
  it('are kept by name and counted, and counted anew after an import', async () => {
    const saved = await desk.ask('searches.save', { name: ' Assembly  and speech ', query: 'assembly', isExact: false })
    expect(saved).toMatchObject({ name: 'Assembly and speech', query: 'assembly', isExact: false, total: null })
    await expect.poll(list).toEqual([['Assembly and speech', 'assembly', false, 0]])
    const before = told('searches.changed')
    await desk.importSample()
    // Nobody asks for the list: the total follows by itself, and says so.
    await expect.poll(() => told('searches.changed'), { timeout: 10_000 }).toBeGreaterThan(before)
    const { total } = await desk.ask('search.query', { query: 'assembly', limit: 1, offset: 0 })
    expect(total).toBeGreaterThan(0)
    expect(await list()).toEqual([['Assembly and speech', 'assembly', false, total]])
  }, 20_000)

  it('keep their totals past a lock', async () => {
    await desk.importSample()
    await desk.ask('searches.save', { name: 'a', query: 'assembly', isExact: true })
    await expect.poll(async () => (await list())[0]?.[3]).toBeGreaterThan(0)
    const known = await list()
    await desk.ask('vault.lock', {})
    await desk.ask('vault.unlock', { passphrase: testPassphrase })
    expect(await list()).toEqual(known)
  })

  it('can be renamed, changed and removed, and all of it taken back', async () => {
    const { searchId } = await desk.ask('searches.save', { name: 'b', query: 'x', isExact: false })
    await desk.ask('searches.save', { name: 'A', query: 'y', isExact: true })
    await desk.ask('searches.update', { searchId, name: 'Ж' })
    await desk.ask('searches.update', { searchId, query: 'z', isExact: true })
    const names = async () => (await list()).map((row) => row.slice(0, 3))
    expect(await names()).toEqual([
      ['A', 'y', true],
      ['Ж', 'z', true],
    ])
    await desk.ask('searches.remove', { searchId })
    expect(await names()).toEqual([['A', 'y', true]])
    const before = told('searches.changed')
    expect((await desk.ask('history.undo', {})).undo).toBe('change of saved search “Ж”')
    expect(told('searches.changed')).toBeGreaterThan(before)
    expect(await names()).toContainEqual(['Ж', 'z', true])
    for (let step = 0; step < 4; step++) await desk.ask('history.undo', {})
    expect(await names()).toEqual([])
    for (let step = 0; step < 5; step++) await desk.ask('history.redo', {})
    expect(await names()).toEqual([['A', 'y', true]])
  })

  it('have each a name of their own', async () => {
    const { searchId } = await desk.ask('searches.save', { name: 'Custody', query: 'x', isExact: false })
    const other = await desk.ask('searches.save', { name: 'Other', query: 'x', isExact: false })
    const refusal = (code: string) => ({ ok: false, error: { code } })
    expect(await desk.call('searches.save', { name: 'CUSTODY ', query: 'y', isExact: false })).toMatchObject(
      refusal('conflict'),
    )
    expect(await desk.call('searches.update', { searchId: other.searchId, name: 'custody' })).toMatchObject(
      refusal('conflict'),
    )
    expect(await desk.call('searches.update', { searchId, name: 'CUSTODY' })).toMatchObject({ ok: true })
    expect(await desk.call('searches.save', { name: ' ', query: 'y', isExact: false })).toMatchObject(
      refusal('invalid-input'),
    )
    expect(await desk.call('searches.remove', { searchId: '0000000000000000' })).toMatchObject(refusal('not-found'))
  })
})

describe('recent searches', () => {
  const recent = async () => (await desk.ask('searches.recent', {})).recent.map(({ query }) => query)

  it('stand with the newest first, each once, at most fifty', async () => {
    for (const query of ['a', 'b', ' a ', 'c  d']) await desk.ask('searches.remember', { query })
    expect(await recent()).toEqual(['c d', 'a', 'b'])
    for (let n = 0; n < 60; n++) await desk.ask('searches.remember', { query: `q${n}` })
    const kept = await recent()
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([50, 'q59', 'q10'])
  })

  it('can be forgotten, one or all', async () => {
    for (const query of ['a', 'b', 'c']) await desk.ask('searches.remember', { query })
    await desk.ask('searches.forget', { query: 'b' })
    expect(await recent()).toEqual(['c', 'a'])
    await desk.ask('searches.forget', {})
    expect(await recent()).toEqual([])
  })

  it('are not kept once they are turned off, also after a lock', async () => {
    await desk.ask('searches.remember', { query: 'a' })
    expect(await desk.ask('searches.keepRecent', { isOn: false })).toEqual({ isOn: false, recent: [] })
    await desk.ask('vault.lock', {})
    await desk.ask('vault.unlock', { passphrase: testPassphrase })
    expect(await desk.ask('searches.remember', { query: 'b' })).toEqual({ isOn: false, recent: [] })
    await desk.ask('searches.keepRecent', { isOn: true })
    await desk.ask('searches.remember', { query: 'c' })
    expect(await recent()).toEqual(['c'])
  })

  it('are no step that undo would take back', async () => {
    await desk.ask('searches.remember', { query: 'a' })
    expect(await desk.ask('history.state', {})).toEqual({ undo: null, redo: null })
  })
})
