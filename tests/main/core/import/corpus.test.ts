import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countryCodeOfSlug } from '../../../../main/core/import/countries.ts'
import type { ReportDraft } from '../../../../main/core/import/draft.ts'
import { outlineLines } from '../../../helpers/outline-lines.ts'
import { parseText } from '../../../helpers/parse-text.ts'

/** Real texts, kept beside the checkout; none of their words are in it. */
const corpus = join(import.meta.dirname, '../../../../../shared/corpus')
const isAbsent = !existsSync(corpus)
const archive = join(corpus, 'country-reports-2016-2021.tar.xz')

const parse = (folder: string, name: string): ReportDraft => parseText(readFileSync(join(corpus, folder, name)), name)
const top = ({ sections }: ReportDraft) => sections.filter(({ parent }) => parent === null)

describe.skipIf(isAbsent)('six editions of a saved page (skipped where the corpus is absent)', () => {
  const letters: Record<string, string> = {
    2016: 'abcdef abcd   abcde',
    2017: 'abcdef abcd   abcde',
    2018: 'abcdef abcd   abcde',
    2019: 'abcdef abcdefg   abcde',
    2020: 'abcdef abcdefg   abcde',
    2021: 'abcdef abcdefg   abcde',
  }

  test.each(['2016', '2017', '2018', '2019', '2020', '2021'])(
    '%s has its seven sections with their lettered parts',
    (year) => {
      const draft = parse('kazakhstan', `${year}.html`)
      expect(draft.metadata).toEqual({
        profile: 'us-state-department',
        publisher: 'U.S. Department of State',
        country: 'KZ',
        series: 'Country Reports on Human Rights Practices',
        title: `${year} Country Reports on Human Rights Practices: Kazakhstan`,
        coversYear: Number(year),
        publishedYear: Number(year) + 1,
        language: 'en',
        url: `https://www.state.gov/reports/${year}-country-reports-on-human-rights-practices/kazakhstan/`,
      })
      expect(draft.doubts).toEqual([])
      const [summary, ...sections] = top(draft)
      expect(summary?.heading).toMatch(/^executive summary$/i)
      expect(sections.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
      const lettered = (section: string): string =>
        draft.sections.flatMap(({ number }) => (number.startsWith(`${section}.`) ? number.slice(2) : [])).join('')
      expect(
        [lettered('1'), lettered('2'), [3, 4, 5, 6].map((n) => lettered(String(n))).join(''), lettered('7')]
          .join(' ')
          .replace('  ', ' ')
          .split(/ +/),
      ).toEqual(letters[year]?.split(/ +/))
      const parents = draft.sections
        .filter(({ number }) => /^\d\.[a-z]$/.test(number))
        .map(({ parent, number }) => [draft.sections[parent ?? -1]?.number, number[0]])
      for (const [parent, own] of parents) expect(parent).toBe(own)
    },
  )

  test('subjects stand under their part, and what is around the report is no part of it', () => {
    const draft = parse('kazakhstan', '2019.html')
    const lines = outlineLines(draft).map((line) => line.replace(/ \(\d+\)$/, ''))
    const at = lines.indexOf('  1.c Torture and Other Cruel, Inhuman, or Degrading Treatment or Punishment')
    expect(lines.slice(at + 1, at + 6)).toEqual([
      '    Prison and Detention Center Conditions',
      '      Physical Conditions',
      '      Administration',
      '      Independent Monitoring',
      '  1.d Arbitrary Arrest or Detention',
    ])
    const all = [...lines, ...draft.passages.map(({ text }) => text)].join('\n')
    expect(all).not.toMatch(/View report by|On This Page|In this section|Download Report|Back to Top|Select a Country/)
  })

  test.each([
    ['2016', 233, 84],
    ['2021', 241, 81],
  ])('%s has as many passages and sections as when it was last looked at', (year, passages, sections) => {
    const draft = parse('kazakhstan', `${year}.html`)
    expect([draft.passages.length, draft.sections.length]).toEqual([passages, sections])
  })
})

describe.skipIf(isAbsent)('five texts as people have them (skipped where the corpus is absent)', () => {
  const seed = (start: string): ReportDraft => {
    const name = readdirSync(join(corpus, 'seeds')).find((file) => file.startsWith(start)) ?? ''
    return parse('seeds', name)
  }

  test.each([
    ['000', null, 2023, null],
    ['001', 'Human Rights Watch', 2018, 2019],
    ['002', null, 2023, null],
    ['003', 'U.S. Department of State', 2019, null],
    ['004', 'U.S. Department of State', 2022, 2023],
  ])('%s: publisher %s, covers %s, published %s', (start, publisher, coversYear, publishedYear) => {
    expect(seed(start).metadata).toMatchObject({ country: 'KZ', language: 'en', publisher, coversYear, publishedYear })
  })

  test.each(['000', '002'])('%s, which has no title, has one by what it says it is', (start) => {
    expect(seed(start).metadata.title).toBe('Kazakhstan 2023: summary of the Country Reports on Human Rights Practices')
  })

  test('the summary has its unmarked headings', () => {
    expect(top(seed('000')).map(({ heading }) => heading)).toEqual([
      'Executive Overview',
      'Respect for the Integrity of the Person',
      'Civil Liberties',
      'Political Participation',
      'Political Prisoners',
      'Discrimination and Societal Abuses',
      'Worker Rights',
      'Government Corruption',
      'International Monitoring',
      'Transnational Repression',
      'Conclusion',
    ])
    expect(seed('000').sections).toHaveLength(20)
  })

  test('the chapter pasted as a line has its eleven topics and no menus', () => {
    const draft = seed('001')
    expect(draft.sections.map(({ heading }) => heading)).toEqual([
      'Civil Society',
      'Freedom of Media',
      'Arrest and Harassment of Opposition Members',
      'Torture',
      'Freedom of Assembly',
      'Freedom of Religion',
      'Labor Rights',
      'Sexual Orientation and Gender Identity',
      'Children with Disabilities',
      'Asylum Seekers and Refugees',
      'Key International Actors',
    ])
    expect(draft.passages.map(({ text }) => text).join('\n')).not.toMatch(/Share this|Browse countries|Skip to|Donate/)
    for (const { text } of draft.passages) expect(text).toMatch(/^["“\p{Lu}].*[.!?]["”’)]?$/u)
  })

  test('the report of 2022 has its summary, seven sections and every lettered part', () => {
    const draft = seed('004')
    expect(top(draft).map(({ number, heading }) => number || heading)).toEqual([
      'EXECUTIVE SUMMARY',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ])
    expect(
      draft.sections
        .filter(({ number }) => number.includes('.'))
        .map(({ number }) => number)
        .join(' '),
    ).toBe('1.a 1.b 1.c 1.d 1.e 1.f 2.a 2.b 2.c 2.d 2.e 2.f 2.g 7.a 7.b 7.c 7.d 7.e')
  })

  test('the part of 2019 has the sections that it holds, and no footer of its page', () => {
    const draft = seed('003')
    expect(top(draft).map(({ number }) => number)).toEqual(['', '2', '3', '6'])
    expect(draft.passages.at(-1)?.text).not.toMatch(/Custom Report|Lessons|Department of State$/)
  })
})

test.skipIf(!existsSync(archive))('every file name of the packed pages gives a country (skipped without them)', () => {
  const list = execFileSync('tar', ['-tJf', archive], { encoding: 'utf8', maxBuffer: 1e7 })
  const names = new Set(list.match(/[^/\n]+\.html$/gm))
  expect(names.size).toBeGreaterThan(190)
  expect([...names].filter((name) => countryCodeOfSlug(name) === undefined)).toEqual([])
})
