import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

let desk: TestCore
let placeId: string
beforeAll(async () => {
  desk = await createTestCore()
  await desk.importSample()
  placeId = desk.core.addPlaces([desk.folder])[0] ?? ''
})
afterAll(() => desk.close())

const how = { mode: 'forms' as const, within: '' }
const total = async (query: string) =>
  (await desk.ask('search.query', { query, isExact: true, limit: 1, offset: 0 })).total

it('a list is read from a file, and its terms are counted by report', async () => {
  const file = join(desk.folder, 'names.csv')
  writeFileSync(file, 'name\npolice\n"freedom, assembly"\nzyzzyva\n…\n')
  const [fileId = ''] = desk.core.addFiles([file])
  const read = await desk.ask('terms.read', { fileId })
  expect(read).toEqual({
    fileName: 'names.csv',
    columns: [{ name: 'name', terms: ['police', 'freedom, assembly', 'zyzzyva'] }],
  })
  const counts = await desk.ask('terms.count', { terms: [...(read.columns[0]?.terms ?? []), '…'], ...how })
  expect(counts.map((count) => count.total)).toEqual([await total('police'), await total('freedom assembly'), 0, 0])
  for (const { total, reports } of counts) {
    expect(reports.reduce((sum, [, passages]) => sum + passages, 0)).toBe(total)
  }
  for (const [reportId, passages] of counts[0]?.reports ?? []) {
    const inReport = await desk.ask('search.query', { query: 'police', reportId, limit: 1, offset: 0, isExact: true })
    expect(passages).toBe(inReport.total)
  }
  expect(counts[0]?.total).toBeGreaterThan(0)
})

it('terms are read as forms, as they stand, or as queries, within another query', async () => {
  const count = async (term: string, mode: 'forms' | 'words' | 'query', within = '') =>
    (await desk.ask('terms.count', { terms: [term], mode, within }))[0]?.total
  expect(await count('assembly freedom', 'forms')).toBe(await total('assembly freedom'))
  expect(await count('freedom of assembly', 'words')).toBe(await total('"freedom of assembly"'))
  expect(await count('police NOT court', 'words')).toBe(0)
  expect(await count('police NOT court', 'query')).toBe(await total('police NOT court'))
  const [year] =
    (await desk.ask('search.facets', { query: 'police' })).facets.find(({ field }) => field === 'year')?.values ?? []
  expect(await count('police', 'forms', year?.filter)).toBe(year?.count)
  expect(await count('police', 'forms', `-${year?.filter}`)).toBe((await total('police')) - (year?.count ?? 0))
})

it.each(['csv', 'xlsx'] as const)('a whole list is written as %s, whole or not at all', async (format) => {
  const terms = ['police', '=police', 'zyzzyva']
  const asked = { terms, ...how, format, placeId, fileName: 'Counts', mayReplace: false }
  const written = await desk.ask('terms.export', asked)
  expect(written.file).toBe(join(desk.folder, `Counts.${format}`))
  const bytes = readFileSync(written.file)
  expect(written.bytes).toBe(bytes.length)
  const [{ reports } = { reports: [] }] = await desk.ask('terms.count', { terms: ['police'], ...how })
  expect(written.reports).toBe(reports.length)
  if (format === 'csv') {
    const [head, ...rows] = bytes.toString().slice(1).trimEnd().split('\r\n')
    expect(head).toBe("Country,Year,Publisher,Report,police,'=police,zyzzyva")
    expect(rows.map((row) => row.split(',').slice(-3))).toEqual(reports.map(([, n]) => [`${n}`, `${n}`, '']))
  }
  expect(await desk.call('terms.export', asked)).toMatchObject({ ok: false, error: { code: 'exists' } })
  expect(await desk.call('terms.export', { ...asked, mayReplace: true })).toMatchObject({ ok: true })
})

it('an export at work can be stopped, and leaves no file', async () => {
  const terms = Array.from({ length: 2000 }, (_, i) => `police ${i}`)
  const asked = { terms, ...how, format: 'csv' as const, placeId, fileName: 'Stopped', mayReplace: false }
  const running = desk.call('terms.export', asked)
  await desk.ask('terms.cancelExport', {})
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  const overtaken = desk.call('terms.export', asked)
  const last = desk.call('terms.export', { ...asked, terms: ['police'], fileName: 'Last' })
  expect(await overtaken).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await last).toMatchObject({ ok: true })
  expect(readdirSync(desk.folder).filter((name) => name.includes('Stopped'))).toEqual([])
})
