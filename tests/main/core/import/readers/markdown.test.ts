import { expect, test } from 'vitest'
import { readMarkdown } from '../../../../../main/core/import/readers/markdown.ts'

const lines = (text: string): string[] =>
  readMarkdown(text, 'x.md').blocks.map(
    ({ kind, level, text: words }) => `${kind}${level === 0 ? '' : level}: ${words}`,
  )

test('reads the blocks of Markdown', () => {
  const text = `# Title

Some *words* in
two lines.

## Part

- one
- two

  more of two

> We saw it.

| Year | Deaths |
| ---- | ------ |
| 2019 | 12 |

<div>raw</div>

---

    code`
  expect(lines(text)).toEqual([
    'heading1: Title',
    'paragraph: Some words in two lines.',
    'heading2: Part',
    'list-item: one',
    'list-item: two',
    'list-item: more of two',
    'quotation: We saw it.',
    'table-row: Year | Deaths',
    'table-row: 2019 | 12',
    'paragraph: code',
  ])
})

test('front matter says what the text is', () => {
  const { head, blocks } = readMarkdown(
    '---\ntitle: "Review: 2023"\npublisher: Bureau\nlang: kk\ndate: 2024-02-01\nsource: https://a.example/\n---\nText.',
    'x.md',
  )
  expect(head).toEqual({
    title: 'Review: 2023',
    url: 'https://a.example/',
    language: 'kk',
    site: null,
    publisher: 'Bureau',
    country: null,
    published: '2024-02-01',
  })
  expect(blocks).toHaveLength(1)
})

test('links and what is bold at the start are known', () => {
  const [block] = readMarkdown(
    '**Exile:** See [the  law](https://a.example/ "x") and [here](javascript:x).',
    'x.md',
  ).blocks
  expect(block).toMatchObject({ text: 'Exile: See the law and here.', lead: 6 })
  expect(block?.links).toEqual([{ start: 11, end: 18, href: 'https://a.example/' }])
})
