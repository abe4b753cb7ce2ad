import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

let desk: TestCore
let reportId: string
beforeAll(async () => {
  desk = await createTestCore()
  await desk.importSample()
  reportId = (await desk.ask('reports.list', {}))[0]?.reportId ?? ''
})
afterAll(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

test('the taxonomy has each topic once, after its wider one, and every topic of a section', async () => {
  const topics = await desk.ask('topics.list', {})
  const seen = new Set<string>()
  for (const { topicId, parentId } of topics) {
    expect(seen.has(topicId)).toBe(false)
    if (parentId !== null) expect(seen).toContain(parentId)
    seen.add(topicId)
  }
  const used = (await desk.ask('reports.outline', { reportId })).flatMap(({ topic }) => topic ?? [])
  expect(used.length).toBeGreaterThan(5)
  for (const topic of used) expect(seen).toContain(topic)
})

test('a topic is set, told and undone; one that the taxonomy lacks is not', async () => {
  const before = await desk.ask('reports.outline', { reportId })
  const section = before.find(({ topic }) => topic !== null && topic !== 'torture')
  const sectionId = section?.sectionId ?? 0
  desk.events.splice(0)
  const set = await desk.ask('reports.setTopic', { reportId, sectionId, topic: 'torture' })
  expect(set).toEqual({ ...section, topic: 'torture' })
  expect(desk.events.map(({ name }) => name)).toEqual(['reports.changed', 'history.changed'])
  expect((await desk.ask('reports.setTopic', { reportId, sectionId, topic: null })).topic).toBeNull()
  await desk.ask('history.undo', {})
  await desk.ask('history.undo', {})
  expect(await desk.ask('reports.outline', { reportId })).toEqual(before)

  const wrong = [
    { reportId, sectionId, topic: 'no such topic' },
    { reportId, sectionId: 9999, topic: 'torture' },
    { reportId: '0000000000000000', sectionId, topic: 'torture' },
  ]
  for (const input of wrong) {
    expect(await desk.call('reports.setTopic', input)).toMatchObject({ error: { code: 'not-found' } })
  }
  expect(await desk.ask('reports.outline', { reportId })).toEqual(before)
})
