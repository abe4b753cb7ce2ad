import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../../main/core/errors.ts'
import { parseReport } from '../../../../../main/core/import/parse.ts'
import { normaliseText } from '../../../../../main/core/import/text.ts'
import { mutate, randomFrom } from '../mutate.ts'
import { docx, epub, odt, paragraph, style } from './packed-files.ts'

// Whatever the damage, a report comes out or a reason. `VERBATIM_LONG=1` makes many more.
const isLong = process.env.VERBATIM_LONG === '1'

/** Damaged files of each format. */
const mutants = isLong ? 50_000 : 5000

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const sentence = 'The prisons were full, and complaints led to nothing.'

const word = {
  body: `${paragraph('Report', 'T')}${paragraph('Prisons', '1')}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${sentence}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:hyperlink r:id="l1"><w:r><w:t>here</w:t><w:br/><w:tab/></w:r></w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  parts: {
    styles: style('1', 'heading 1') + style('2', 'x', '<w:basedOn w:val="1"/>') + style('T', 'Title'),
    footnotes: `<w:footnote w:id="2">${paragraph('See the law.')}</w:footnote>`,
    links: '<Relationship Id="l1" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/>',
  },
}
const open = {
  styles:
    '<style:style style:name="T1" style:family="text" style:parent-style-name="B"><style:text-properties fo:font-weight="bold"/></style:style>',
  body: `<text:h text:outline-level="1">Prisons</text:h><text:p>${sentence}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See.</text:p></text:note-body></text:note><text:span text:style-name="T1">x</text:span><text:a xlink:href="https://example.org">y</text:a><text:s text:c="3"/></text:p><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>`,
}
const chapter = `<h1>Prisons</h1><p>${sentence}<br/><a href="x">here</a></p><table><tr><td>a</td><td>b</td></tr></table><ul><li>one</li></ul>`
const rtf = String.raw`{\rtf1\ansi\ansicpg1251\uc1{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset128 B;}}{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 x;}}{\info{\title Report}}\pard\s1 Prisons\par\pard\plain{\b Lead:} \'cf\'eb \u1178?{\f1 \'83\'65} ${sentence}{\footnote\pard See.}\par{\listtext 1.}\ls1 one\par\trowd\pard\intbl a\cell b\cell\row\pard{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt here}}\bin3 abc\par}`
const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org\r\nSubject: =?utf-8?Q?=D0=9E?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; start="<a>"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>Prisons</h1><p>${sentence} =D0=\r\n=9E</p></body></html>\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+eDwvcD4=\r\n----b--\r\n`

const xml = [
  '<',
  '>',
  '</',
  '/>',
  '"',
  '<!--',
  ']]>',
  '<![CDATA[',
  '&#0;',
  '&#xd800;',
  '&lt;',
  '<!DOCTYPE a>',
  '<?x?>',
  '<a>'.repeat(300),
]

/** For each format, how a mutant is made: mostly of the text inside, now and then of the packed bytes. */
const formats: Record<string, (random: () => number) => Uint8Array> = {
  docx(random) {
    const change = (text: string): string =>
      mutate(text, [...xml, '<w:p>', '</w:p>', '<w:tbl>', '<w:tr>', 'w:val="-1"'], random)
    const kind = random()
    if (kind < 0.6) return docx(change(word.body), word.parts)
    if (kind < 0.7) return docx(word.body, { ...word.parts, styles: change(word.parts.styles) })
    if (kind < 0.8) return docx(word.body, { ...word.parts, footnotes: change(word.parts.footnotes) })
    if (kind < 0.9) return docx(word.body, { ...word.parts, links: change(word.parts.links) })
    return packed(docx(word.body, word.parts), random)
  },
  odt(random) {
    const change = (text: string): string =>
      mutate(text, [...xml, '<text:p>', '</text:p>', '<text:note-body>', '</table:table-row>'], random)
    const kind = random()
    if (kind < 0.7) return odt(change(open.body), { styles: open.styles })
    return kind < 0.85 ? odt(open.body, { styles: change(open.styles) }) : packed(odt(open.body, open), random)
  },
  epub(random) {
    const change = (text: string): string =>
      mutate(text, [...xml, '<td>', '</tr>', '<h1/>', '<title>', '<script>'], random)
    const kind = random()
    if (kind < 0.6) return epub([change(chapter), chapter])
    const item = '<item id="x" href="c" media-type="application/xhtml+xml"/>'
    return kind < 0.85
      ? epub([chapter], { items: change(item), metadata: change('<dc:title>a</dc:title>') })
      : packed(epub([chapter]), random)
  },
  rtf: (random) =>
    latin(
      mutate(
        rtf,
        [
          '{',
          '}',
          '\\',
          "\\'",
          '\\*',
          '\\u-1',
          '\\uc99',
          '\\bin99999',
          '\\row',
          '\\cell',
          '{\\footnote',
          '\\intbl ',
          '{'.repeat(1200),
        ],
        random,
      ),
    ),
  mhtml: (random) =>
    latin(
      mutate(
        mhtml,
        [
          '----b',
          '--',
          '\r\n',
          ': ',
          '=',
          '=?x?q?',
          'Content-Type: multipart/mixed; boundary=""',
          '----b\r\n'.repeat(99),
        ],
        random,
      ),
    ),
}

const packed = (bytes: Uint8Array, random: () => number): Uint8Array =>
  latin(
    mutate(
      Buffer.from(bytes).toString('latin1'),
      ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', '\xff\xff\xff\xff'],
      random,
    ),
  )

describe('thousands of damaged files give a report or a reason each:', () => {
  test.each(Object.keys(formats))(
    '%s',
    async (format) => {
      const random = randomFrom(20_261_122)
      const counts = { reports: 0, refusals: 0 }
      for (let index = 0; index < mutants; index++) {
        const bytes = formats[format]?.(random) ?? new Uint8Array()
        try {
          const { passages } = await parseReport(bytes, `a.${format}`)
          const isSound = passages.every(({ text }) => text !== '' && text === normaliseText(text))
          if (!isSound) throw new Error('a passage is not as passages are')
          counts.reports++
        } catch (error) {
          if (!(error instanceof AppError)) throw new Error(`mutant ${index}`, { cause: error })
          counts.refusals++
        }
      }
      // Mutants that are all refused, or all read, would test nothing.
      expect(counts.reports).toBeGreaterThan(mutants / 10)
      expect(counts.refusals).toBeGreaterThan(0)
    },
    isLong ? 3_600_000 : 300_000,
  )
})
