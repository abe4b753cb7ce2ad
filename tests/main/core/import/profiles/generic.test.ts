import { describe, expect, test } from 'vitest'
import type { ReportDraft } from '../../../../../main/core/import/draft.ts'
import { parseReport } from '../../../../../main/core/import/parse.ts'
import { outlineLines } from '../../../../helpers/outline-lines.ts'
import { parseText } from '../../../../helpers/parse-text.ts'

const parse = (text: string, name: string): ReportDraft => parseText(Buffer.from(text), name)
const texts = ({ passages }: ReportDraft): string[] => passages.map(({ text }) => text)
const words = 'The council met in Upper Sarn and heard the families of those who were held.'

/** A page as sites make them, around an article. */
const site = (article: string, head = ''): string => `<!doctype html><html lang="en"><head>${head}</head><body>
  <div id="cookie-banner"><p>We use cookies to improve your experience on this site.</p><button>Accept</button></div>
  <header><a href="/">River Watch</a><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Reports</a></li></ul></nav></header>
  ${article}
  <aside><h3>Related</h3><p>Another report about another country.</p></aside>
  <footer><p>© River Watch</p><form><p>Subscribe to our newsletter</p></form></footer></body></html>`

describe('a page of any site', () => {
  const head = `<title>Nordavia: No Way Back | River Watch</title><meta property="og:site_name" content="River Watch">
    <link rel="canonical" href="https://river.example/nordavia"><meta property="article:published_time" content="2022-05-04">`
  const content = `<h1>Nordavia: No Way Back</h1>
    <ul class="share-buttons"><li><a href="https://social.example/?u">Share this</a></li></ul>
    <p>${words}</p><h2>Findings</h2><p>First, ${words}</p><h3>Arrests</h3><ul><li>In May, two.</li></ul>
    <blockquote>We saw it.</blockquote><h2>Recommendations</h2><p>Free them.</p>`
  const expected = ['Findings (1)', '  Arrests (2)', 'Recommendations (1)']

  test.each([
    [
      'with an article element',
      `<main><article>${content}<footer><p>Filed under: rivers</p></footer></article></main>`,
    ],
    [
      'with a container by its class',
      `<div class="site"><div class="col"><div class="entry-content">${content}</div></div></div>`,
    ],
    ['without any sign of where the text is', `<div><div><div>${content}</div></div></div>`],
  ])('%s, gives its article and no furniture', (_, article) => {
    const draft = parse(site(article, head), 'x.html')
    expect(outlineLines(draft)).toEqual(expected)
    expect(texts(draft)).toEqual([words, `First, ${words}`, 'In May, two.', 'We saw it.', 'Free them.'])
    expect(draft.metadata).toEqual({
      profile: 'generic',
      publisher: 'River Watch',
      country: null,
      series: null,
      title: 'Nordavia: No Way Back',
      coversYear: null,
      publishedYear: 2022,
      language: 'en',
      url: 'https://river.example/nordavia',
    })
    expect(draft.doubts).toEqual(['The country was not recognised.', 'The text does not say which year it covers.'])
  })

  test('that calls its text by a name of furniture keeps it', () => {
    const odd = site(
      `<article><h1>T</h1><p>${words}</p><div class="related-content"><p>First, ${words}</p></div></article>`,
    )
    expect(texts(parse(odd, 'x.html'))).toEqual([words, `First, ${words}`])
  })

  test('that is all furniture gives what it has', () => {
    expect(texts(parse('<html><body><nav><p>Only this is here.</p></nav></body></html>', 'x.html'))).toEqual([
      'Only this is here.',
    ])
  })

  test('in numbered sections keeps the numbers', () => {
    const numbered = `<article><h1>T</h1><p>${words}</p><h2>1. Arrests</h2><p>x.</p><h3>a. In May</h3><p>y.</p><h2>2. Courts</h2><p>z.</p></article>`
    expect(outlineLines(parse(site(numbered), 'x.html'))).toEqual(['1 Arrests (1)', '  1.a In May (1)', '2 Courts (1)'])
  })
})

describe('plain text with unmarked headings', () => {
  const summary = [
    'Executive Overview',
    words,
    'Respect for the Integrity of the Person',
    'Torture and Cruel Treatment',
    `In Tajikistan, ${words}`,
    words,
    'Prison Conditions',
    words,
    'Civil Liberties',
    'Internet Freedom',
    words,
    'Political Participation',
    words,
    'Political Prisoners',
    words,
    'Worker Rights',
    words,
    'Conclusion',
    words,
    'Source: This summary is based on the 2023 Country Reports on Human Rights Practices for Tajikistan.',
  ].join('\n')
  const draft = parse(summary, 'summary_2b9a41087fde2761.txt')

  test('is parted by their shape, position and words', () => {
    expect(outlineLines(draft)).toEqual([
      'Executive Overview (1)',
      'Respect for the Integrity of the Person (0)',
      '  Torture and Cruel Treatment (2)',
      '  Prison Conditions (1)',
      'Civil Liberties (0)',
      '  Internet Freedom (1)',
      'Political Participation (1)',
      'Political Prisoners (1)',
      'Worker Rights (1)',
      'Conclusion (2)',
    ])
  })

  test('has its country and year by what the text says', () => {
    expect(draft.metadata).toMatchObject({
      country: 'TJ',
      coversYear: 2023,
      publishedYear: null,
      publisher: null,
      language: 'en',
    })
  })

  test('is titled by what it says it is, and is not its source’s publisher’s', () => {
    expect(draft.metadata.title).toBe('Tajikistan 2023: summary of the Country Reports on Human Rights Practices')
    expect(draft.doubts).toEqual([
      'The text is a summary of the Country Reports on Human Rights Practices by the U.S. Department of State; it does not say who published the summary.',
    ])
  })

  test.each([
    ['Kenya after the flood.txt', words, 'Kenya after the flood'],
    [
      '000_ee0a41087fde2761.txt',
      `${words} And more was said, and more again.`,
      'The council met in Upper Sarn and heard the families of those who were held. And…',
    ],
    ['0.txt', 'Short.', 'Short.'],
  ])('named %s has a title', (name, text, title) => {
    expect(parse(text, name).metadata.title).toBe(title)
  })

  test.each([
    [
      'a notice that leads to a report',
      'Albania was mentioned, and Albania was cited, for the year of 2022. It was long. Read the full report here: 2022 Country Reports on Human Rights Practices.',
      'Albania 2022: summary of the Country Reports on Human Rights Practices',
    ],
    [
      'a text that speaks of a report',
      'In Albania the World Report 2023 was read for the year 2022 by all. Albania is small. More was said about it.',
      'Albania 2022: In Albania the World Report 2023 was read for the year 2022 by all…',
    ],
    [
      'a text in Russian',
      'За 2022 год положение в Казахстане не изменилось. Власти Казахстана отрицают пытки. Казахстан строит новые тюрьмы.',
      'Казахстан 2022: За 2022 год положение в Казахстане не изменилось. Власти…',
    ],
    [
      'a text of no country',
      'For the year 2022 the council met in Upper Sarn and heard the families of those who were held there.',
      'For the year 2022 the council met in Upper Sarn and heard the families of those…',
    ],
  ])('without a title is titled by country, year and words: %s', (_, text, title) => {
    expect(parse(text, '000_ee0a41087fde2761.txt').metadata.title).toBe(title)
  })

  test.each([
    ['Published by River Watch.', 'River Watch'],
    ['© 2023 River Watch. All rights reserved.', 'River Watch'],
    ['Copyright © 2020–2023, the Sarn Bureau for Human Rights', 'Sarn Bureau for Human Rights'],
    ['Издатель: Бюро по правам человека', 'Бюро по правам человека'],
    ['It was published by River Watch.', null],
    ['Published by the council were, in the end, only two of the lists. The rest was kept.', null],
    ['© 2023', null],
    ['All rights reserved', null],
  ])('with the line “%s” is published by %s', (line, publisher) => {
    expect(parse(`On the rivers\n\n${words}\n\n${words}\n\n${line}`, 'x.txt').metadata.publisher).toBe(publisher)
  })

  test('that begins with its title has it', () => {
    const titled = parse(
      `Қазақстандағы адам құқықтары\n\nБейбіт жиналыс\n\nНордавияда бейбіт жиналыс өткізу құқығы 2023 жылы шектелді, әкімдік өтінімдерді қабылдамады.`,
      'x.txt',
    )
    expect(titled.metadata).toMatchObject({ title: 'Қазақстандағы адам құқықтары', language: 'kk', coversYear: 2023 })
    expect(outlineLines(titled)).toEqual(['Бейбіт жиналыс (1)'])
  })
})

test('Markdown gives its outline and front matter', () => {
  const draft = parse(
    `---\npublisher: Бюро\ndate: 2024-01-09\n---\n# Обзор за 2023 год: Казахстан\n\n${'Закон запрещает пытки. '.repeat(6)}\n\n## 1. Аресты\n\nДвое.\n`,
    'x.md',
  )
  expect(draft.metadata).toMatchObject({
    publisher: 'Бюро',
    title: 'Обзор за 2023 год: Казахстан',
    country: 'KZ',
    coversYear: 2023,
    publishedYear: 2024,
    language: 'ru',
  })
  expect(outlineLines(draft)).toEqual(['1 Аресты (1)'])
})

test('an encoding that was guessed is a doubt', async () => {
  const bytes = Uint8Array.from('Закон запрещает пытки, но о них сообщали. '.repeat(9), (character) => {
    const code = character.charCodeAt(0)
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
  })
  const draft = await parseReport(bytes, 'x.txt')
  expect(draft.doubts).toContain('The file does not name its encoding; it was read as windows-1251.')
  expect(draft.passages[0]?.text).toContain('Закон запрещает пытки')
})
