import { describe, expect, test } from 'vitest'
import type { ReportDraft } from '../../../../../main/core/import/draft.ts'
import { outlineLines } from '../../../../helpers/outline-lines.ts'
import { parseText } from '../../../../helpers/parse-text.ts'
import { aRebuiltStatePage, rebuiltBody } from '../../../../helpers/rebuilt-state-page.ts'
import { aStatePage, type PageSection } from '../../../../helpers/state-page.ts'

const parse = (text: string, name: string): ReportDraft => parseText(Buffer.from(text), name)
const texts = ({ passages }: ReportDraft): string[] => passages.map(({ text }) => text)
const asText = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/\n+/g, '\n\n')

/** Parts whose letters moved in 2023, and their subjects. */
const parts2023: PageSection[] = [
  {
    number: 1,
    title: 'Respect for the Integrity of the Person',
    subsections: [
      {
        heading: 'e. Denial of Fair Public Trial',
        html: '<h4>Trial Procedures</h4><p>The law provides for trials.</p><h4>Political Prisoners and Detainees</h4><p>There was one.</p>',
      },
      {
        heading: 'f. Transnational Repression',
        html: `<p><strong>Extraterritorial Killing, Kidnapping, Forced Returns, or Other Violence or Threats of Violence:</strong> None was reported.</p>
          <p><strong>Efforts to Control Mobility:</strong> Two passports were revoked.</p>`,
      },
      { heading: 'g. Property Seizure and Restitution', html: '<p>The law provides for it.</p>' },
      {
        heading: 'h. Arbitrary or Unlawful Interference with Privacy, Family, Home, or Correspondence',
        html: '<p>The law prohibits such actions.</p>',
      },
      { heading: 'i. Conflict-related Abuses', html: '<p><b>Killings:</b> There were some.</p>' },
    ],
  },
  {
    number: 6,
    title: 'Discrimination and Societal Abuses',
    subsections: [
      {
        heading:
          'Acts of Violence, Criminalization, and Other Abuses Based on Sexual Orientation, Gender Identity or Expression, or Sex Characteristics',
        html: '<p><strong>Criminalization:</strong> No law does.</p><p><strong>Availability of Legal Gender Recognition:</strong> None.</p>',
      },
    ],
  },
]

const outline2023 = [
  'Executive Summary (1)',
  '1 Respect for the Integrity of the Person (0)',
  '  1.e Denial of Fair Public Trial (0)',
  '    Trial Procedures (1)',
  '    Political Prisoners and Detainees (1)',
  '  1.f Transnational Repression (0)',
  '    Extraterritorial Killing, Kidnapping, Forced Returns, or Other Violence or Threats of Violence (1)',
  '    Efforts to Control Mobility (1)',
  '  1.g Property Seizure and Restitution (1)',
  '  1.h Arbitrary or Unlawful Interference with Privacy, Family, Home, or Correspondence (1)',
  '  1.i Conflict-related Abuses (0)',
  '    Killings (1)',
  '6 Discrimination and Societal Abuses (0)',
  '  Acts of Violence, Criminalization, and Other Abuses Based on Sexual Orientation, Gender Identity or Expression, or Sex Characteristics (0)',
  '    Criminalization (1)',
  '    Availability of Legal Gender Recognition (1)',
]

describe.each([2022, 2023])('the edition of %i', (year) => {
  test('as a saved page has its letters where they moved to', () => {
    const draft = parse(aStatePage({ country: 'Turkey (Türkiye)', year, sections: parts2023 }), 'turkiye.html')
    expect(outlineLines(draft)).toEqual(outline2023)
    expect(draft.metadata).toMatchObject({ country: 'TR', coversYear: year, publishedYear: year + 1 })
    expect(draft.doubts).toEqual([])
  })

  test('printed, has the same outline and nothing of heads and feet of pages', () => {
    const body = parts2023.flatMap(({ number, title, subsections = [] }) => [
      `Section ${number}. ${title}`,
      ...subsections.flatMap(({ heading, html }) => [heading, ...html.split(/(?<=<\/(?:h4|p)>)/).map(asText)]),
    ])
    const foot = [
      `Country Reports on Human Rights Practices for ${year}`,
      'United States Department of State • Bureau of Democracy, Human Rights, and Labor',
      'KYRGYZ REPUBLIC 2',
    ]
    const printed = [
      `KYRGYZ REPUBLIC ${year} HUMAN RIGHTS REPORT`,
      'EXECUTIVE SUMMARY',
      'There were no changes, and the government took',
      ...foot,
      'no steps to identify officials.',
      ...body,
      `The courts were slow. ${foot.join(' ')} The judges were few.`,
      `See the Country Reports on Human Rights Practices for ${year}.`,
      'They cited RESOLUTION',
      'ORDER 14',
      foot.slice(0, 2).join(' '),
    ].join('\n\n')
    const draft = parse(printed, 'x.txt')
    expect(draft.metadata).toMatchObject({
      profile: 'us-state-department',
      publisher: 'U.S. Department of State',
      country: 'KG',
      title: `${year} Country Reports on Human Rights Practices: Kyrgyzstan`,
      coversYear: year,
      publishedYear: year + 1,
    })
    expect(draft.doubts).toEqual([])
    expect(outlineLines(draft).map((line) => line.replace(/ \(\d+\)$/, ''))).toEqual(
      ['EXECUTIVE SUMMARY', ...outline2023.slice(1)].map((line) => line.replace(/ \(\d+\)$/, '')),
    )
    expect(texts(draft)[0]).toBe('There were no changes, and the government took no steps to identify officials.')
    expect(texts(draft).slice(-4)).toEqual([
      'The courts were slow. The judges were few.',
      `See the Country Reports on Human Rights Practices for ${year}.`,
      'They cited RESOLUTION',
      'ORDER 14',
    ])
  })
})

describe('the edition of 2024', () => {
  const expected = [
    'Executive Summary (1)',
    '1 Life (0)',
    '  1.a Extrajudicial Killings (1)',
    '  1.b Coercion in Population Control (1)',
    '2 Liberty (0)',
    '  2.a Freedom of the Press (1)',
    '    Physical Attacks, Imprisonment, and Pressure (1)',
    '  2.b Worker Rights (0)',
    '    Acceptable Work Conditions (0)',
    '      Wage and Hour Laws (1)',
    '      Occupational Safety and Health (1)',
    '    Forced or Compulsory Labor (1)',
    '3 Security of the Person (0)',
    '  3.a Torture and Cruel, Inhuman, or Degrading Treatment or Punishment (1)',
    '  3.b Protection of Children (0)',
    '    Child Labor (1)',
  ]
  const bare = rebuiltBody(['', '', ''])
  const title = '2024 Country Reports on Human Rights Practices: Georgia'

  test('as a saved page has its outline, its words and no others', () => {
    const draft = parse(aRebuiltStatePage({ country: 'Georgia' }), 'georgia.html')
    expect(outlineLines(draft)).toEqual(expected)
    expect(draft.metadata).toEqual({
      profile: 'us-state-department',
      publisher: 'U.S. Department of State',
      country: 'GE',
      series: 'Country Reports on Human Rights Practices',
      title,
      coversYear: 2024,
      publishedYear: 2025,
      language: 'en',
      url: 'https://www.state.gov/reports/2024-country-reports-on-human-rights-practices/georgia/',
    })
    expect(draft.doubts).toEqual([])
    expect(texts(draft)).toHaveLength(10)
    expect(texts(draft).join('\n')).not.toMatch(/In This Report|Bureau|Tags|August|manages/)
  })

  test.each([
    ['a page without "Section 1."', aRebuiltStatePage({ country: 'Georgia', body: bare }), 'x.html'],
    [
      'a page that is headed by the country alone',
      aRebuiltStatePage({ country: 'Georgia', heading: 'Georgia' }),
      'x.html',
    ],
    [
      'a page with "1. Life"',
      aRebuiltStatePage({ country: 'Georgia', body: rebuiltBody(['1. ', '2. ', '3. ']) }),
      'x.html',
    ],
    ['pasted text', `${title}\n\n${asText(rebuiltBody())}`, 'x.txt'],
    ['pasted text without "Section 1."', `${title}\n\n${asText(bare)}`, 'x.txt'],
    ['pasted text headed by the country alone', `Georgia\n\n${asText(rebuiltBody())}`, 'x.txt'],
    ['a printed edition', `GEORGIA 2024 HUMAN RIGHTS REPORT\n\n${asText(rebuiltBody())}`, 'x.txt'],
  ])('as %s has the same outline', (_, text, name) => {
    const draft = parse(text, name)
    expect(outlineLines(draft)).toEqual(expected)
    expect(draft.metadata).toMatchObject({ profile: 'us-state-department', country: 'GE' })
    if (!text.startsWith('Georgia'))
      expect(draft.metadata).toMatchObject({ title, coversYear: 2024, publishedYear: 2025 })
  })

  test('in part has the depth of its elements too', () => {
    const part = rebuiltBody().replace('Wage and Hour Laws', 'Boat Crews').split('\n')
    const from = part.findIndex((line) => line.includes('Section 2.'))
    const to = part.findIndex((line) => line.includes('Section 3.'))
    const draft = parse(aRebuiltStatePage({ country: 'Georgia', body: part.slice(from, to).join('\n') }), 'x.html')
    expect(outlineLines(draft)).toEqual(
      expected.slice(4, 12).map((line) => line.replace('Wage and Hour Laws', 'Boat Crews')),
    )
  })

  test('keeps a subject’s subjects under it in pasted text', () => {
    const transnational = [
      'Section 3. Security of the Person',
      'e. Instances of Transnational Repression',
      'Extraterritorial Killing, Kidnapping, or Violence or Threats of Violence',
      'None.',
      'Threats, Harassment, Surveillance, or Coercion',
      'Some.',
      'Bilateral Pressure',
      'Much.',
    ].join('\n\n')
    expect(
      outlineLines(parse(`${title}\n\nSection 1. Life\n\na. Killings\n\nNone.\n\n${transnational}`, 'x.txt')),
    ).toEqual([
      '1 Life (0)',
      '  1.a Killings (1)',
      '3 Security of the Person (0)',
      '  3.e Instances of Transnational Repression (0)',
      '    Extraterritorial Killing, Kidnapping, or Violence or Threats of Violence (1)',
      '    Threats, Harassment, Surveillance, or Coercion (1)',
      '    Bilateral Pressure (1)',
    ])
  })
})

test('an embassy’s page is the Department’s report', () => {
  const page = aRebuiltStatePage({ country: 'Kyrgyz Republic', year: 2022 })
    .replaceAll('www.state.gov', 'kg.usembassy.gov')
    .replaceAll('United States Department of State', 'U.S. Embassy in the Kyrgyz Republic')
  expect(parse(page, 'x.html').metadata).toMatchObject({ publisher: 'U.S. Department of State', country: 'KG' })
})

test('life and liberty are words of others too', () => {
  const essay = `<article><h1>On rights</h1><h2>Life</h2><p>It is short.</p><h2>Liberty</h2><p>It is dear.</p></article>`
  expect(outlineLines(parse(essay, 'x.html'))).toEqual(['Life (1)', 'Liberty (1)'])
})

describe('countries of editions that differ in their names', () => {
  const cases: [country: string, code: string][] = [
    ['Kyrgyz Republic', 'KG'],
    ['Kyrgyzstan', 'KG'],
    ['Cote d’Ivoire', 'CI'],
    ["Côte d'Ivoire", 'CI'],
    ['Burma', 'MM'],
    ['Turkey', 'TR'],
    ['Turkey (Türkiye)', 'TR'],
    ['Türkiye', 'TR'],
    ['China (Includes Hong Kong, Macau, and Tibet)', 'CN'],
    ['China (Includes Hong Kong, Macau, and Tibet) – Hong Kong', 'HK'],
    ['China (Includes Hong Kong, Macau, and Tibet) – Macau', 'MO'],
    ['Israel, West Bank and Gaza', 'IL'],
    ['Gambia, The', 'GM'],
    ['Eswatini', 'SZ'],
    ['North Macedonia', 'MK'],
    ['Democratic People’s Republic of Korea', 'KP'],
    ['Republic of the Congo', 'CG'],
    ['Kosovo', 'XK'],
  ]
  test.each(cases.flatMap(([country, code]) => [2016, 2023].map((year) => [country, code, year] as const)))(
    '%s is %s, in %i',
    (country, code, year) => {
      expect(parse(aStatePage({ country, year }), 'x.html')).toMatchObject({
        metadata: { country: code, coversYear: year, publishedYear: year + 1 },
        doubts: [],
      })
    },
  )

  test.each(cases)('%s is %s, in the form of 2024', (country, code) => {
    expect(parse(aRebuiltStatePage({ country }), 'x.html')).toMatchObject({
      metadata: { country: code, coversYear: 2024, publishedYear: 2025 },
    })
  })
})
