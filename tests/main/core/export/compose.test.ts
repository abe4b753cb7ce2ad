import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeDocument } from '../../../../main/core/export/compose.ts'
import type { Block, ExportDocument } from '../../../../main/core/export/document.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let reportId: string

beforeEach(() => {
  library = createTestLibrary()
  reportId = library.add(aNewReport())
})
afterEach(() => library.close())

const mark = (
  passage: number,
  start: number,
  endPassage: number,
  end: number,
  extra: { tags?: string[]; comment?: string; reportId?: string } = {},
) =>
  library.stores.highlights.create({
    span: { reportId: extra.reportId ?? reportId, passage, start, endPassage, end },
    tags: extra.tags ?? [],
    comment: extra.comment ?? '',
  })

function compose(): ExportDocument {
  const { highlights, tags, reports } = library.stores
  const tagNames = new Map(tags.list().map((tag) => [tag.tagId, tag.name]))
  return composeDocument({ title: 'Quotations', highlights: highlights.list({}), tagNames, reports })
}

const quotations = (document: ExportDocument) => document.blocks.filter((block) => block.kind === 'quotation')

/** A block as a line, so that a whole document can be compared at once. */
function line(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`
  if (block.kind === 'quotation') return `> ${block.paragraphs.join(' / ')} [${block.footnote}]`
  return `${block.role}: ${block.runs.map(({ text }) => text).join('|')}`
}

describe('composing a document', () => {
  it('sets reports, quotations, remarks, sources and the check in order', () => {
    const custody = library.stores.tags.create({ name: 'custody' })
    const courts = library.stores.tags.create({ name: 'courts' })
    mark(4, 9, 4, 54, { tags: [custody.tagId, courts.tagId], comment: 'First line.\n\n  Second line.\rThird line.' })
    mark(1, 0, 1, 8, { tags: [custody.tagId] })
    const document = compose()
    expect(document.title).toBe('Quotations')
    expect(document.summary).toBe('2 quotations from 1 report')
    const { sha256 } = library.stores.reports.get(reportId) ?? { sha256: '' }
    expect(document.blocks.slice(0, -1).map(line)).toEqual([
      '# 2019 Country Reports on Human Rights Practices: Vardania',
      'bibliography: U.S. Department of State · events of 2019 · published 2020',
      '> Vardania [U.S. Department of State, 2019 Country Reports on Human Rights Practices: Vardania, “Executive Summary”, ¶ 1.]',
      'tags: Tag:|custody',
      '> a court in Lower Sarn released two activists. [U.S. Department of State, 2019 Country Reports on Human Rights Practices: Vardania, § 1.a, ¶ 4.]',
      'tags: Tags:|custody · courts',
      'comment: Comment:|First line.',
      'comment: Second line.',
      'comment: Third line.',
      '# Sources',
      'source: U.S. Department of State, 2019 Country Reports on Human Rights Practices: Vardania.| Imported 1 May 2024.',
      `checksum: SHA-256:|${sha256}`,
      '# How the quotations were checked',
    ])
    expect(line(document.blocks.at(-1) ?? fail())).toMatch(
      /^remark: Each of the 2 quotations was compared with its source/,
    )
  })

  it('keeps each passage of a quotation a paragraph of its own, without the spaces at its ends', () => {
    mark(1, 36, 2, 16)
    expect(quotations(compose())).toMatchObject([
      { paragraphs: ['presidency.', 'The constitution'], footnote: expect.stringContaining('¶¶ 1–2.') },
    ])
  })

  it('orders reports as the shelf does and names an address and a language', () => {
    const draft = aReportDraft()
    const later = { ...draft.metadata, country: null, language: 'kk', title: 'Есеп', url: 'https://bureau.example/1' }
    const other = library.add(aNewReport({ ...draft, metadata: later, passages: [aPassage('Бірінші сөйлем.')] }))
    mark(1, 0, 1, 7, { reportId: other })
    mark(1, 0, 1, 8)
    const document = compose()
    expect(document.summary).toBe('2 quotations from 2 reports')
    expect(quotations(document).map(({ language, footnote }) => [language, footnote])).toEqual([
      ['en', expect.stringContaining('Vardania')],
      ['kk', 'U.S. Department of State, Есеп (2019), ¶ 1.'],
    ])
    expect(document.blocks.map(line)).toContain(
      'source: U.S. Department of State, Есеп (2019).| |https://bureau.example/1| Imported 1 May 2024.',
    )
  })
})

describe('the check of every quotation', () => {
  const mismatch = {
    code: 'quote-mismatch',
    message: expect.stringMatching(
      /¶ 2 of “2019 Country Reports.*” *, beginning “The constitution.*Nothing was exported/s,
    ),
  }

  it('passes what the source says', () => {
    mark(2, 0, 2, 77)
    expect(() => compose()).not.toThrow()
  })

  it.each([
    ['a letter', 'provides', 'provideth'],
    ['a “not”', 'the law restricts', 'the law does not restrict'],
    ['a quotation mark', '“freedom', '"freedom'],
  ])('stops when the highlight differs by %s', (_, from, to) => {
    mark(1, 0, 1, 8)
    mark(2, 0, 2, 77)
    library.db.prepare('UPDATE highlights SET quote = replace(quote, ?, ?) WHERE passage = 2').run(from, to)
    expect(() => compose()).toThrow(expect.objectContaining(mismatch))
  })

  it('stops when the passage was changed', () => {
    mark(2, 0, 2, 77)
    library.db.prepare("UPDATE passages SET text = replace(text, 'law', 'Law') WHERE number = 2").run()
    expect(() => compose()).toThrow(expect.objectContaining(mismatch))
  })

  it('stops when the passage is gone', () => {
    mark(2, 0, 2, 77)
    library.db.prepare('DELETE FROM passages WHERE number = 2').run()
    expect(() => compose()).toThrow(expect.objectContaining(mismatch))
  })

  it('shortens a long quotation in its message and cuts no character in two', () => {
    const text = `${'a'.repeat(59)}😀 and more`
    const long = library.add(aNewReport(aReportDraft({ passages: [aPassage(text)] })))
    mark(1, 0, 1, text.length, { reportId: long })
    library.db.prepare("UPDATE highlights SET quote = quote || '!'").run()
    expect(() => compose()).toThrow(/beginning “a{59}…”/u)
  })
})

function fail(): never {
  throw new Error('the document has no blocks')
}
