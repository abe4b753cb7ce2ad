import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../../../../main/core/import/parse.ts'
import { createParserPool } from '../../../../../main/core/import/parser-pool.ts'
import { makePdf, type PdfPage, type PdfText, setText, setTexts } from '../../../../helpers/pdf.ts'

const prose = (number: number): string =>
  `Matter ${number} was heard in the town of Sarn, where the court of the river sat for ${number + 3} days and let nobody speak but those who had been asked to.`

/** Headings and paragraphs under each other over as many pages as they take, with heads and feet. */
function setPages(
  parts: readonly (string | { heading: string; size: number })[],
  head: string,
  foot: string,
): PdfPage[] {
  const pages: PdfText[][] = []
  let page: PdfText[] = []
  let y = 1000
  for (const part of parts) {
    if (y > 650) {
      page = []
      pages.push(page)
      y = 90
    }
    const lines =
      typeof part === 'string'
        ? setText(part, { y })
        : setText(part.heading, { y, size: part.size, face: 'bold', letters: Math.floor(460 / (0.6 * part.size)) })
    page.push(...lines)
    y = (lines.at(-1)?.y ?? y) + 26
  }
  return pages.map((texts, index) => ({
    texts: [{ x: 72, y: 40, size: 8, text: head }, ...texts, { x: 72, y: 750, size: 8, text: `${foot} ${index + 1}` }],
  }))
}

const sections = [
  { heading: 'EXECUTIVE SUMMARY', size: 12 },
  prose(1),
  prose(2),
  { heading: 'Section 1. Respect for the Integrity of the Person', size: 12 },
  { heading: 'a. Arbitrary Deprivation of Life', size: 10 },
  prose(3),
  { heading: 'b. Disappearance', size: 10 },
  prose(4),
  { heading: 'Prison and Detention Center Conditions', size: 10 },
  `Physical Conditions: ${prose(5)}`,
  ...[6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map(prose),
  { heading: 'Section 2. Respect for Civil Liberties', size: 12 },
  { heading: 'a. Freedom of Expression, Including for Members of the Press and Other Media', size: 10 },
  prose(16),
  { heading: 'Section 3. Freedom to Participate in the Political Process', size: 12 },
  prose(17),
]

const outline = [
  [null, '', 'EXECUTIVE SUMMARY'],
  [null, '1', 'Respect for the Integrity of the Person'],
  [1, '1.a', 'Arbitrary Deprivation of Life'],
  [1, '1.b', 'Disappearance'],
  [3, '', 'Prison and Detention Center Conditions'],
  [4, '', 'Physical Conditions'],
  [null, '2', 'Respect for Civil Liberties'],
  [6, '2.a', 'Freedom of Expression, Including for Members of the Press and Other Media'],
  [null, '3', 'Freedom to Participate in the Political Process'],
]

describe('a country report as a PDF', () => {
  it('of the Department: its own title, its running feet left out, each passage on its page', async () => {
    const parts = [{ heading: 'KAZAKHSTAN 2022 HUMAN RIGHTS REPORT', size: 16 }, ...sections]
    const pages = setPages(parts, 'Human Rights', 'Country Reports on Human Rights Practices for 2022')
    const draft = await parseReport(makePdf(pages), '415610_KAZAKHSTAN-2022.pdf')
    expect(draft.metadata).toMatchObject({
      profile: 'us-state-department',
      publisher: 'U.S. Department of State',
      title: '2022 Country Reports on Human Rights Practices: Kazakhstan',
      country: 'KZ',
      coversYear: 2022,
      language: 'en',
    })
    expect(draft.sections.map(({ parent, number, heading }) => [parent, number, heading])).toEqual(outline)
    expect(draft.passages).toHaveLength(17)
    expect(draft.passages.map(({ text }) => text).join(' ')).not.toContain('Country Reports')
    expect(draft.passages[0]).toMatchObject({ page: 1, section: 0 })
    expect(draft.passages.at(-1)).toMatchObject({ page: pages.length, section: 8 })
  })

  it('of a whole web page: nothing of the page before, between and after', async () => {
    const menu = ['Home', 'Policy', 'Countries'].map((heading) => ({ heading, size: 10 }))
    const parts = [
      ...menu,
      { heading: '2019 Country Reports on Human Rights Practices: Kazakhstan', size: 20 },
      { heading: 'Translations', size: 10 },
      '1. Executive Summary',
      '2. Section 1. Respect for the Integrity of the Person',
      ...sections,
      'U P P ER | L O W E R SA R N',
      { heading: 'On This Page', size: 10 },
      ...menu,
    ]
    const draft = await parseReport(makePdf(setPages(parts, 'Kazakhstan', 'Page')), 'print.pdf')
    expect(draft.metadata).toMatchObject({ profile: 'us-state-department', country: 'KZ', coversYear: 2019 })
    expect(draft.sections.map(({ parent, number, heading }) => [parent, number, heading])).toEqual(outline)
    expect(draft.passages).toHaveLength(17)
  })

  it('of somebody else keeps its first heading as the title', async () => {
    const texts = [
      ...setText('The Year of the River', { y: 60, size: 20, face: 'bold' }),
      ...setText('The Courts', { y: 100, size: 14, face: 'bold' }),
      ...setTexts([prose(1), prose(2)], { y: 130 }),
      ...setText('The Ferries', { y: 240, size: 14, face: 'bold' }),
      ...setTexts([prose(3), prose(4)], { y: 270 }),
    ]
    const draft = await parseReport(makePdf([{ texts }], { info: { Title: 'Untitled' } }), 'a.pdf')
    expect(draft.metadata).toMatchObject({ profile: 'generic', title: 'The Year of the River' })
    expect(draft.sections.map(({ heading }) => heading)).toEqual(['The Courts', 'The Ferries'])
    expect(draft.passages.map(({ text }) => text)).toEqual([1, 2, 3, 4].map(prose))
  })
})

describe('a PDF in a parser’s thread', () => {
  const entry = new URL('../../../../../main/core/import/parser-worker.ts', import.meta.url)

  it('is read; one that unpacks to more than the thread may take is stopped', async () => {
    const pool = createParserPool({ entry, threads: 1, maxMb: 128 })
    const plain = makePdf([{ texts: setText(prose(1), { y: 80 }) }])
    const bomb = makePdf([{ packed: deflateSync(Buffer.alloc(512 * 1024 * 1024, ' '), { level: 1 }) }])
    expect((await pool.parse('a.pdf', plain)).draft.passages).toHaveLength(1)
    await expect(pool.parse('bomb.pdf', bomb)).rejects.toMatchObject({ code: 'parser-memory' })
    await pool.close()
  }, 60_000)
})
