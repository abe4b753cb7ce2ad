import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../../main/core/import/readers/docx.ts'
import { rawZip } from '../raw-zip.ts'
import { docx, paragraph, style } from './packed-files.ts'
import { shown } from './shown.ts'

const read = async (...made: Parameters<typeof docx>) => readDocx(docx(...made), 'a.docx')
const blocksOf = async (...made: Parameters<typeof docx>) => shown((await read(...made)).blocks)

const headings = style('1', 'heading 1') + style('Kop2', 'heading 2')

describe('a Word document gives', () => {
  test('headings by their styles’ own names, in any language of Word', async () => {
    const body = paragraph('Prisons', '1') + paragraph('Conditions', 'Kop2') + paragraph('They were full.')
    expect(await blocksOf(body, { styles: headings })).toEqual([
      'heading 1: Prisons',
      'heading 2: Conditions',
      'paragraph: They were full.',
    ])
  })

  test('headings by the level in the outline and by the style below', async () => {
    const styles =
      headings +
      style('Own', 'Chapter', '<w:basedOn w:val="Kop2"/>') +
      style('Level', 'Part', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>') +
      style('Body', 'Running', '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('Ring', 'Ring', '<w:basedOn w:val="Ring"/>')
    const body = ['Own', 'Level', 'Body', 'Ring'].map((id) => paragraph(id, id)).join('')
    expect(await blocksOf(body, { styles })).toEqual([
      'heading 2: Own',
      'heading 4: Level',
      'paragraph: Body',
      'paragraph: Ring',
    ])
  })

  test('its title above all headings', async () => {
    const styles = headings + style('T', 'Title')
    expect(await blocksOf(paragraph('Report', 'T') + paragraph('Prisons', '1'), { styles })).toEqual([
      'heading 1: Report',
      'heading 2: Prisons',
    ])
  })

  test('items of lists, quotations, and no list of contents', async () => {
    const item =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>An item</w:t></w:r></w:p>'
    const styles = style('Q', 'Intense Quote') + style('C', 'toc 1')
    expect(await blocksOf(item + paragraph('Said', 'Q') + paragraph('Prisons 3', 'C'), { styles })).toEqual([
      'list-item: An item',
      'quotation: Said',
    ])
  })

  test('rows of tables, and the text of tables that are only layout', async () => {
    const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`
    const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const table = `<w:tbl>${row(paragraph('Year'), paragraph('Arrests'))}${row(paragraph('One'), paragraph('Two') + paragraph('Three'))}</w:tbl>`
    expect(await blocksOf(table)).toEqual([
      'table-row: Year | Arrests',
      'paragraph: One',
      'paragraph: Two',
      'paragraph: Three',
    ])
  })

  test('footnotes and endnotes after the paragraph that refers to them, without marks', async () => {
    const body = `<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> goes on</w:t></w:r><w:r><w:endnoteReference w:id="3"/></w:r></w:p>${paragraph('Next')}`
    const note = (kind: string, id: number, inside: string): string => `<w:${kind} w:id="${id}">${inside}</w:${kind}>`
    // A note that refers to itself ends all the same.
    const footnotes = note(
      'footnote',
      2,
      `${paragraph('See the law.')}<w:p><w:r><w:t>And more.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`,
    )
    expect(await blocksOf(body, { footnotes, endnotes: note('endnote', 3, paragraph('At the end.')) })).toEqual([
      'paragraph: Text goes on',
      'footnote: See the law.',
      'footnote: And more.',
      'footnote: At the end.',
      'paragraph: Next',
    ])
  })

  test('links as data, and what is bold or underlined at the start', async () => {
    const links = '<Relationship Id="l1" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/>'
    const bold = (text: string, kind: string): string =>
      `<w:r><w:rPr><w:${kind}/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const body = `<w:p>${bold('Physical ', 'b')}<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Conditions</w:t></w:r><w:r><w:t>: see </w:t></w:r><w:hyperlink r:id="l1"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>`
    const { blocks } = await read(body, { links })
    expect(blocks[0]).toMatchObject({
      text: 'Physical Conditions: see here',
      lead: 19,
      links: [{ start: 25, end: 29, href: 'https://example.org/a' }],
    })
  })

  test('text that was inserted and not what was deleted; no comments', async () => {
    const body =
      '<w:p><w:ins><w:r><w:t>New</w:t></w:r></w:ins><w:del><w:r><w:delText>Old</w:delText></w:r></w:del><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    expect(await blocksOf(body)).toEqual(['paragraph: New'])
  })

  test('what its properties say of title, language and publisher, and not of people and dates', async () => {
    const core = (title: string, creator: string): string =>
      `<cp:coreProperties><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dc:language>ru-RU</dc:language><dcterms:created>2020-01-02T00:00:00Z</dcterms:created></cp:coreProperties>`
    expect((await read(paragraph('x'), { core: core('Report &amp; more', 'Bureau for Human Rights') })).head).toEqual({
      title: 'Report & more',
      url: null,
      language: 'ru',
      site: 'Bureau for Human Rights',
      publisher: null,
      country: null,
      published: null,
    })
    expect((await read(paragraph('x'), { core: core('Document1', 'Jane Doe') })).head).toMatchObject({
      title: null,
      site: null,
    })
  })

  test('places without parents where it marks no heading, so that headings are found by shape', async () => {
    expect((await read(paragraph('x'))).blocks[0]?.place.parent).toBeNull()
    expect(
      (await read(paragraph('x', '1') + paragraph('y'), { styles: headings })).blocks[1]?.place.parent,
    ).not.toBeNull()
  })
})

describe('a Word document is refused', () => {
  const deep = `${'<w:smartTag>'.repeat(20_000)}${'</w:smartTag>'.repeat(20_000)}`
  const document = (xml: string) => readDocx(docx('', { document: xml }), 'a.docx')
  test.each([
    ['that is nested 20,000 deep', () => document(deep), 'file-unsupported'],
    [
      'with entities',
      () => document('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'file-unsupported',
    ],
    [
      'with entities in its notes',
      () => readDocx(docx('', { more: { 'word/notes2.xml': '<!DOCTYPE a []><a/>' } }), 'a'),
      'file-unsupported',
    ],
    ['that unpacks to too much', () => document(`<a>${' '.repeat(40 * 1024 * 1024)}</a>`), 'file-too-large'],
    [
      'without a body',
      () => readDocx(rawZip([{ name: '[Content_Types].xml', data: '<Types/>' }]), 'a'),
      'parser-failed',
    ],
    ['whose body is no XML', () => document('not a document <<<'), 'parser-failed'],
  ])('%s', async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ name: 'AppError', code })
  })
})

test('pictures, templates and files that it links to are never read', async () => {
  const links =
    '<Relationship Id="p1" Type="x/image" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="p2" Type="x/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>'
  const drawing =
    '<w:p><w:r><w:t>Before</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  expect(await blocksOf(drawing, { links })).toEqual(['paragraph: Before'])
})
