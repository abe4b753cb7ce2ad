import { describe, expect, test } from 'vitest'
import { readRtf } from '../../../../../main/core/import/readers/rtf.ts'
import { shown } from './shown.ts'

const read = (rtf: string) => readRtf(new Uint8Array(Buffer.from(rtf, 'latin1')), 'a.rtf')
const blocksOf = async (rtf: string) => shown((await read(rtf)).blocks)

const sheet = String.raw`{\stylesheet{\s0 Normal;}{\s1\sbasedon0\outlinelevel0 heading 1;}{\s5\sbasedon1 Own;}{\s6 Title;}{\s7 toc 1;}{\s8 Quote;}{\*\cs9 Strong;}}`

describe('letters of an RTF document', () => {
  test.each([
    ['in the document’s code page', String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'eb\'ee\'f5\'ee\par}`, 'Плохо'],
    [
      'in the code page of their font',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 caf\'e9 {\f1 \'cf\'eb}\'e9\par}`,
      'café Плé',
    ],
    [
      'as Unicode with what others see instead',
      String.raw`{\rtf1\uc1\u1178?\u1072\'e0\uc2\u1079xx\uc0\u1072 b\par}`,
      'Қазаb',
    ],
    ['as Unicode below zero and in pairs', String.raw`{\rtf1 \u-10179?\u-8704?\par}`, '\u{1F600}'],
    [
      'as words and symbols',
      String.raw`{\rtf1 \ldblquote a\rdblquote\emdash b\~c\_d\-e \{\\\}\par}`,
      '“a”—b c‑de {\\}',
    ],
    ['in two bytes each', String.raw`{\rtf1{\fonttbl{\f0\fcharset128 A;}}\f0 \'83\'65\'83\'58\par}`, 'テス'],
    ['over the ends of lines in the file', '{\\rtf1 Pri\r\nsons\\par}', 'Prisons'],
  ])('%s', async (_, rtf, text) => {
    expect(await blocksOf(rtf)).toEqual([`paragraph: ${text}`])
  })
})

describe('an RTF document gives', () => {
  test('headings by style, by the style below and by level; its title; no contents', async () => {
    const body = String.raw`\pard\s6 Report\par\pard\s7 Prisons 3\par\pard\s1 Prisons\par\pard\s5 More\par\pard\outlinelevel2 Deep\par\pard Text\par\pard\s8 Said\par`
    expect(await blocksOf(String.raw`{\rtf1${sheet}${body}}`)).toEqual([
      'heading 1: Report',
      'heading 2: Prisons',
      'heading 2: More',
      'heading 4: Deep',
      'paragraph: Text',
      'quotation: Said',
    ])
  })

  test('items of lists without their marks', async () => {
    expect(
      await blocksOf(String.raw`{\rtf1{\listtext\'b7\tab}\ls1 One\par{\pntext 2.\tab}Two\par\pard Text\par}`),
    ).toEqual(['list-item: One', 'list-item: Two', 'paragraph: Text'])
  })

  test('rows of tables, in the two ways in which they are written', async () => {
    const row = String.raw`\trowd\cellx100\pard\intbl Year\cell Arrests\cell\row`
    const again = String.raw`\pard\intbl One\cell Two\cell{\trowd\cellx100\row}`
    expect(await blocksOf(String.raw`{\rtf1 Before\par${row}${again}\pard After\par}`)).toEqual([
      'paragraph: Before',
      'table-row: Year | Arrests',
      'table-row: One | Two',
      'paragraph: After',
    ])
  })

  test('footnotes after the paragraph or row that refers to them', async () => {
    const note = String.raw`{\super\chftn}{\footnote\pard\plain{\super\chftn} See the law.\par And more.}`
    expect(
      await blocksOf(String.raw`{\rtf1 Text${note} goes on.\par\trowd\pard\intbl a${note}\cell b\cell\row}`),
    ).toEqual([
      'paragraph: Text goes on.',
      'footnote: See the law.',
      'footnote: And more.',
      'table-row: a | b',
      'footnote: See the law.',
      'footnote: And more.',
    ])
  })

  test('links as data, and what is bold or underlined at the start', async () => {
    const link = String.raw`{\field{\*\fldinst{ HYPERLINK "https://example.org/a" }}{\fldrslt{\ul here}}}`
    const { blocks } = await read(
      String.raw`{\rtf1{\b Lead:} see ${link} and {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}`,
    )
    expect(blocks[0]).toMatchObject({
      text: 'Lead: see here and 3',
      lead: 5,
      links: [{ start: 10, end: 14, href: 'https://example.org/a' }],
    })
  })

  test('no pictures, objects, headers, comments, hidden or deleted text', async () => {
    const rest = String.raw`{\pict\wmetafile8 0102ff}{\*\shppict{\pict 00}}{\header Head\par}{\object{\*\objdata 00}}{\*\annotation Is it?}{\v secret}{\deleted old}{\*\unknown x}{\colortbl;\red0;}`
    expect(await blocksOf(String.raw`{\rtf1{\pict\bin5 {{}}x}A${rest}B\par}`)).toEqual(['paragraph: AB'])
  })

  test('what its properties say', async () => {
    const { head } = await read(
      String.raw`{\rtf1\ansicpg1251{\info{\title \'ce\'f2\'f7\'b8\'f2}{\author Jane Doe}{\company Bureau}{\creatim\yr2020}}x\par}`,
    )
    expect(head).toMatchObject({ title: 'Отчёт', site: 'Bureau', published: null })
  })

  test('what there is of a file that was cut off, or has ends too many', async () => {
    expect(await blocksOf(String.raw`{\rtf1{\b Text that`)).toEqual(['paragraph: Text that'])
    expect(await blocksOf(String.raw`{\rtf1 One\par}}}} Two\par`)).toEqual(['paragraph: One', 'paragraph: Two'])
  })
})

test('a paragraph of very many notes is read with all of them', async () => {
  const { blocks } = await read(`{\\rtf1 a${'{\\footnote b}'.repeat(200_000)}}`)
  expect(blocks).toHaveLength(200_001)
})

test('a document of groups without end is refused', async () => {
  await expect(read(`{\\rtf1${'{'.repeat(20_000)}`)).rejects.toMatchObject({
    name: 'AppError',
    code: 'file-unsupported',
  })
})
