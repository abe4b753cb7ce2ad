import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReportDraft } from '../../../../main/core/import/draft.ts'
import { outlineLines } from '../../../helpers/outline-lines.ts'
import { parseText } from '../../../helpers/parse-text.ts'
import { seedOutlines } from './seed-outlines.ts'

/** Real texts, kept beside the checkout; none of their words are in it but headings. */
const seeds = join(import.meta.dirname, '../../../../../shared/corpus/seeds')

function seed(start: string): { raw: string; draft: ReportDraft } {
  const name = readdirSync(seeds).find((file) => file.startsWith(start)) ?? ''
  const bytes = readFileSync(join(seeds, name))
  return { raw: bytes.toString('utf8'), draft: parseText(bytes, name) }
}

const texts = ({ passages }: ReportDraft): string[] => passages.map(({ text }) => text)

describe.skipIf(!existsSync(seeds))('five texts as people have them (skipped where the corpus is absent)', () => {
  test.each(Object.entries(seedOutlines))('%s has the outline that a reader finds in it', (start, outline) => {
    const lines = outlineLines(seed(start).draft).map((line) => line.replace(/ \(\d+\)$/, ''))
    expect(lines).toEqual(outline.split('\n').filter((line) => line !== ''))
  })

  test.each([
    ['001', 'Human Rights Watch', 'World Report', 2018, 2019],
    ['004', 'U.S. Department of State', 'Country Reports on Human Rights Practices', 2022, 2023],
  ])(
    '%s: published by %s in its %s, covers %i, came out in %i',
    (start, publisher, series, coversYear, publishedYear) => {
      const { metadata, doubts } = seed(start).draft
      expect(metadata).toMatchObject({ country: 'KZ', language: 'en', publisher, series, coversYear, publishedYear })
      expect(doubts).toEqual([])
    },
  )

  test('003, copied without title and date, is known by its form, and says that its year is a guess', () => {
    const { metadata, doubts } = seed('003').draft
    const known = { country: 'KZ', publisher: 'U.S. Department of State', coversYear: 2019, publishedYear: null }
    expect(metadata).toMatchObject(known)
    expect(doubts).toEqual(['The text does not say which year it covers; 2019 is the latest that it speaks of.'])
  })

  // Both name the Department as the publisher of what they sum up, and nobody as their own.
  test.each(['000', '002'])('%s has no publisher, says whose report it sums up, and a title made of that', (start) => {
    const { metadata, doubts } = seed(start).draft
    expect(metadata).toMatchObject({
      country: 'KZ',
      language: 'en',
      publisher: null,
      coversYear: 2023,
      publishedYear: null,
      title: 'Kazakhstan 2023: summary of the Country Reports on Human Rights Practices',
    })
    expect(doubts).toEqual([expect.stringMatching(/summary of .* U\.S\. Department of State; it does not say who/)])
  })

  test.each(['000', '002', '004'])('each line of %s is a passage, a heading or the title, in order', (start) => {
    const { raw, draft } = seed(start)
    expect(linesLeft(raw, draft)).toEqual(start === '004' ? [draft.metadata.title] : [])
  })

  test('003 keeps all but the country over it and the footer of its page', () => {
    const { raw, draft } = seed('003')
    const [country, ...footer] = linesLeft(raw, draft)
    expect(country).toBe('Kazakhstan')
    expect(raw.trim().endsWith(footer.at(-1) ?? '')).toBe(true)
    expect(footer).toHaveLength(7)
  })

  test('001, which is one line, keeps all from its first sentence to its last, and nothing around them', () => {
    const { raw, draft } = seed('001')
    const whole = draft.passages.map(({ text, section }, index) => {
      const isFirst = section !== null && draft.passages[index - 1]?.section !== section
      return isFirst ? `${draft.sections[section]?.heading}${text}` : text
    })
    expect(solid(raw)).toContain(solid(whole.join('')))
    expect(draft.passages).toHaveLength(25)
    expect(texts(draft).join('\n')).not.toMatch(/Share this|Browse countries|Skip to|Donate/)
    for (const text of texts(draft)) expect(text).toMatch(/^["“\p{Lu}].*[.!?]["”’)]?$/u)
  })
})

const solid = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')

/** Lines of a text that are neither the next passage of its report nor the next heading. */
function linesLeft(raw: string, { passages, sections }: ReportDraft): string[] {
  let [passage, section] = [0, 0]
  return raw
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => {
      if (line === '') return false
      if (line.normalize('NFC') === passages[passage]?.text) {
        passage++
        // A subject that runs into the passage.
        if (line.startsWith(`${sections[section]?.heading}:`)) section++
        return false
      }
      const heading = sections[section]?.heading
      if (heading === undefined || !line.endsWith(heading)) return true
      section++
      return false
    })
}
