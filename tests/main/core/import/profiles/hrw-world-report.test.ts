import { describe, expect, test } from 'vitest'
import { outlineLines } from '../../../../helpers/outline-lines.ts'
import { parseText } from '../../../../helpers/parse-text.ts'

const intro =
  'There was no improvement in Nordavia’s poor record in 2018. Authorities did not allow protests, and journalists were prosecuted for their work.'
const headings = ['Civil Society', 'Freedom of Media', 'Torture', 'Key International Actors']
const bodies = [
  'Adan Oster, jailed in May 2016, continued to serve his sentence. In April a judge released Talga Ayn, jailed with him in 2016.In June, Vadi Kuram became eligible for parole. “He is innocent,” his lawyer said.',
  'Journalists of AdiSoz faced detention. On May 10, police closed Ratel.nv, a portal.Lawmakers adopted 12 amendments.',
  'Torture remained a problem.“Impunity is the rule,” the group said.In August a court in the U.S. heard a case.',
  'In January the president met the US secretary of state.The European Parliament ratified an agreement in December 2017.',
]

/** A page as one gets it by pasting all of it into a line. */
const flattened = [
  'World Report 2019: Kazakhstan | Human Rights WatchSkip to main contentHuman Rights WatchLanguagesEnglishРусскийDonate Now',
  'KazakhstanEvents of 2018Officers detain a protester.© 2018 A. Photographer/AgencyShare this via FacebookShare this via Twitter',
  `${headings.join('')}Share this via FacebookShare this via TwitterKeynoteWorld’s Autocrats Face ResistanceFormer Executive Director`,
  'EssaysCan Algorithms Save Us?Human Judgment in the Age of Technology',
  intro,
  ...headings.map((heading, index) => heading + bodies[index]),
  'Browse countriesChooseAfghanistanAlgeriaAngolaArgentinaArmeniaAustraliaAzerbaijanBahrainBangladeshProtecting Rights, Saving Lives',
  'Human Rights Watch defends the rights of people in 90 countriesDonate NowSign UpTwitterFacebook© 2022 Human Rights Watch',
].join('')

/** Long enough to be a page: the shortest real chapters have some 6,000 characters. */
const long = flattened.replace(intro, `${intro} ${'The government denied this. '.repeat(150).trim()}`)

describe('a chapter pasted as one line', () => {
  const draft = parseText(Buffer.from(long), 'x.txt')

  test('says what it is', () => {
    expect(draft.metadata).toEqual({
      profile: 'hrw-world-report',
      publisher: 'Human Rights Watch',
      country: 'KZ',
      series: 'World Report',
      title: 'World Report 2019: Kazakhstan',
      coversYear: 2018,
      publishedYear: 2019,
      language: 'en',
      url: null,
    })
    expect(draft.doubts).toEqual([])
  })

  test('is split at the headings of its run-in menu', () => {
    expect(outlineLines(draft)).toEqual([
      'Civil Society (2)',
      'Freedom of Media (2)',
      'Torture (3)',
      'Key International Actors (2)',
    ])
  })

  test('keeps every sentence of the text and nothing of the menus', () => {
    const [first, ...others] = draft.passages.map(({ text }) => text)
    expect(first).toMatch(/^There was no improvement .* denied this\.$/)
    expect(others).toEqual([
      'Adan Oster, jailed in May 2016, continued to serve his sentence. In April a judge released Talga Ayn, jailed with him in 2016.',
      'In June, Vadi Kuram became eligible for parole. “He is innocent,” his lawyer said.',
      'Journalists of AdiSoz faced detention. On May 10, police closed Ratel.nv, a portal.',
      'Lawmakers adopted 12 amendments.',
      'Torture remained a problem.',
      '“Impunity is the rule,” the group said.',
      'In August a court in the U.S. heard a case.',
      'In January the president met the US secretary of state.',
      'The European Parliament ratified an agreement in December 2017.',
    ])
  })

  test('without a list of headings stays whole, with a doubt', () => {
    const line = `World Report 2019: Kazakhstan | Human Rights Watch ${intro.repeat(60)}`
    expect(parseText(Buffer.from(line), 'x.txt')).toMatchObject({
      sections: [],
      doubts: ['The text is one long line whose headings could not be found again.'],
    })
  })
})

test('a saved page has its headings and no furniture', () => {
  const page = `<html lang="en"><head><title>World Report 2023: Tajikistan | Human Rights Watch</title>
    <link rel="canonical" href="https://www.hrw.org/world-report/2023/country-chapters/tajikistan"></head><body>
    <header><a href="/">Human Rights Watch</a></header>
    <main><article><h1>Tajikistan</h1><p>Events of 2022</p>
    <nav><ul><li><a href="#a">Torture</a></li></ul></nav>
    <div class="rich-text"><p>The situation worsened in the country, and many people were jailed.</p>
    <h2 id="a">Torture</h2><p>It remained a problem in many places of detention.</p></div></article></main>
    <footer><p>Human Rights Watch | 350 Fifth Avenue</p></footer></body></html>`
  const draft = parseText(Buffer.from(page), 'x.html')
  expect(draft.metadata).toMatchObject({
    profile: 'hrw-world-report',
    country: 'TJ',
    title: 'World Report 2023: Tajikistan',
    coversYear: 2022,
    publishedYear: 2023,
    url: 'https://www.hrw.org/world-report/2023/country-chapters/tajikistan',
  })
  expect(outlineLines(draft)).toEqual(['Torture (1)'])
  expect(draft.passages.map(({ text }) => text)).toEqual([
    'The situation worsened in the country, and many people were jailed.',
    'It remained a problem in many places of detention.',
  ])
})
