import { describe, expect, test } from 'vitest'
import { readOdt } from '../../../../../main/core/import/readers/odt.ts'
import { odt } from './packed-files.ts'
import { shown } from './shown.ts'

const read = async (...made: Parameters<typeof odt>) => readOdt(odt(...made), 'a.odt')
const blocksOf = async (...made: Parameters<typeof odt>) => shown((await read(...made)).blocks)

describe('an OpenDocument text gives', () => {
  test('headings with their levels, paragraphs, items, quotations', async () => {
    const styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    const body =
      '<text:h text:outline-level="2">Prisons</text:h><text:p>They were full.</text:p><text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item></text:list></text:list-item></text:list><text:p text:style-name="P1">Said.</text:p>'
    expect(await blocksOf(body, { styles })).toEqual([
      'heading 2: Prisons',
      'paragraph: They were full.',
      'list-item: one',
      'list-item: two',
      'quotation: Said.',
    ])
  })

  test('its title above all headings', async () => {
    const body = '<text:p text:style-name="Title">Report</text:p><text:h text:outline-level="1">Prisons</text:h>'
    const styles = '<style:style style:name="Title" style:family="paragraph"/>'
    expect(await blocksOf(body, { styles })).toEqual(['heading 1: Report', 'heading 2: Prisons'])
  })

  test('rows of tables', async () => {
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
    const body = `<table:table>\n<table:table-row>${cell('Year')}\n${cell('Arrests')}<table:covered-table-cell/></table:table-row>\n</table:table>`
    expect(await blocksOf(body)).toEqual(['table-row: Year | Arrests'])
  })

  test('notes after the paragraph that refers to them, without marks', async () => {
    const body =
      '<text:p>Text<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See the law.</text:p></text:note-body></text:note> goes on.</text:p><text:p>Next.</text:p>'
    expect(await blocksOf(body)).toEqual(['paragraph: Text goes on.', 'footnote: See the law.', 'paragraph: Next.'])
  })

  test('no comments, deleted text, contents, or space between elements', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Old</text:p></text:deletion></text:changed-region></text:tracked-changes>\n <text:table-of-content><text:index-body><text:p>Prisons 3</text:p></text:index-body></text:table-of-content>\n<text:p>A<office:annotation><text:p>Is it?</text:p></office:annotation><text:s text:c="900000000"/>B<text:tab/>C<text:line-break/>D</text:p>'
    expect(await blocksOf(body)).toEqual(['paragraph: A B C D'])
  })

  test('the text of boxes as paragraphs of their own', async () => {
    expect(
      await blocksOf(
        '<text:p>Before<draw:frame><draw:text-box><text:p>Inside</text:p></draw:text-box></draw:frame>After</text:p>',
      ),
    ).toEqual(['paragraph: Before', 'paragraph: Inside', 'paragraph: After'])
  })

  test('links as data, and what is bold at the start by its own style or the one below', async () => {
    const styles =
      '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T1" style:family="text" style:parent-style-name="B"/>'
    const body =
      '<text:p><text:span text:style-name="T1">Lead:</text:span> see <text:a xlink:href="https://example.org/a">here</text:a></text:p>'
    expect((await read(body, { styles })).blocks[0]).toMatchObject({
      text: 'Lead: see here',
      lead: 5,
      links: [{ start: 10, end: 14, href: 'https://example.org/a' }],
    })
  })

  test('what its properties say', async () => {
    const meta =
      '<office:document-meta><office:meta><dc:title>Report</dc:title><dc:language>kk-KZ</dc:language><meta:initial-creator>Қазақстандық бюро</meta:initial-creator></office:meta></office:document-meta>'
    expect((await read('<text:p>x</text:p>', { meta })).head).toMatchObject({
      title: 'Report',
      language: 'kk',
      site: 'Қазақстандық бюро',
    })
  })
})

describe('an OpenDocument text is refused', () => {
  test.each<[string, Parameters<typeof odt>, string]>([
    ['with entities', ['', { more: { 'styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }], 'file-unsupported'],
    ['that is nested too deep', ['<text:section>'.repeat(20_000)], 'file-unsupported'],
    [
      'with a password',
      ['', { more: { 'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' } }],
      'file-unsupported',
    ],
  ])('%s', async (_, made, code) => {
    await expect(read(...made)).rejects.toMatchObject({ name: 'AppError', code })
  })
})
