import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

let test: TestCore
beforeEach(async () => {
  test = await createTestCore()
  await test.importSample()
})
afterEach(() => test.close())

it('a query and a suggestion pass the door both ways', async () => {
  const result = await test.ask('search.query', { query: 'freedom of assembly', limit: 3, offset: 0 })
  expect(result.total).toBeGreaterThan(0)
  expect(result.hits.length).toBe(Math.min(3, result.total))
  for (const { snippet, snippetMatches } of result.hits) {
    expect(snippetMatches.map(([start, end]) => snippet.slice(start, end)).join(' ')).toMatch(/freedom|assembly/i)
  }
  await expect
    .poll(async () => (await test.ask('search.suggest', { text: 'freed', limit: 5 })).map(({ text }) => text))
    .toContain('freedom')
  expect(test.internal).toEqual([])
})

it('bad input is refused at the door', async () => {
  const inputs = [
    { query: 'a'.repeat(100_001), limit: 3, offset: 0 },
    { query: 'police', limit: 0, offset: 0 },
    { query: 'police', limit: 3, offset: -1 },
    { query: 'police', limit: 3, offset: 0, reportId: 'no id' },
  ]
  for (const input of inputs) {
    expect(await test.call('search.query', input)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  }
})

it('a locked library answers locked', async () => {
  await test.ask('vault.lock', {})
  const answers = [
    await test.call('search.query', { query: 'police', limit: 3, offset: 0 }),
    await test.call('search.suggest', { text: 'police', limit: 3 }),
  ]
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'locked' } })
})
