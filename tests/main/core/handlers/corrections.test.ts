import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

let desk: TestCore
let reportId: string
beforeEach(async () => {
  desk = await createTestCore()
  const file = join(desk.folder, 'vardania.md')
  writeFileSync(
    file,
    `# Report on Vardania\n\n${'The officials kept the bridges closed. '.repeat(3)}\n\nNobody was freed.\n`,
  )
  await desk.importFiles([file])
  reportId = (await desk.ask('reports.list', {}))[0]?.reportId ?? ''
})
afterEach(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

const correct = (changes: Parameters<typeof desk.ask<'reports.correct'>>[1]['changes']) =>
  desk.ask('reports.correct', { reportIds: [reportId], changes })

test('a correction is told, and shows in citations and exports at once', async () => {
  const span = { reportId, passage: 1, start: 0, endPassage: 1, end: 13 }
  await desk.ask('highlights.create', { span, tags: [], comment: '' })
  desk.events.splice(0)
  const changed = { publisher: 'Ministry of Rivers', coversYear: 1987, title: 'Report on Bridges' }
  expect(await correct(changed)).toMatchObject([{ reportId, ...changed }])
  expect(desk.events.map(({ name }) => name)).toEqual(['reports.changed', 'history.changed'])

  const { citation } = await desk.ask('highlights.citation', { span })
  expect(citation).toMatch(/^Ministry of Rivers, Report on Bridges \(1987\)/)
  const [placeId = ''] = desk.core.addPlaces([desk.folder])
  const target = { placeId, fileName: 'out', mayReplace: false }
  const { file } = await desk.ask('exports.run', { scope: { kind: 'all' }, format: 'md', ...target })
  expect(readFileSync(file, 'utf8')).toContain('Ministry of Rivers, Report on Bridges (1987)')

  desk.events.splice(0)
  await desk.ask('history.undo', {})
  expect(desk.events.map(({ name }) => name)).toEqual(['reports.changed', 'history.changed'])
  expect((await desk.ask('highlights.citation', { span })).citation).not.toContain('Ministry')
})

test('a corrected language changes by which stems its words are found, and undo changes it back', async () => {
  const total = async (query: string) =>
    (await desk.ask('search.query', { query, limit: 5, offset: 0, isExact: true })).total
  /** Waits for the index to follow. */
  const follows = (query: string, wanted: number) => expect.poll(() => total(query), { timeout: 5000 }).toBe(wanted)
  expect(await total('official')).toBe(1)
  // In a Spanish report English rules do not hold: "officials" is no form of "official".
  await correct({ language: 'es' })
  await follows('official', 0)
  expect(await total('officials')).toBe(1)
  await desk.ask('history.undo', {})
  await follows('official', 1)
})

test('answers come in the order asked for; the door refuses what is no correction', async () => {
  const second = join(desk.folder, 'second.md')
  writeFileSync(second, '# Another\n\nThere is another report here.\n')
  await desk.importFiles([second])
  const ids = (await desk.ask('reports.list', {})).map((report) => report.reportId)
  for (const reportIds of [ids, ids.toReversed()]) {
    const answered = await desk.ask('reports.correct', { reportIds, changes: { country: 'KZ' } })
    expect(answered.map((report) => report.reportId)).toEqual(reportIds)
  }
  for (const changes of [
    {},
    { coversYear: 12 },
    { coversYear: 2019.5 },
    { country: 'kz' },
    { title: null },
    { x: 1 },
  ]) {
    expect(await desk.call('reports.correct', { reportIds: ids, changes: changes as never })).toMatchObject({
      error: { code: 'invalid-input' },
    })
  }
  // Not both a value and the one that was found.
  const both = { reportIds: ids, changes: { country: 'AL' }, asFound: ['country'] as const }
  expect(await desk.call('reports.correct', { ...both, asFound: [...both.asFound] })).toMatchObject({
    error: { code: 'invalid-input' },
  })
  const found = await desk.ask('reports.correct', { reportIds: ids, changes: {}, asFound: ['country'] })
  expect(found.map(({ correctedFields }) => correctedFields)).toEqual([[], []])
})
