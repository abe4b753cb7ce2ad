import { docx, epub, odt, paragraph, style } from '../main/core/import/readers/packed-files.ts'
import { makePdf, setTexts } from './pdf.ts'
import { aStatePage } from './state-page.ts'

/** A file to write. */
export interface MadeFile {
  name: string
  bytes: Uint8Array
}

/** What a small report about a made-up country says. No two numbers give the same. */
interface Words {
  country: string
  year: number
  title: string
  /** Heading and paragraphs of each section. */
  sections: readonly (readonly [heading: string, ...paragraphs: string[]])[]
}

const starts = ['Nor', 'Vel', 'Mar', 'Tess', 'Ost', 'Quen', 'Bal', 'Drav', 'Ill', 'Zor']
const ends = ['davia', 'moria', 'ketia', 'alund', 'renia', 'oskia', 'ubria', 'anthia', 'icord', 'espia']

function wordsOf(number: number): Words {
  const country = `${starts[number % 10]}${ends[Math.floor(number / 10) % 10]}`
  const year = 2000 + Math.floor(number / 100)
  return {
    country,
    year,
    title: `${country}: Human Rights in ${year}`,
    sections: [
      [
        'Prison Conditions',
        `The prisons of ${country} held ${1200 + number} people in ${year}, more than they were built for.`,
        'Visits by families were allowed once a month, and letters came late or not at all.',
      ],
      ['Freedom of Expression', `Courts in ${country} fined ${number + 2} editors under a law about rumours.`],
      ['Freedom of Assembly', 'Permits were required for every meeting and were given to few.'],
    ],
  }
}

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

const statePage = (number: number): string => {
  const { country, year } = wordsOf(number)
  return aStatePage({ country, year, summary: `<p>${country} is a republic. This is page ${number} of a set.</p>` })
}

const plain = ({ title, sections }: Words): string =>
  [title, ...sections.map(([heading, ...texts]) => `${heading}\n\n${texts.join('\n\n')}`)].join('\n\n\n')

const rtfSheet = String.raw`{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 Title;}}`

/** How a report is made in each format. */
const makers: Record<string, (words: Words, number: number) => Uint8Array> = {
  html: (_, number) => utf8(statePage(number)),
  txt: (words) => utf8(`${plain(words)}\n`),
  md: ({ title, sections }) =>
    utf8(
      `# ${title}\n\n${sections.map(([heading, ...texts]) => `## ${heading}\n\n${texts.join('\n\n')}`).join('\n\n')}\n`,
    ),
  docx: ({ title, sections }) =>
    docx(
      paragraph(title, 'T') +
        sections
          .map(([heading, ...texts]) => paragraph(heading, 'H') + texts.map((text) => paragraph(text)).join(''))
          .join(''),
      { styles: style('T', 'Title') + style('H', 'heading 1') },
    ),
  odt: ({ title, sections }) =>
    odt(
      `<text:h text:outline-level="1">${title}</text:h>` +
        sections
          .map(
            ([heading, ...texts]) =>
              `<text:h text:outline-level="2">${heading}</text:h>${texts.map((text) => `<text:p>${text}</text:p>`).join('')}`,
          )
          .join(''),
    ),
  epub: ({ title, sections }) =>
    epub(
      sections.map(([heading, ...texts]) => `<h1>${heading}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}`),
      { metadata: `<dc:title>${title}</dc:title>` },
    ),
  rtf: ({ title, sections }) =>
    latin(
      String.raw`{\rtf1\ansi${rtfSheet}\pard\s2 ${title}\par` +
        sections
          .map(
            ([heading, ...texts]) =>
              String.raw`\pard\s1 ${heading}\par` + texts.map((text) => String.raw`\pard\plain ${text}\par`).join(''),
          )
          .join('') +
        '}',
    ),
  mhtml: (_, number) =>
    latin(
      [
        'From: <Saved by Blink>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="----b"',
        '',
        '------b',
        'Content-Type: text/html; charset="utf-8"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(statePage(number)).toString('base64').replace(/.{76}/g, '$&\r\n'),
        '------b--',
        '',
      ].join('\r\n'),
    ),
  pdf: ({ title, sections }) =>
    makePdf([
      {
        texts: [
          ...setTexts([title], { y: 90, size: 18, letters: 40, face: 'bold' }),
          ...sections.flatMap(([heading, ...texts], index) => [
            ...setTexts([heading], { y: 150 + index * 160, size: 14, face: 'bold' }),
            ...setTexts(texts, { y: 180 + index * 160 }),
          ]),
        ],
      },
    ]),
}

/** Of each hundred files, how many are of which format. */
const shares = { html: 40, txt: 10, md: 10, docx: 10, odt: 8, epub: 6, rtf: 6, mhtml: 5, pdf: 5 }
const order = Object.entries(shares).flatMap(([format, share]) => Array.from({ length: share }, () => format))

/** So many small reports about countries that do not exist, in all formats that are read, in folders by year. */
export function goodFiles(count: number): MadeFile[] {
  return Array.from({ length: count }, (_, number) => {
    // Steps that share no factor with a hundred, so that each folder holds all formats.
    const format = order[(number * 37) % order.length] ?? 'txt'
    const words = wordsOf(number)
    const make = makers[format]
    if (make === undefined) throw new Error(`No maker for ${format}`)
    return { name: `${words.year}/${words.country.toLowerCase()}-${number}.${format}`, bytes: make(words, number) }
  })
}
