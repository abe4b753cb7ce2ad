import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import type { Block, Run } from '../../../../../main/core/export/document.ts'
import { escapeText, writeMarkdown } from '../../../../../main/core/export/writers/markdown.ts'

const write = async (...blocks: Block[]): Promise<string> =>
  new TextDecoder().decode(await writeMarkdown({ title: 'T', summary: 's', blocks }))
const parse = (text: string): Nodes =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
const typesOf = (node: Nodes): string[] => [node.type, ...('children' in node ? node.children.flatMap(typesOf) : [])]

describe('Markdown', () => {
  it('sets quotations with footnotes, and remarks outside of them', async () => {
    const runs: Run[] = [
      { text: 'Comment:', face: 'label' },
      { text: 'see *there*', face: 'plain' },
    ]
    const text = await write(
      { kind: 'heading', level: 1, text: 'A [report]', language: 'en' },
      { kind: 'quotation', paragraphs: ['One.', 'Two.'], language: 'en', footnote: 'Bureau, § 1.c, ¶¶ 1–2.' },
      { kind: 'paragraph', role: 'comment', runs, language: 'en' },
      { kind: 'quotation', paragraphs: ['Three.'], language: 'en', footnote: 'Bureau, ¶ 3.' },
      { kind: 'paragraph', role: 'checksum', runs: [{ text: 'ab12', face: 'code' }], language: 'en' },
    )
    expect(text).toBe(`# T

s

## A \\[report\\]

> One.
>
> Two.[^1]

*Comment:* see \\*there\\*

> Three.[^2]

\`ab12\`

[^1]: Bureau, § 1.c, ¶¶ 1–2.

[^2]: Bureau, ¶ 3.
`)
  })

  it.each([
    ['HTML', '<script>alert(1)</script> <img src=x onerror=alert(1)>'],
    ['a link', '[click](https://example.org) and [it]: https://example.org'],
    ['an image', '![x](https://example.org/x.png)'],
    ['a bare address', 'See https://example.org/a_b?c=1&d=2 or www.example.org.'],
    ['an address of mail', 'Write to bureau@example.org, or mailto:bureau@example.org'],
    ['an address with backticks', 'https://example.org/``x`'],
    ['a scheme that runs', 'javascript://example.org/%0aalert(1)'],
    ['an autolink', '<https://example.org>'],
    ['an entity', '&copy; &#60; &lt;b&gt;'],
    ['emphasis', '*a* _b_ **c** ~~d~~'],
    ['code', '`code` and ```fence'],
    ['a heading', '# not a heading'],
    ['a list item', '- not a list'],
    ['another list item', '+ not a list'],
    ['a numbered item', '3. not a list'],
    ['a numbered item with a bracket', '12) not a list'],
    ['a rule', '---'],
    ['an underline of a heading', '==='],
    ['a quotation', '> not quoted'],
    ['a table', '| a | b |'],
    ['a footnote', 'end[^1]'],
    ['a backslash', 'C:\\new \\* \\'],
    ['formulas and emoji', '$x$ :smile: 10:30'],
    ['typographic marks', '"it\'s" -- so... “it’s” – so…'],
  ])('leaves %s as text', async (_, quote) => {
    const [, , blockquote] = (
      parse(
        await write({ kind: 'quotation', paragraphs: [quote], language: 'en', footnote: 'Bureau, ¶ 1.' }),
      ) as Extract<Nodes, { type: 'root' }>
    ).children
    if (blockquote === undefined) throw new Error('there is no quotation')
    expect(textOf(blockquote)).toBe(`${quote}[^1]`)
    expect(
      typesOf(blockquote).filter((type) => !['blockquote', 'paragraph', 'text', 'inlineCode'].includes(type)),
    ).toEqual([])
  })

  it('never leaves an address outside a code span', () => {
    expect(escapeText('a https://x.example/y b@c.example')).toBe('a `https://x.example/y` `b@c.example`')
  })

  it('reads back as the same text, whatever the text', () => {
    const signs = fc.constantFrom(
      ...'*_`[]()<>#+-=|~\\!&^$:.@"\' /0189aé“—😀'.split(''),
      'http://',
      'www.',
      '&amp;',
      '[^1]: ',
    )
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 16 }), (parts) => {
        const text = parts.join('').replace(/ +/g, ' ').trim()
        fc.pre(text !== '')
        const tree = parse(escapeText(text))
        expect(textOf(tree)).toBe(text)
        expect(typesOf(tree).filter((type) => !['root', 'paragraph', 'text', 'inlineCode'].includes(type))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})
