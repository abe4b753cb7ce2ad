import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestCore, type TestCore, testPassphrase } from '../../../helpers/core.ts'

let desk: TestCore
let reportIds: string[]
let files: string[]
beforeEach(async () => {
  desk = await createTestCore()
  files = ['one', 'two', 'three'].map((name) => {
    const file = join(desk.folder, `${name}.md`)
    writeFileSync(file, `# Report ${name}\n\nThe bridge ${name} stays closed until spring.\n`)
    return file
  })
  await desk.importFiles(files)
  reportIds = (await desk.ask('reports.list', {})).map(({ reportId }) => reportId)
  for (const reportId of reportIds) {
    await desk.ask('highlights.createFromQuote', {
      reportId,
      quote: 'stays closed',
      tagNames: ['bridges'],
      comment: '',
    })
  }
  desk.events.splice(0)
})
afterEach(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

const shown = async () => (await desk.ask('reports.list', {})).map(({ reportId }) => reportId)
const trashed = async () => (await desk.ask('trash.list', {})).map(({ reportId }) => reportId)
const total = async () => (await desk.ask('search.query', { query: 'bridge', limit: 1, offset: 0 })).total
const told = () => desk.events.splice(0).map(({ name }) => name)
const changed = ['reports.changed', 'tags.changed', 'history.changed']

test('removing counts, tells and can be undone; nothing of it is found, counted or exported meanwhile', async () => {
  const two = reportIds.slice(0, 2)
  expect(await desk.ask('reports.removalPreview', { reportIds: two })).toEqual({ reports: 2, highlights: 2 })
  expect(told()).toEqual([])
  expect(await desk.ask('reports.remove', { reportIds: two })).toEqual({ reports: 2, highlights: 2 })
  expect(told()).toEqual(changed)
  expect([await shown(), (await trashed()).toSorted(), await total()]).toEqual([[reportIds[2]], two.toSorted(), 1])
  expect(await desk.ask('tags.list', {})).toMatchObject([{ highlights: 1 }])
  const preview = await desk.ask('exports.preview', { scope: { kind: 'all' }, format: 'md' })
  expect(preview).toMatchObject({ quotations: 1, reports: 1 })
  expect(await desk.ask('vault.verify', {})).toMatchObject({ ok: true, checked: { sources: 3 } })
  const [reportId = ''] = two
  for (const reply of [
    await desk.call('reports.get', { reportId }),
    await desk.call('reports.remove', { reportIds }),
    await desk.call('exports.preview', { scope: { kind: 'report', reportId }, format: 'md' }),
  ]) {
    expect(reply).toMatchObject({ error: { code: 'not-found' } })
  }
  await desk.ask('history.undo', {})
  expect(told()).toEqual(changed)
  expect([await shown(), await trashed(), await total()]).toEqual([reportIds, [], 3])
})

test('restoring tells, and brings the highlights', async () => {
  await desk.ask('reports.remove', { reportIds })
  told()
  const some = reportIds.slice(1)
  expect(await desk.ask('trash.restore', { reportIds: some })).toEqual({ reports: 2, highlights: 2 })
  expect(told()).toEqual(changed)
  expect(await shown()).toEqual(some)
  expect(await desk.ask('highlights.list', {})).toHaveLength(2)
})

test('the trash is emptied in part or whole, for good', async () => {
  const [first = '', second = '', third = ''] = reportIds
  await desk.ask('reports.remove', { reportIds: [first, second] })
  for (const reportIds of [[third], [first, third]]) {
    expect(await desk.call('trash.empty', { reportIds })).toMatchObject({ error: { code: 'not-found' } })
  }
  expect(await trashed()).toHaveLength(2)
  told()
  expect(await desk.ask('trash.empty', { reportIds: [first] })).toEqual({ reports: 1, highlights: 1 })
  expect(told()).toEqual(changed)
  expect(await trashed()).toEqual([second])
  expect(await desk.ask('trash.empty', {})).toEqual({ reports: 1, highlights: 1 })
  expect(await desk.ask('trash.empty', {})).toEqual({ reports: 0, highlights: 0 })
  for (let steps = 0; steps < 5; steps++) await desk.ask('history.undo', {})
  expect([await shown(), await trashed(), await total()]).toEqual([[third], [], 1])
  expect(await desk.ask('vault.verify', {})).toMatchObject({ ok: true, checked: { sources: 1 } })

  await desk.ask('vault.lock', {})
  await desk.ask('vault.unlock', { passphrase: testPassphrase })
  expect([await shown(), await trashed(), await total()]).toEqual([[third], [], 1])
})

test('importing a file whose report is in the trash brings the report back with its highlights', async () => {
  await desk.ask('reports.remove', { reportIds })
  told()
  expect(await desk.importFiles(files.slice(0, 1))).toMatchObject({ imported: 0, unchanged: 1, failed: 0 })
  const importId = (await desk.ask('imports.status', {}))?.importId ?? ''
  const [file] = await desk.ask('imports.files', { importId, from: 0 })
  expect(file).toMatchObject({ status: 'unchanged', error: null, doubts: [expect.stringContaining('in the trash')] })
  expect(await shown()).toEqual([file?.reportId])
  expect(await desk.ask('highlights.list', {})).toHaveLength(1)
  expect(new Set(told())).toEqual(new Set([...changed, 'imports.changed']))
  // The removal of the two others is what can be undone.
  await desk.ask('history.undo', {})
  expect([(await shown()).length, await trashed()]).toEqual([3, []])

  expect(await desk.importFiles(files.slice(0, 1))).toMatchObject({ unchanged: 1 })
  const again = (await desk.ask('imports.status', {}))?.importId ?? ''
  expect(await desk.ask('imports.files', { importId: again, from: 0 })).toMatchObject([{ doubts: [] }])
})
