import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Place } from '../../../../../main/core/import/blocks.ts'
import { readHtml } from '../../../../../main/core/import/readers/html.ts'

const read = (body: string): Block[] => readHtml(`<html><body>${body}</body></html>`, 'x.html').blocks
const lines = (body: string): string[] =>
  read(body).map(({ kind, level, text }) => `${kind}${level === 0 ? '' : level}: ${text}`)

const cases: [name: string, html: string, expected: string[]][] = [
  ['paragraphs, with their ends left out', '<p>One<p>Two</p>', ['paragraph: One', 'paragraph: Two']],
  ['text without paragraphs', 'One<div>Two</div>Three', ['paragraph: One', 'paragraph: Two', 'paragraph: Three']],
  ['headings by level', '<h1>A</h1><h3>B <span>C</span></h3>', ['heading1: A', 'heading3: B C']],
  ['inline elements run on', '<p>Kaza<b>kh</b>stan <i>is</i></p>', ['paragraph: Kazakhstan is']],
  ['one line break is a space, two are a paragraph', '<p>a<br>b<br><br/>c</p>', ['paragraph: a b', 'paragraph: c']],
  ['lists', '<ul><li>One<li>Two<ul><li>Three</ul></ul>', ['list-item: One', 'list-item: Two', 'list-item: Three']],
  ['paragraphs in lists are of the list', '<ol><li><p>a</p><p>b</p></li></ol>', ['list-item: a', 'list-item: b']],
  ['quotations', '<blockquote><p>We saw it.</p></blockquote>', ['quotation: We saw it.']],
  [
    'footnotes',
    '<section class="footnotes"><ol><li>See 1.</li></ol></section><p id="ftn2">See 2.</p>',
    ['footnote: See 1.', 'footnote: See 2.'],
  ],
  [
    'elements in each other: headings and footnotes go over what they are in and what is in them',
    '<h2>a<ul><li>b</ul></h2><ul><li>c<h3>d</h3><p id="fn1">e</p></ul><aside role="doc-footnote"><h4>f</h4><blockquote>g</blockquote></aside>',
    ['heading2: a', 'heading2: b', 'list-item: c', 'heading3: d', 'footnote: e', 'heading4: f', 'footnote: g'],
  ],
  [
    'elements in each other: of lists and quotations the inner one',
    '<blockquote>a<ul><li>b<p>c</ul>d</blockquote><ul><li>e<blockquote>f</blockquote>g</ul>',
    ['quotation: a', 'list-item: b', 'list-item: c', 'quotation: d', 'list-item: e', 'quotation: f', 'list-item: g'],
  ],
  [
    'elements in each other: preformatted text is of the footnote or quotation around it',
    '<p id="fn1"><pre>a\n\nb</pre></p><div id="fn2"><pre>c\n\nd</pre></div><blockquote><pre>e\n\nf</pre></blockquote>',
    ['paragraph: a', 'paragraph: b', 'footnote: c', 'footnote: d', 'quotation: e', 'quotation: f'],
  ],
  [
    'a mark of a footnote in the text is text',
    '<p>Law.<a href="#ftn1" id="ref"><sup>1</sup></a></p>',
    ['paragraph: Law.1'],
  ],
  [
    'rows of a table',
    '<table><tr><th>Year</th><th>Deaths</th></tr><tr><td>2019<td>12</tr></table>',
    ['table-row: Year | Deaths', 'table-row: 2019 | 12'],
  ],
  [
    'a table for layout',
    `<table><tr><td>Menu</td><td><p>${'Long text. '.repeat(80)}</p><p>b</p></td></tr></table>`,
    ['paragraph: Menu', `paragraph: ${'Long text. '.repeat(80).trim()}`, 'paragraph: b'],
  ],
  [
    'a table in a table',
    '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>',
    ['table-row: a | b', 'paragraph: c'],
  ],
  [
    'preformatted text has paragraphs by empty lines',
    '<pre>One\ntwo\n\n  Three</pre>',
    ['paragraph: One two', 'paragraph: Three'],
  ],
  [
    'scripts, styles, controls, pictures and the name of the tab are silent',
    '<title>w</title><script>x</script><style>y</style><svg><text>z</text></svg><select><option>A</option></select><button>Go</button><p>a<img alt="b"></p>',
    ['paragraph: a'],
  ],
  ['entities', '<p>A &amp; B&nbsp;&#8212; &lt;p&gt; &eacute;</p>', ['paragraph: A & B — <p> é']],
  ['elements that never end', '<div><div><p>a<div>b', ['paragraph: a', 'paragraph: b']],
  ['ends without a start', '</div></td></tr><p>a</p></ul>', ['paragraph: a']],
  ['comments', '<p>a<!-- <p>b</p> -->c</p>', ['paragraph: ac']],
]

test.each(cases)('%s', (_, html, expected) => {
  expect(lines(html)).toEqual(expected)
})

describe('what is set off at the start of a paragraph', () => {
  const lead = (html: string): string | undefined => {
    const [block] = read(html)
    return block?.text.slice(0, block.lead)
  }
  test.each([
    ['<p><u>Physical </u><u>Conditions</u>: They were harsh.</p>', 'Physical Conditions'],
    ['<p> <strong>Exile:</strong> None.</p>', 'Exile:'],
    ['<p><span style="font-weight: 700">Exile</span> was rare.</p>', 'Exile'],
    ['<p><b><i>All of it.</i></b></p>', 'All of it.'],
    ['<p>Not <b>at the start</b></p>', ''],
    ['<p><i>Nordavia Today</i> wrote.</p>', ''],
  ])('%s', (html, expected) => {
    expect(lead(html)).toBe(expected)
  })
})

test('links keep their place; those that lead nowhere are dropped', () => {
  const [block] = read(
    '<p> See <a href="https://a.example/">the  <b>report</b></a>, <a href="#n1">1</a>, <a href="javascript:x()">x</a> <a href="/b">b</a></p>',
  )
  expect(block?.text).toBe('See the report, 1, x b')
  expect(block?.links.map(({ start, end, href }) => [block.text.slice(start, end), href])).toEqual([
    ['the report', 'https://a.example/'],
    ['b', '/b'],
  ])
})

test('a link over a row of a table stands at its cell', () => {
  const [row] = read('<table><tr><td>2019</td><td><a href="https://a.example/">Report</a></td></tr></table>')
  expect(row?.links).toEqual([{ start: 7, end: 13, href: 'https://a.example/' }])
})

describe('the head', () => {
  const headOf = (head: string) => readHtml(`<html lang="ru-RU"><head>${head}</head></html>`, 'x.html').head

  test('says what the page says of itself', () => {
    expect(
      headOf(`<title> A  title | Site </title><link rel="canonical" href="https://a.example/r">
        <meta property="og:site_name" content="Site"><meta name="publisher" content="Bureau">
        <meta property="article:published_time" content="2023-04-05T00:00:00Z">`),
    ).toEqual({
      title: 'A title | Site',
      url: 'https://a.example/r',
      language: 'ru',
      site: 'Site',
      publisher: 'Bureau',
      country: null,
      published: '2023-04-05T00:00:00Z',
    })
  })

  test('finds the address and the date in other places too', () => {
    expect(
      headOf('<meta property="og:url" content="https://web.archive.org/web/20200101000000/https://a.example/r">').url,
    ).toBe('https://a.example/r')
    expect(
      headOf('<link rel="canonical" href="page_files/a.html"><!-- saved from url=(0019)https://a.example/s -->').url,
    ).toBe('https://a.example/s')
    expect(headOf('<link rel="canonical" href="file:///home/me/a.html">').url).toBeNull()
    expect(headOf('<script type="application/ld+json">{"datePublished":"2020-03-11"}</script>').published).toBe(
      '2020-03-11',
    )
  })
})

describe('hostile pages', () => {
  test('nesting of any depth is read', () => {
    const depth = 50_000
    expect(lines(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}<p>after</p>`)).toEqual([
      'paragraph: deep',
      'paragraph: after',
    ])
    expect(lines(`${'<table><tr><td>'.repeat(5000)}deep`)).toEqual(['paragraph: deep'])
  })

  test('of elements in elements only so many are kept apart', () => {
    const [block] = read(`${'<div>'.repeat(5000)}deep`)
    let depth = 0
    for (let at: Place | null = block?.place ?? null; at !== null; at = at.parent) depth++
    expect(depth).toBeGreaterThan(100)
    expect(depth).toBeLessThan(1000)
  })

  test('any pieces of markup give blocks with text, well formed, with links inside it', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<ul>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</tr>',
      '</table>',
      '<a href="/x">',
      '</a>',
      '<b>',
      '</b>',
      '<br>',
      '<h2>',
      '</h2>',
      '<script>',
      '</script>',
      '<pre>',
      '</pre>',
      ' word ',
      '\n\n',
      '&nbsp;',
      '&#x0;',
      '\u00ad',
      '<!--',
      '-->',
      '<svg>',
      '</svg>',
      '<div',
      '>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const { text, links, lead } of read(pieces.join(''))) {
          expect(text.trim()).toBe(text)
          expect(text).not.toBe('')
          expect(lead).toBeLessThanOrEqual(text.length)
          for (const { start, end } of links) expect(start >= 0 && start < end && end <= text.length).toBe(true)
        }
      }),
    )
  })
})
