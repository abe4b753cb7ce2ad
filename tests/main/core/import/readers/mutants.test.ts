import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../../main/core/errors.ts'
import { parseReport } from '../../../../../main/core/import/parse.ts'
import { normaliseText } from '../../../../../main/core/import/text.ts'
import { mutate, randomFrom } from '../mutate.ts'
import {
  markedTexts,
  openBodies,
  openStyles,
  pageBodies,
  plainTexts,
  richTexts,
  seedCount,
  wordBodies,
  wordParts,
} from './mutant-seeds.ts'
import { docx, epub, odt } from './packed-files.ts'

// Whatever the damage, a report comes out or a reason. `VERBATIM_LONG=1` makes many more.
const isLong = process.env.VERBATIM_LONG === '1'

/** Damaged files of each format. */
const mutants = isLong ? 50_000 : 5000

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title></head><body><article>${body}</article></body></html>`

const rich = (text: string): string =>
  String.raw`{\rtf1\ansi\ansicpg1251\uc1{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset128 B;}}${text}}`

const mail = (body: string): string =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org\r\nSubject: =?utf-8?Q?=D0=9E?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; start="<a>"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body>${quotedPrintable(body)} =D0=\r\n=9E</body></html>\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+eDwvcD4=\r\n----b--\r\n`

/** Every byte outside ASCII, and the sign itself, by its number. */
const quotedPrintable = (text: string): string =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[=\x80-\xff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

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

/** One of the seeds. */
const anyOf = (seeds: readonly string[], random: () => number): string =>
  seeds[Math.floor(random() * seeds.length)] ?? ''

const tags = [...xml, '<td>', '</tr>', '<h1/>', '<title>', '<script>', '<table>', '<svg>', '<p lang="', '<article>']

/** For each format, how a mutant is made: mostly of the text inside, now and then of the packed bytes. */
const formats: Record<string, (random: () => number) => Uint8Array> = {
  docx(random) {
    const body = anyOf(wordBodies, random)
    const change = (text: string): string =>
      mutate(text, [...xml, '<w:p>', '</w:p>', '<w:tbl>', '<w:tr>', 'w:val="-1"'], random)
    const kind = random()
    if (kind < 0.6) return docx(change(body), wordParts)
    if (kind < 0.7) return docx(body, { ...wordParts, styles: change(wordParts.styles) })
    if (kind < 0.8) return docx(body, { ...wordParts, footnotes: change(wordParts.footnotes) })
    if (kind < 0.9) return docx(body, { ...wordParts, links: change(wordParts.links) })
    return packed(docx(body, wordParts), random)
  },
  odt(random) {
    const body = anyOf(openBodies, random)
    const change = (text: string): string =>
      mutate(text, [...xml, '<text:p>', '</text:p>', '<text:note-body>', '</table:table-row>'], random)
    const kind = random()
    if (kind < 0.7) return odt(change(body), { styles: openStyles })
    return kind < 0.85 ? odt(body, { styles: change(openStyles) }) : packed(odt(body, { styles: openStyles }), random)
  },
  epub(random) {
    const [chapter, another] = [anyOf(pageBodies, random), anyOf(pageBodies, random)]
    const change = (text: string): string => mutate(text, tags, random)
    const kind = random()
    if (kind < 0.6) return epub([change(chapter), another])
    const item = '<item id="x" href="c" media-type="application/xhtml+xml"/>'
    return kind < 0.85
      ? epub([chapter], { items: change(item), metadata: change('<dc:title>a</dc:title>') })
      : packed(epub([chapter, another]), random)
  },
  rtf: (random) =>
    latin(
      mutate(
        rich(anyOf(richTexts, random)),
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
        mail(anyOf(pageBodies, random)),
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
  html: (random) => encoded(mutate(page(anyOf(pageBodies, random)), tags, random), random),
  md: (random) =>
    encoded(
      mutate(
        anyOf(markedTexts, random),
        ['#', '```', '|', '\n---\n', '[', '](', '> '.repeat(500), '- ', '    ', '[^', '<b>', '*'.repeat(300)],
        random,
      ),
      random,
    ),
  txt: (random) =>
    encoded(
      mutate(
        anyOf(plainTexts, random),
        ['\f', '\t', '\n', '\r', 'Section 2. ', 'a. ', '1.1.1 ', '\u202e', '\u0301'.repeat(400), '\ufeff', '\u00ad'],
        random,
      ),
      random,
    ),
}

/** Mostly UTF-8, else UTF-16, or bytes that are no text of any encoding. */
function encoded(text: string, random: () => number): Uint8Array {
  const kind = random()
  if (kind < 0.8) return new Uint8Array(Buffer.from(text))
  if (kind < 0.9) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  return latin(mutate(Buffer.from(text).toString('latin1'), ['\xff', '\xc3', '\xed\xa0\x80', '\xff\xfe', '\0'], random))
}

const packed = (bytes: Uint8Array, random: () => number): Uint8Array =>
  latin(
    mutate(
      Buffer.from(bytes).toString('latin1'),
      ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', '\xff\xff\xff\xff'],
      random,
    ),
  )

test('each format has seeds enough, and all of them are sound', async () => {
  const sound: Record<string, (at: number) => Uint8Array> = {
    docx: (at) => docx(wordBodies[at] ?? '', wordParts),
    odt: (at) => odt(openBodies[at] ?? '', { styles: openStyles }),
    epub: (at) => epub([pageBodies[at] ?? '']),
    rtf: (at) => latin(rich(richTexts[at] ?? '')),
    mhtml: (at) => latin(mail(pageBodies[at] ?? '')),
    html: (at) => new Uint8Array(Buffer.from(page(pageBodies[at] ?? ''))),
    md: (at) => new Uint8Array(Buffer.from(markedTexts[at] ?? '')),
    txt: (at) => new Uint8Array(Buffer.from(plainTexts[at] ?? '')),
  }
  expect(Object.keys(sound)).toEqual(Object.keys(formats))
  for (const [format, seed] of Object.entries(sound)) {
    const files = Array.from({ length: seedCount }, (_, at) => seed(at))
    expect([format, new Set(files.map((bytes) => Buffer.from(bytes).toString('latin1'))).size]).toEqual([format, 20])
    for (const bytes of files) expect((await parseReport(bytes, `a.${format}`)).passages.length).toBeGreaterThan(0)
  }
})

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
