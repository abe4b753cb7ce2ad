import { describe, expect, test } from 'vitest'
import { aChapterPage } from '../../../../helpers/chapter-page.ts'
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

describe('a chapter of another country and year, pasted as one line', () => {
  const head = 'World Report 2024: Kyrgyzstan | Human Rights WatchSkip to main contentLanguagesEnglishРусскийDonate Now'
  const filler = 'The authorities denied all of this. '.repeat(120)
  const flatten = (menu: string, over: string, text: string): string[] =>
    parseText(
      Buffer.from(
        `${head}KyrgyzstanEvents of 2023A caption.© 2023 A. Photographer/Agency${menu}${over}${text}${filler}`,
      ),
      'x.txt',
    ).sections.map(({ heading }) => heading)

  test.each([
    ['with a capital inside a word', ['Parliament and AdiSoz Media', 'TikTok Bans', 'NGO Law']],
    ['with points after initials', ['Torture', 'U.S. Policy', 'Children’s Rights']],
    ['ending in capitals and signs', ['HIV/AIDS', 'Children’s Rights', 'Poverty (and COVID-19)', 'Who Decides?']],
    [
      'in quotes and sentence case',
      ['“Foreign agents” law', 'Lack of accountability for past abuses', 'Police violence'],
    ],
  ])('finds headings %s', (_, headings) => {
    const text = headings.map((heading) => `${heading}In May a court heard the case.The next was in June.`).join('')
    expect(
      flatten(headings.join(''), '', `In 2023 the situation in the country grew worse in every way.${text}`),
    ).toEqual(headings)
  })

  test('finds the others when one of the list is not in the text', () => {
    const text = 'ArrestsIn May, two.CourtsIn June, one.SchoolsIn July, three.'
    const intro = 'In 2023 the situation in the country grew worse in every way.'
    expect(flatten('ArrestsA Reworded OneCourtsSchools', '', `${intro}${text}`)).toEqual([
      'Arrests',
      'Courts',
      'Schools',
    ])
  })

  test('leaves out blurbs of other pages before the text, and keeps names with capitals inside', () => {
    const over =
      'KeynoteThe world’s autocrats are facing more and more resistance from the people whom they rule.Adan Oster Talga' +
      'Former Executive DirectorEssaysWhat Nobody Says about the Price of WaterA Reckoning on the River'
    const intro =
      'In 2023 police in the capital blocked YouTube, WhatsApp, and TikTok, and jailed those who posted on them.'
    const text = 'ArrestsIn May, two.CourtsIn June, one.SchoolsIn July, three NGOs and a Ph.D. student were fined.'
    const line = `${head}KyrgyzstanEvents of 2023ArrestsCourtsSchools${over}${intro}${text}${filler}`
    const draft = parseText(Buffer.from(line), 'x.txt')
    expect(draft.passages.map((passage) => passage.text).slice(0, 3)).toEqual([intro, 'In May, two.', 'In June, one.'])
    expect(draft.passages[3]?.text).toMatch(/^In July, three NGOs and a Ph\.D\. student were fined\./)
  })

  test('keeps a paragraph full of names with capitals inside, and all after it', () => {
    const text =
      'ArrestsIn May, AdiSoz, KazNet, SarnTv, TalMedia and VadiPost were closed.CourtsIn June, one.SchoolsIn July, three.'
    const line = `${head}KyrgyzstanEvents of 2023ArrestsCourtsSchools${filler.trim()}${text}`
    expect(
      parseText(Buffer.from(line), 'x.txt')
        .passages.slice(1)
        .map((passage) => passage.text),
    ).toEqual([
      'In May, AdiSoz, KazNet, SarnTv, TalMedia and VadiPost were closed.',
      'In June, one.',
      'In July, three.',
    ])
  })

  test('ends where what stands under it begins', () => {
    const text = 'ArrestsIn May, two.CourtsIn June, one.SchoolsIn July, three.'
    const line = `${head}KyrgyzstanEvents of 2023ArrestsCourtsSchools${'It grew worse in 2023, and so it went on and on. '.repeat(90).trim()}${text}Your tax deductible gift can help stop violations around the world.Donate Now`
    expect(parseText(Buffer.from(line), 'x.txt').passages.at(-1)?.text).toBe('In July, three.')
  })
})

describe('a saved page', () => {
  const draft = parseText(Buffer.from(aChapterPage()), 'x.html')

  test('says what it is', () => {
    expect(draft.metadata).toEqual({
      profile: 'hrw-world-report',
      publisher: 'Human Rights Watch',
      country: 'TJ',
      series: 'World Report',
      title: 'World Report 2024: Tajikistan',
      coversYear: 2023,
      publishedYear: 2024,
      language: 'en',
      url: 'https://www.hrw.org/world-report/2024/country-chapters/tajikistan',
    })
    expect(draft.doubts).toEqual([])
  })

  test('gives its topics, footnotes and words, and nothing around them', () => {
    expect(outlineLines(draft)).toEqual(['Torture (1)', '  In the North (2)', 'Key International Actors (2)'])
    expect(draft.passages.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: The situation worsened in the country, and many people were jailed.',
      'paragraph: It remained a problem in many places of detention.',
      'paragraph: In Upper Sarn two men died.[1]',
      'list-item: One was Adan Oster.',
      'paragraph: In March the envoy of Albia visited the country.',
      'footnote: [1] Letter of the ministry, on file.',
    ])
  })

  test.each([
    [
      'its address',
      (page: string) => page.replaceAll(/World Report 2024: (?:Rights Trends in )?Tajikistan/g, 'Tajikistan'),
    ],
    ['a list of its country and year', (page: string) => page.replaceAll('2024: Rights Trends in', '2024: ')],
  ])('is known by %s', (_, change) => {
    expect(parseText(Buffer.from(change(aChapterPage())), 'x.html').metadata).toEqual(draft.metadata)
  })

  test('in Russian has its country and years', () => {
    const page = aChapterPage()
      .replace('World Report 2024: Rights Trends in Tajikistan', 'Всемирный доклад 2024: Таджикистан')
      .replace('Events of 2023', 'События 2023 года')
      .replace('<h1>Tajikistan', '<h1>Таджикистан')
    expect(parseText(Buffer.from(page), 'x.html')).toMatchObject({
      metadata: { country: 'TJ', title: 'World Report 2024: Таджикистан', coversYear: 2023, publishedYear: 2024 },
    })
  })
})

test('lines pasted from a page have the headings of the list over the text, and not the list', () => {
  const topics = ['Lack of accountability for torture', 'Freedom of Media', 'Key International Actors']
  const intro = 'Nordavians saw no change in the poor record of their government, which went on as it had before. '
    .repeat(3)
    .trim()
  const first = 'It was a bad year for all who had asked for a better one.'
  const lines = [
    'Human Rights Watch',
    'Tajikistan',
    'Events of 2021',
    'Share this via Facebook',
    ...topics,
    'Keynote: The Year of the River',
    first,
    intro,
    ...topics.flatMap((topic) => [
      topic,
      'In May a court heard the case of Adan Oster and of those who were held with him.',
    ]),
    'Browse countries',
    'Choose',
  ]
  const draft = parseText(Buffer.from(lines.join('\n')), 'x.txt')
  expect(draft.metadata).toMatchObject({
    country: 'TJ',
    coversYear: 2021,
    publishedYear: 2022,
    title: 'World Report 2022: Tajikistan',
  })
  expect(outlineLines(draft)).toEqual(topics.map((topic) => `${topic} (1)`))
  expect(draft.passages.slice(0, 2).map(({ text }) => text)).toEqual([first, intro])
  expect(draft.passages).toHaveLength(5)
})
