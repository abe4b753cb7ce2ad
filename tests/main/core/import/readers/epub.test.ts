import { describe, expect, test } from 'vitest'
import { readEpub } from '../../../../../main/core/import/readers/epub.ts'
import { rawZip } from '../raw-zip.ts'
import { epub } from './packed-files.ts'
import { shown } from './shown.ts'

const read = async (...made: Parameters<typeof epub>) => readEpub(epub(...made), 'a.epub')

describe('a book gives', () => {
  test('its chapters in reading order, whatever the order of its parts', async () => {
    const { blocks } = await read(['<h1>One</h1><p>First</p>', '<h2>Two</h2><p>Second<br/>line</p>'])
    expect(shown(blocks)).toEqual(['heading 1: One', 'paragraph: First', 'heading 2: Two', 'paragraph: Second line'])
  })

  test('no lists of contents, neither as a page nor in a page', async () => {
    const items = '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    const more = { 'OEBPS/nav.xhtml': '<html><body><p>Contents</p></body></html>' }
    const { blocks } = await read(['<nav><ol><li>One</li></ol></nav><p>First</p>'], { items, more })
    expect(shown(blocks)).toEqual(['paragraph: First'])
  })

  test('the text after elements that have no content in XHTML', async () => {
    expect(shown((await read(['<script src="a.js"/><a id="p1"/><p>First</p>'])).blocks)).toEqual(['paragraph: First'])
  })

  test('what its package says, the date of its publication too', async () => {
    const metadata =
      '<dc:title>Report</dc:title><dc:publisher>Bureau</dc:publisher><dc:creator>Jane Doe</dc:creator><dc:language>ru</dc:language><dc:date>2021-03-30</dc:date>'
    expect((await read(['<p>x</p>'], { metadata })).head).toEqual({
      title: 'Report',
      url: null,
      language: 'ru',
      site: 'Bureau',
      publisher: null,
      country: null,
      published: '2021-03-30',
    })
  })

  test('what its style sheet sets in bold, and places without parents where it marks no heading', async () => {
    const more = { 'OEBPS/a.css': '.s1, p.s2 { color: red; font-weight: bold } .s3 { font-weight: normal }' }
    const { blocks } = await read(['<p><span class="x s1">Prisons</span></p><p><span class="s3">Text</span></p>'], {
      more,
    })
    expect(blocks.map(({ lead }) => lead)).toEqual([7, 0])
    expect(blocks[0]?.place.parent).toBeNull()
  })

  test('what there is, and a doubt, where a chapter is missing', async () => {
    const { blocks, doubts } = await read(['<p>First</p>', undefined, '<p>Third</p>'])
    expect(shown(blocks)).toEqual(['paragraph: First', 'paragraph: Third'])
    expect(doubts).toEqual(['Chapters that are not in the file: 1 of 3.'])
  })
})

describe('a book is refused', () => {
  const container = (xml: string): Uint8Array => rawZip([{ name: 'META-INF/container.xml', data: xml }])
  test.each([
    [
      'with copy protection',
      epub(['<p>x</p>'], {
        more: {
          'META-INF/encryption.xml': '<encryption><enc:CipherReference URI="OEBPS/text/c%200.xhtml"/></encryption>',
        },
      }),
      'file-unsupported',
    ],
    [
      'with entities in its package',
      container('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rootfile full-path="&b;"/>'),
      'file-unsupported',
    ],
    ['without a package', container('<container/>'), 'parser-failed'],
    ['whose package is outside', container('<rootfile full-path="../../etc/passwd"/>'), 'parser-failed'],
  ])('%s', async (_, bytes, code) => {
    await expect(readEpub(bytes, 'a.epub')).rejects.toMatchObject({ name: 'AppError', code })
  })

  test('not with fonts that are hidden', async () => {
    const more = { 'META-INF/encryption.xml': '<encryption><enc:CipherReference URI="OEBPS/font.otf"/></encryption>' }
    expect((await read(['<p>x</p>'], { more })).blocks).toHaveLength(1)
  })
})
