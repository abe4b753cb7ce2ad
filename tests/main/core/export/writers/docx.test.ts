import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import type { ExportDocument } from '../../../../../main/core/export/document.ts'
import { writeDocx } from '../../../../../main/core/export/writers/docx.ts'

const document: ExportDocument = {
  title: 'Quotations tagged “courts” & <more>',
  summary: '3 quotations from 2 reports',
  blocks: [
    { kind: 'heading', level: 1, text: 'A Report on Bridges', language: 'en' },
    {
      kind: 'quotation',
      paragraphs: ['The clerk’s log — kept by hand — was “lost”…', 'It was never found.'],
      language: 'en',
      footnote: 'Bureau, A Report on Bridges (2020), § 1.c, ¶¶ 41–42.',
    },
    {
      kind: 'quotation',
      paragraphs: ['A second quotation stands alone.'],
      language: 'en',
      footnote: 'Bureau, A Report on Bridges (2020), § 2, ¶ 50.',
    },
    {
      kind: 'paragraph',
      role: 'tags',
      runs: [
        { text: 'Tag:', face: 'label' },
        { text: 'courts', face: 'plain' },
      ],
      language: 'en',
    },
    {
      kind: 'paragraph',
      role: 'comment',
      runs: [
        { text: 'Comment:', face: 'label' },
        { text: 'Ask again.', face: 'plain' },
      ],
      language: 'en',
    },
    { kind: 'heading', level: 1, text: 'Көпірлер туралы есеп', language: 'kk' },
    {
      kind: 'quotation',
      paragraphs: ['Шағым «оқылмай» қайтарылды, құжат өңделмеді.'],
      language: 'kk',
      footnote: 'Көпірлер туралы есеп (2021), “Сот”, ¶ 7.',
    },
    { kind: 'paragraph', role: 'checksum', runs: [{ text: 'ab12', face: 'code' }], language: 'en' },
  ],
}

/** Every part of the package by its name, with what the archive says of it. */
async function unpack(bytes: Uint8Array) {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const parts = new Map<string, string>()
  const dates = new Set<number>()
  let extras = 0
  for (const entry of await reader.getEntries()) {
    if (entry.directory) throw new Error('a folder has no place in the package')
    parts.set(entry.filename, await entry.getData(new TextWriter()))
    dates.add(entry.lastModDate.getTime())
    extras += entry.rawExtraField.length + entry.comment.length
  }
  await reader.close()
  return { parts, dates, extras }
}

const programs = (process.env.PATH ?? '').split(delimiter)
const has = (program: string): boolean => programs.some((folder) => existsSync(join(folder, program)))
const office = has('soffice') && has('pdftotext')
if (!office) console.log('skipped: LibreOffice (soffice) and pdftotext are not here to open the document')

describe('a Word document', () => {
  it('holds real footnotes, one a quotation, in order', async () => {
    const { parts } = await unpack(await writeDocx(document))
    const body = parts.get('word/document.xml') ?? ''
    const notes = parts.get('word/footnotes.xml') ?? ''
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2', '3'])
    for (const block of document.blocks) {
      if (block.kind === 'quotation') expect(notes).toContain(block.footnote)
    }
    expect([...notes.matchAll(/<w:pStyle w:val="FootnoteText"\/>/g)]).toHaveLength(3)
  })

  it('names a style for every paragraph, and defines it', async () => {
    const { parts } = await unpack(await writeDocx(document))
    const styles = new Set(
      [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id),
    )
    const body = parts.get('word/document.xml') ?? ''
    const used = [...body.matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect([...new Set(used)].filter((id) => !styles.has(id))).toEqual([])
    expect(used).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Quote', 'Tags', 'Comment', 'FootnoteReference']))
    expect([...body.matchAll(/<w:p>(?!<w:pPr>)/g)]).toEqual([])
  })

  it('says the language of every quotation', async () => {
    const { parts } = await unpack(await writeDocx(document))
    expect(parts.get('word/document.xml')).toMatch(/<w:lang w:val="kk-KZ"\/>(?:(?!<w:r>).)*Шағым/)
    expect(parts.get('word/footnotes.xml')).toMatch(/<w:lang w:val="kk-KZ"\/>(?:(?!<w:r>).)*Көпірлер/)
  })

  it('leaves out what XML cannot hold', async () => {
    const text = 'a\u0000b\u001bc\ud800d\uffffe\tf <&> "'
    const quotation = { kind: 'quotation', language: 'en', footnote: 'Bureau, ¶ 1.' } as const
    const { parts } = await unpack(await writeDocx({ ...document, blocks: [{ ...quotation, paragraphs: [text] }] }))
    expect(parts.get('word/document.xml')).toMatch(
      />abc\ufffdde(?:\t|<w:tab\/>|<\/w:t><w:tab\/><w:t[^>]*>)f &lt;&amp;&gt; (?:"|&quot;)</,
    )
  })

  it('lays a text of the right-to-left scripts out from the right', async () => {
    const quotation = { kind: 'quotation', language: 'ar', footnote: 'Bureau, ¶ 1.' } as const
    const { parts } = await unpack(await writeDocx({ ...document, blocks: [{ ...quotation, paragraphs: ['نص'] }] }))
    expect(parts.get('word/document.xml')).toMatch(/<w:bidi\/>.*<w:rtl\/>/)
  })

  it('is byte for byte the same each time', async () => {
    const first = await writeDocx(document)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(Buffer.from(await writeDocx(document)).equals(first)).toBe(true)
  })

  it('tells nothing of who wrote it, with what or when', async () => {
    const { parts, dates, extras } = await unpack(await writeDocx(document))
    expect([...parts.keys()].toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/_rels/endnotes.xml.rels',
      'word/_rels/fontTable.xml.rels',
      'word/_rels/footer1.xml.rels',
      'word/_rels/footer2.xml.rels',
      'word/_rels/footnotes.xml.rels',
      'word/_rels/header1.xml.rels',
      'word/_rels/header2.xml.rels',
      'word/document.xml',
      'word/endnotes.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/footnotes.xml',
      'word/header1.xml',
      'word/header2.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ])
    const properties = [...(parts.get('docProps/core.xml') ?? '').matchAll(/<(\w+:\w+)[^>]*>([^<]+)</g)].map(
      ([, name, value]) => [name, value],
    )
    expect(properties).toEqual([
      ['dcterms:created', '1980-01-01T00:00:00Z'],
      ['dcterms:modified', '1980-01-01T00:00:00Z'],
    ])
    expect([...dates]).toEqual([new Date(1980, 0, 1).getTime()])
    expect(extras).toBe(0)
    const all = [...parts.values()].join('\n')
    expect(all).not.toMatch(/w:rsid|Un-named|lastModifiedBy|<dc:creator|docProps\/(?:app|custom)/)
    expect(new Set(all.match(/\d{4}-\d\d-\d\dT/g))).toEqual(new Set(['1980-01-01T']))
  })

  it.skipIf(!office)('opens in LibreOffice, word for word, with its citations', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-office-'))
    try {
      writeFileSync(join(folder, 'document.docx'), await writeDocx(document))
      // A profile of its own, so that no other LibreOffice is disturbed and none is waited for.
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      spawnSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'document.docx'),
      ])
      const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'document.pdf'), '-'], { encoding: 'utf8' })
      const text = stdout.replace(/\s+/g, ' ')
      for (const block of document.blocks) {
        const said =
          block.kind === 'quotation'
            ? [...block.paragraphs, block.footnote]
            : block.kind === 'heading'
              ? [block.text]
              : block.runs.map((run) => run.text)
        for (const words of said) expect(text).toContain(words)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
