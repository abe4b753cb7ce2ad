import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { previewExport, runExport } from '../../../../main/core/export/exports.ts'
import { newId } from '../../../../main/core/ids.ts'
import { aNewReport, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let folder: string
let first: string
let second: string
let tagId: string

beforeEach(() => {
  library = createTestLibrary()
  folder = join(library.folder, 'out')
  mkdirSync(folder)
  const draft = aReportDraft()
  first = library.add(aNewReport(draft))
  second = library.add(aNewReport({ ...draft, metadata: { ...draft.metadata, title: 'Rivers: a report/2020' } }))
  tagId = library.stores.tags.create({ name: 'courts' }).tagId
  mark(first, 1, 8, [], '')
  mark(first, 4, 54, [tagId], 'Compare.')
  mark(second, 2, 16, [tagId], '  ')
})
afterEach(() => library.close())

const mark = (reportId: string, passage: number, end: number, tags: string[], comment: string) =>
  library.stores.highlights.create({ span: { reportId, passage, start: 0, endPassage: passage, end }, tags, comment })

const target = (fileName = 'Quotations') => ({ folder, fileName, mayReplace: false, leftovers: library.leftovers })

describe('a preview', () => {
  it('counts what would leave', () => {
    const { stores } = library
    expect(previewExport(stores, { kind: 'all' }, 'docx')).toEqual({
      quotations: 3,
      reports: 2,
      comments: 1,
      suggestedName: 'Quotations.docx',
    })
    expect(previewExport(stores, { kind: 'tag', tagId }, 'md')).toEqual({
      quotations: 2,
      reports: 2,
      comments: 1,
      suggestedName: 'Quotations - courts.md',
    })
    expect(previewExport(stores, { kind: 'report', reportId: second }, 'docx')).toEqual({
      quotations: 1,
      reports: 1,
      comments: 0,
      suggestedName: 'Quotations - Rivers - a report - 2020.docx',
    })
  })

  it('says so when the tag or the report is gone', () => {
    const { stores } = library
    expect(() => previewExport(stores, { kind: 'tag', tagId: newId() }, 'md')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(() => previewExport(stores, { kind: 'report', reportId: newId() }, 'md')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})

describe('an export', () => {
  it('writes what its scope holds and answers where', async () => {
    const done = await runExport(library.stores, { kind: 'tag', tagId }, 'md', target('My courts'))
    const text = readFileSync(join(folder, 'My courts.md'), 'utf8')
    expect(done).toEqual({ file: join(folder, 'My courts.md'), quotations: 2, bytes: Buffer.byteLength(text) })
    expect(text).toContain('# Quotations tagged “courts”')
    expect(text).toContain('> In March a court in Lower Sarn released two activists.[^1]')
    expect(text).not.toContain('> Vardania[')
  })

  it('writes nothing when a quotation differs from its source, and keeps the file that was there', async () => {
    writeFileSync(join(folder, 'Quotations.md'), 'old')
    library.db.prepare("UPDATE passages SET text = replace(text, 'two', 'ten')").run()
    const run = runExport(library.stores, { kind: 'all' }, 'md', { ...target(), mayReplace: true })
    await expect(run).rejects.toMatchObject({ code: 'quote-mismatch' })
    expect(readdirSync(folder)).toEqual(['Quotations.md'])
    expect(readFileSync(join(folder, 'Quotations.md'), 'utf8')).toBe('old')
  })

  it('exports the scopes that a changed quotation is not in', async () => {
    library.db.prepare("UPDATE passages SET text = replace(text, 'two', 'ten')").run()
    const { quotations } = await runExport(library.stores, { kind: 'report', reportId: second }, 'md', target())
    expect(quotations).toBe(1)
  })

  it('replaces a file only when it may', async () => {
    await runExport(library.stores, { kind: 'all' }, 'md', target())
    await expect(runExport(library.stores, { kind: 'all' }, 'md', target())).rejects.toMatchObject({ code: 'exists' })
    await runExport(library.stores, { kind: 'all' }, 'md', { ...target(), mayReplace: true })
    expect(readdirSync(folder)).toEqual(['Quotations.md'])
  })

  it('stays in its folder whatever the name says', async () => {
    const { file } = await runExport(library.stores, { kind: 'all' }, 'md', target('../../escape'))
    expect(file).toBe(join(folder, 'escape.md'))
  })

  it('does not write a document without quotations', async () => {
    const empty = library.stores.tags.create({ name: 'empty' }).tagId
    await expect(runExport(library.stores, { kind: 'tag', tagId: empty }, 'md', target())).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(readdirSync(folder)).toEqual([])
  })
})
