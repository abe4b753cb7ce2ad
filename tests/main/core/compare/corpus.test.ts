import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ComparedReport, compareReports } from '../../../../main/core/compare/compare-reports.ts'
import { createFinder } from '../../../../main/core/compare/find-again.ts'
import { atOnce } from '../../../helpers/at-once.ts'
import { comparedDraft } from '../../../helpers/compared-report.ts'
import { parseText } from '../../../helpers/parse-text.ts'

/** Real texts, kept beside the checkout; none of their words are in it. */
const corpus = join(import.meta.dirname, '../../../../../shared/corpus')
const isAbsent = !existsSync(corpus)

const report = (folder: string, name: string): ComparedReport =>
  comparedDraft(parseText(readFileSync(join(corpus, folder, name)), name))
const copies = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

describe.skipIf(isAbsent)(
  'a part of an edition as text, and the whole as a page (skipped where the corpus is absent)',
  () => {
    const part = isAbsent ? undefined : report('seeds', '003_943b6d0ffd78a7cf.txt')
    const whole = isAbsent ? undefined : report('kazakhstan', '2019.html')

    test('every passage of the part is found the same, the rest is told as missing', () => {
      if (part === undefined || whole === undefined) return
      const { summary } = atOnce(compareReports(part, whole))
      expect(summary).toMatchObject({
        same: part.passages.length,
        edited: 0,
        moved: 0,
        dropped: 0,
        added: whole.passages.length - part.passages.length,
      })
    })

    test('the first sentence of each passage of the part is found again without a doubt', () => {
      if (part === undefined || whole === undefined) return
      const find = createFinder(part, whole, atOnce(compareReports(part, whole)).passages)
      for (const { number, text } of part.passages) {
        const end = text.indexOf('. ') + 1 || text.length
        const found = find({ passage: number, start: 0, endPassage: number, end })
        expect(found).toMatchObject({ outcome: 'exact', place: { quote: text.slice(0, end) } })
      }
    })
  },
)

describe.skipIf(isAbsent)('editions of one year and the next (skipped where the corpus is absent)', () => {
  test.each([2016, 2017, 2018, 2019, 2020])('%i: words that stayed are found, and sections nearly all', (year) => {
    const [a, b] = [report('kazakhstan', `${year}.html`), report('kazakhstan', `${year + 1}.html`)]
    const { passages, sections } = atOnce(compareReports(a, b))
    const [inA, inB] = [copies(a.passages.map(({ text }) => text)), copies(b.passages.map(({ text }) => text))]
    const stayed = [...inA].reduce((sum, [text, count]) => sum + Math.min(count, inB.get(text) ?? 0), 0)
    const textOf = ({ passages: own }: ComparedReport, number: number | null) => own[(number ?? 0) - 1]?.text
    const same = passages.filter((row) => row.a !== null && textOf(a, row.a) === textOf(b, row.b))
    expect(same.length).toBe(stayed)
    const aligned = sections.filter((pair) => pair.a !== null && pair.b !== null).length
    expect(aligned / Math.min(a.sections.length, b.sections.length)).toBeGreaterThan(0.9)
    // The seven parts keep their numbers, whatever becomes of their headings.
    const numberIn = ({ sections: own }: ComparedReport, id: number | null) =>
      own.find(({ sectionId }) => sectionId === id)?.number ?? ''
    const parts = sections.filter((pair) => /^\d$/.test(numberIn(a, pair.a)))
    expect(parts.map((pair) => numberIn(b, pair.b))).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })
})
