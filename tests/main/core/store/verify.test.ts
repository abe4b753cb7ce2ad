import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyLibrary } from '../../../../main/core/store/verify.ts'
import { aNewReport, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let reportId: string
beforeEach(() => {
  library = createTestLibrary()
  reportId = library.add(aNewReport())
  library.add(aNewReport(aReportDraft({ doubts: ['another'] })))
  const span = { reportId, passage: 1, start: 3, endPassage: 2, end: 10 }
  library.stores.highlights.create({ span, tags: [], comment: '' })
})
afterEach(() => library.close())

const verify = () => verifyLibrary(library.db, library.stores)

test('a sound library is read whole', async () => {
  const pages = Number(library.db.pragma('page_count', { simple: true }))
  expect(await verify()).toEqual({ ok: true, checked: { sources: 2, pages, highlights: 1 }, problems: [] })
})

test('a source that is not what was imported is named', async () => {
  library.db.prepare('UPDATE sources SET bytes = ? WHERE id = 1').run(Buffer.from('something else'))
  const { ok, problems } = await verify()
  expect(ok).toBe(false)
  expect(problems).toEqual([
    expect.stringMatching(/^The source of “2019 Country Reports .*is not what was imported\.$/),
  ])
})

test('a source that cannot be unpacked is named', async () => {
  library.db.prepare("UPDATE sources SET compression = 'zstd' WHERE id = 1").run()
  expect((await verify()).problems).toEqual([expect.stringMatching(/^The source of “.*cannot be read/)])
})

test.each([
  ['its text changed', "UPDATE passages SET text = replace(text, 'republic', 'monarchy') WHERE number = 1"],
  ['its passage is gone', 'DELETE FROM passages WHERE number = 2'],
  ['its quote changed', "UPDATE highlights SET quote = quote || 's'"],
  ['its place changed', 'UPDATE highlights SET start_offset = 4'],
])('a highlight is named when %s', async (_, change) => {
  library.db.exec(change)
  const { ok, problems, checked } = await verify()
  expect(ok).toBe(false)
  expect(problems).toEqual([expect.stringMatching(/^A highlight in “.*”, ¶ 1, does not agree with its text\.$/)])
  expect(checked.highlights).toBe(1)
})

test('an index that lost a row is named', async () => {
  library.db.unsafeMode(true)
  library.db.exec(
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'highlights (report_id, passage, start_offset)', 'highlights (report_id, passage, end_offset)') WHERE name = 'highlights_by_report'; PRAGMA writable_schema=RESET",
  )
  const { ok, problems } = await verify()
  expect(ok).toBe(false)
  expect(problems[0]).toMatch(/^The database is damaged: /)
})

test('locking the library ends the check', async () => {
  const running = verify()
  library.db.close()
  await expect(running).rejects.toMatchObject({ name: 'AppError', code: 'cancelled' })
})
