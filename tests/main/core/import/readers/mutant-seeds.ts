import { randomFrom } from '../mutate.ts'
import { paragraph, style } from './packed-files.ts'

/** Sound bodies of each format, from which damaged ones are made: some of everything that its reader knows. */

/** Seeds of each format. */
export const seedCount = 20

const sentences = [
  'The prisons were full, and complaints led to nothing.',
  'Тюрьмы переполнены; жалобы Э. Ветрова остались без ответа.',
  'Түрмелер толып кетті, шағымдар нәтижесіз қалды.',
  'كانت السجون مكتظة.',
]

/** So many texts, each of another choice of the parts, in another order and about another sentence. */
function composed(parts: (sentence: string) => readonly string[], joint = ''): string[] {
  const random = randomFrom(seedCount)
  return Array.from({ length: seedCount }, (_, at) => {
    const all = parts(sentences[at % sentences.length] ?? '').map((part) => ({ part, place: random() }))
    const chosen = all.filter((_, index) => index === 0 || (at >> (index % 5)) % 2 === 0 || random() < 0.5)
    return chosen
      .toSorted((a, b) => a.place - b.place)
      .map(({ part }) => part)
      .join(joint)
  })
}

const cell = (text: string, properties = ''): string => `<w:tc>${properties}${paragraph(text)}</w:tc>`

/** Bodies of Word documents. */
export const wordBodies = composed((sentence) => [
  paragraph(sentence),
  paragraph('Report', 'T'),
  paragraph('Prisons', '1'),
  paragraph('Courts', '2'),
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${sentence}</w:t></w:r></w:p>`,
  `<w:p><w:r><w:t>${sentence}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:hyperlink r:id="l1"><w:r><w:t>here</w:t><w:br/><w:tab/></w:r></w:hyperlink></w:p>`,
  `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('a')}</w:tc>${cell('b')}</w:tr></w:tbl>`,
  `<w:tbl><w:tr>${cell('a')}<w:tc><w:tbl><w:tr>${cell('c')}</w:tr></w:tbl>${paragraph('')}</w:tc></w:tr><w:tr>${cell('d', '<w:tcPr><w:vMerge/></w:tcPr>')}</w:tr></w:tbl>`,
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  `<w:p><w:ins w:id="1"><w:r><w:t>${sentence}</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
  `<w:sdt><w:sdtContent>${paragraph(sentence)}</w:sdtContent></w:sdt>`,
])

/** What the bodies refer to. */
export const wordParts = {
  styles: style('1', 'heading 1') + style('2', 'x', '<w:basedOn w:val="1"/>') + style('T', 'Title'),
  footnotes: `<w:footnote w:id="2">${paragraph('See the law.')}</w:footnote>`,
  links: '<Relationship Id="l1" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/>',
}

/** Styles of OpenDocument texts. */
export const openStyles =
  '<style:style style:name="T1" style:family="text" style:parent-style-name="B"><style:text-properties fo:font-weight="bold"/></style:style>'

/** Bodies of OpenDocument texts. */
export const openBodies = composed((sentence) => [
  `<text:p>${sentence}</text:p>`,
  '<text:h text:outline-level="1">Prisons</text:h>',
  '<text:h text:outline-level="3">Courts</text:h>',
  `<text:p>${sentence}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See.</text:p></text:note-body></text:note></text:p>`,
  '<text:p><text:span text:style-name="T1">Lead:</text:span><text:a xlink:href="https://example.org">y</text:a><text:s text:c="3"/><text:tab/><text:line-break/>z</text:p>',
  `<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>${sentence}</text:p></text:list-item></text:list></text:list-item></text:list>`,
  '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
  `<text:section><text:p>${sentence}</text:p></text:section>`,
  '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>',
  '<draw:frame><draw:text-box><text:p>aside</text:p></draw:text-box></draw:frame>',
])

/** Bodies of web pages, which chapters of EPUB books are, too. */
export const pageBodies = composed((sentence) => [
  `<p>${sentence}</p>`,
  '<h1>Prisons</h1>',
  '<h2>Courts</h2>',
  `<p><b>Lead:</b> ${sentence}<br/><a href="x">here</a> &amp; &#8217; &nbsp;</p>`,
  '<table><tr><th>a</th><td rowspan="2">b</td></tr><tr><td>c</td></tr></table>',
  `<ul><li>one</li><li>two<ol><li>${sentence}</li></ol></li></ul>`,
  '<nav><a href="/">Home</a><ul><li>Share</li></ul></nav>',
  '<script>alert("x")</script><style>p { color: red }</style><!-- note -->',
  `<blockquote>${sentence}</blockquote><pre>a\n  b</pre><hr/>`,
  `<div><div><p>${sentence}<sup><a href="#n1">1</a></sup></p></div></div><p id="n1">1. See the law.</p>`,
  '<img src="https://example.org/a.png" alt="a map"/><iframe src="x"></iframe><svg><text>t</text></svg>',
])

/** Rich texts, without their braces. */
export const richTexts = composed((sentence) => {
  const written = Array.from(sentence, (sign) =>
    sign.charCodeAt(0) < 128 ? sign : `\\u${((sign.charCodeAt(0) + 0x8000) & 0xffff) - 0x8000}?`,
  ).join('')
  return [
    `\\pard ${written}\\par`,
    String.raw`{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 x;}}`,
    String.raw`{\info{\title Report}}`,
    String.raw`\pard\s1 Prisons\par`,
    String.raw`\pard\plain{\b Lead:} \'cf\'eb \u1178?{\f1 \'83\'65}\par`,
    `\\pard ${written}{\\footnote\\pard See.}\\par`,
    String.raw`{\listtext 1.}\ls1 one\par`,
    String.raw`\trowd\pard\intbl a\cell b\cell\row`,
    String.raw`\pard{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt here}}`,
    String.raw`\bin3 abc\par`,
    String.raw`{\header head\par}{\*\generator x;}{\pict\pngblip 89504e47}`,
  ]
})

/** Texts with the marks of Markdown. */
export const markedTexts = composed(
  (sentence) => [
    sentence,
    '# Prisons',
    '## Courts',
    'Courts\n======',
    `- one\n- two\n  1. ${sentence}`,
    `> ${sentence}`,
    '| a | b |\n|---|:-:|\n| c | d |',
    '```\ncode\n```',
    `**Lead:** ${sentence} [here](https://example.org) <b>x</b> &amp;[^1]`,
    '[^1]: See the law.',
    '![map](x.png)',
  ],
  '\n\n',
)

/** Texts without any marks. */
export const plainTexts = composed(
  (sentence) => [
    sentence,
    'COUNTRY REPORT 2021',
    'Section 1. Respect for the Integrity of the Person',
    'a. Arbitrary Deprivation of Life',
    '1.2 Courts',
    `${sentence} ${sentence}`.replaceAll(' ', '\n'),
    '• one\n• two',
    'Table\ta\tb',
    'EXECUTIVE SUMMARY',
    `${sentence}\f12\f${sentence}`,
  ],
  '\n\n',
)
