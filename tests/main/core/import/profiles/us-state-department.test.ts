import { describe, expect, test } from 'vitest'
import type { ReportDraft } from '../../../../../main/core/import/draft.ts'
import { outlineLines } from '../../../../helpers/outline-lines.ts'
import { parseText } from '../../../../helpers/parse-text.ts'
import { aStatePage, type PageOptions, type PageSection, someSections } from '../../../../helpers/state-page.ts'

const parsePage = (options: PageOptions = {}): ReportDraft =>
  parseText(Buffer.from(aStatePage(options)), 'nordavia.html')
const texts = ({ passages }: ReportDraft): string[] => passages.map(({ text }) => text)

const integrity = 'Respect for the Integrity of the Person'

describe('a saved page', () => {
  const draft = parsePage({ country: 'Kyrgyz Republic', year: 2017 })

  test('says what it is', () => {
    expect(draft.metadata).toEqual({
      profile: 'us-state-department',
      publisher: 'U.S. Department of State',
      country: 'KG',
      series: 'Country Reports on Human Rights Practices',
      title: '2017 Country Reports on Human Rights Practices: Kyrgyz Republic',
      coversYear: 2017,
      publishedYear: 2018,
      language: 'en',
      url: 'https://www.state.gov/reports/2017-country-reports-on-human-rights-practices/kyrgyz-republic/',
    })
    expect(draft.doubts).toEqual([])
  })

  test('gives its sections with their titles, and the lettered parts under them', () => {
    expect(outlineLines(draft)).toEqual([
      'Executive Summary (1)',
      `1 ${integrity}, Including Freedom from: (0)`,
      '  1.a Arbitrary Deprivation of Life (1)',
      '  1.b Disappearance (1)',
      '4 Corruption and Lack of Transparency in Government (1)',
    ])
  })

  test('gives the words of the report and no others', () => {
    expect(texts(draft)).toEqual([
      'Nordavia is a republic.',
      'There were no reports of killings.',
      'There were no reports of disappearances.',
      'The law provides for penalties.',
    ])
  })

  test('about a country that is in no list has a doubt', () => {
    expect(parsePage()).toMatchObject({ metadata: { country: null }, doubts: ['The country was not recognised.'] })
  })

  test('in a web archive is the same, at its own address', () => {
    const archived = parsePage({ country: 'Kyrgyz Republic', year: 2017, isArchived: true })
    expect(archived.metadata).toEqual(draft.metadata)
    expect(outlineLines(archived)).toEqual(outlineLines(draft))
    expect(texts(archived)).toEqual(texts(draft))
  })

  test('of someone else in the same form keeps its publisher', () => {
    const page = aStatePage()
      .replaceAll('www.state.gov', 'reports.example')
      .replaceAll('United States Department of State', 'Office of Tales')
    expect(parseText(Buffer.from(page), 'x.html').metadata).toMatchObject({
      publisher: 'Office of Tales',
      coversYear: 2019,
      title: '2019 Country Reports on Human Rights Practices: Nordavia',
    })
  })
})

/** One section with parts, as an outline without the executive summary. */
function outlineOf(subsections: NonNullable<PageSection['subsections']>, number = 1, title = integrity): string[] {
  return outlineLines(parsePage({ sections: [{ number, title, subsections }] })).slice(1)
}

describe('headings', () => {
  test('of subjects go under the lettered part before them, whatever their element', () => {
    const expected = [
      `1 ${integrity} (0)`,
      '  1.c Torture and Other Cruel Treatment (1)',
      '    Prison and Detention Center Conditions (1)',
      '  1.d Arbitrary Arrest or Detention (1)',
    ]
    const prison = 'Prison and Detention Center Conditions'
    const [c, d] = ['c. Torture and Other Cruel Treatment', 'd. Arbitrary Arrest or Detention']
    for (const heading of [
      `<h3 class="report__section-subtitle">${prison}</h3>`,
      `<h4>${prison}</h4>`,
      `<p><b>${prison}</b></p>`,
      `<p>${prison}</p>`,
    ]) {
      expect(
        outlineOf([
          { heading: c, html: `<p>It exists.</p>${heading}<p>They were harsh.</p>` },
          { heading: d, html: '<p>No.</p>' },
        ]),
      ).toEqual(expected)
    }
  })

  test('of subjects go under the section where it has no letters', () => {
    expect(
      outlineOf(
        [
          { heading: 'Women', html: '<p>x y z.</p>' },
          { heading: 'Children', html: '<p>x y z.</p>' },
        ],
        6,
        'Discrimination',
      ),
    ).toEqual(['6 Discrimination (0)', '  Women (1)', '  Children (1)'])
  })

  test('run into their paragraph open a section, and their words stay in it', () => {
    const html = `<p>Conditions were harsh.</p>
      <p><u>Physical </u><u>Conditions</u>: Cells were cold.</p><p>Some were wet.</p>
      <p><strong>Administration:</strong> Nobody investigated.</p>
      <p>Independent Monitoring: Monitors came in May.</p>
      <p>Significant problems included: cold and damp.</p>
      <p>Note: This is about cells.</p>`
    const draft = parsePage({
      sections: [{ number: 1, title: integrity, subsections: [{ heading: 'c. Torture', html }] }],
    })
    expect(outlineLines(draft).slice(2)).toEqual([
      '  1.c Torture (1)',
      '    Physical Conditions (2)',
      '    Administration (1)',
      '    Independent Monitoring (3)',
    ])
    expect(texts(draft)).toContain('Physical Conditions: Cells were cold.')
  })

  test('run into a paragraph of the executive summary are no sections', () => {
    expect(
      outlineLines(parsePage({ summary: '<p><b>Suppression of Civil Society:</b> It went on.</p>', sections: [] })),
    ).toEqual(['Executive Summary (1)'])
  })

  test('that are sentences are paragraphs in the wrong element', () => {
    const sentence = 'In April a court of appeal found that eleven persons had been registered without any ground.'
    const draft = parsePage({
      sections: [
        { number: 6, title: 'Discrimination', subsections: [{ heading: 'Women', html: `<h4>${sentence}</h4>` }] },
      ],
    })
    expect(texts(draft)).toContain(sentence)
    expect(outlineLines(draft).at(-1)).toBe('  Women (1)')
  })

  test('that stand twice open one section', () => {
    const twice: PageSection = { number: 2, title: 'Respect for Civil Liberties', intro: '<p>A stray line.</p>' }
    expect(outlineLines(parsePage({ sections: [twice, twice] }))).toEqual([
      'Executive Summary (1)',
      '2 Respect for Civil Liberties (2)',
    ])
  })

  test.each(['Endnote: Note on Sourcing', 'Map of the Islands'])(
    'outside the numbered sections stand at the top: %s',
    (title) => {
      const sections = [...someSections, { title, intro: '<p>We have none.</p>' }]
      expect(outlineLines(parsePage({ sections })).at(-1)).toBe(`${title} (1)`)
    },
  )
})

test('links between the territories of a report are no text of it', () => {
  const summary = `<p><b>READ A SECTION:</b> NORDAVIA (BELOW) | <a href="/t">SOUTH ISLES</a></p><hr>
    <p class="stars-above"><a href="/t">South Isles</a></p><p>Nordavia is a republic.</p>`
  expect(texts(parsePage({ summary, sections: [] }))).toEqual(['Nordavia is a republic.'])
})

test('links are kept as data, at their words', () => {
  const summary =
    '<p>See the <i>Report on  Faith</i> at <a href="https://www.state.gov/faith/">https://www.state.gov/faith/</a>.</p>'
  const [passage] = parsePage({ summary, sections: [] }).passages
  expect(passage?.text).toBe('See the Report on Faith at https://www.state.gov/faith/.')
  expect(passage?.links.map(({ start, end, href }) => [passage.text.slice(start, end), href])).toEqual([
    ['https://www.state.gov/faith/', 'https://www.state.gov/faith/'],
  ])
})

describe('pasted text', () => {
  const pasted = `2022 Country Report on Human Rights Practices: Kazakhstan

EXECUTIVE SUMMARY

Nordavia is a republic with power in few hands.

Section 1. Respect for the Integrity of the Person

a. Arbitrary Deprivation of Life and Other Killings

There were no reports of them.

b. Disappearance

There were none.

c. Torture and Other Cruel Treatment, and other Related Abuses

The law prohibits it.

Prison and Detention Center Conditions

Conditions were harsh.

Abusive Physical Conditions: Cells were cold.

Section 6. Discrimination and Societal Abuses

Women

Rape and Domestic Violence: The law punishes both.

Antisemitism

There were no incidents.

Not applicable.`

  test('has its sections, lettered parts and subjects', () => {
    const draft = parseText(Buffer.from(pasted), 'x.txt')
    expect(draft.metadata).toMatchObject({
      profile: 'us-state-department',
      publisher: 'U.S. Department of State',
      country: 'KZ',
      coversYear: 2022,
      title: '2022 Country Report on Human Rights Practices: Kazakhstan',
    })
    expect(outlineLines(draft)).toEqual([
      'EXECUTIVE SUMMARY (1)',
      `1 ${integrity} (0)`,
      '  1.a Arbitrary Deprivation of Life and Other Killings (1)',
      '  1.b Disappearance (1)',
      '  1.c Torture and Other Cruel Treatment, and other Related Abuses (1)',
      '    Prison and Detention Center Conditions (1)',
      '      Abusive Physical Conditions (1)',
      '6 Discrimination and Societal Abuses (0)',
      '  Women (0)',
      '    Rape and Domestic Violence (1)',
      '  Antisemitism (2)',
    ])
  })

  test('without a title takes the country from its first line, the year from its text, and says so', () => {
    const lines = pasted.split('\n').slice(1)
    const body = `${lines.join('\n')}\nIn 2017 and 2018 nothing happened. In 2018 and 2019 it did, and on May 1, 2019, again; plans reach to 2050.`
    const draft = parseText(
      Buffer.from(`Georgia\n${body}\n\nHuman Rights Reports\nEdit Your Custom Report\n01 / Select a Year\n`),
      'x.txt',
    )
    expect(draft.metadata).toMatchObject({
      country: 'GE',
      coversYear: 2019,
      title: '2019 Country Reports on Human Rights Practices: Georgia',
    })
    expect(draft.doubts).toEqual(['The text does not say which year it covers; 2019 is the latest that it speaks of.'])
    expect(texts(draft).join()).not.toMatch(/Custom Report|Select a Year|Human Rights Reports/)
  })
})
