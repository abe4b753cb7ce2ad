import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

let desk: TestCore
beforeAll(async () => {
  desk = await createTestCore()
})
afterAll(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

test('countries are listed by name, each once, and can be looked up by other names', async () => {
  const list = await desk.ask('countries.list', {})
  const names = list.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
  expect(list.length).toBeGreaterThan(190)
  expect(list.find(({ country }) => country === 'KZ')).toMatchObject({
    name: 'Kazakhstan',
    otherNames: expect.arrayContaining(['Казахстан', 'Қазақстан']),
  })
  expect(list.find(({ country }) => country === 'MM')?.otherNames).toContain('Burma')
  // The country of the sample library does not exist.
  expect(names).not.toContain('Nordavia')
})

test('every country of the list is accepted as a correction, under the name of the list', async () => {
  await desk.importSample()
  const [report] = await desk.ask('reports.list', {})
  const reportIds = [report?.reportId ?? '']
  for (const { country, name } of (await desk.ask('countries.list', {})).filter((_, at) => at % 20 === 0)) {
    const [corrected] = await desk.ask('reports.correct', { reportIds, changes: { country } })
    expect(corrected).toMatchObject({ country, countryName: name })
  }
})
