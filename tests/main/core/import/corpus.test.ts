import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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

test.skipIf(!existsSync(archive))('every file name of the packed pages gives a country (skipped without them)', () => {
  const list = execFileSync('tar', ['-tJf', archive], { encoding: 'utf8', maxBuffer: 1e7 })
  const names = new Set(list.match(/[^/\n]+\.html$/gm))
  expect(names.size).toBeGreaterThan(190)
  expect([...names].filter((name) => countryCodeOfSlug(name) === undefined)).toEqual([])
})
