import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ComparedReport,
  compareReports,
  type PassageRow,
  type ReportComparison,
} from '../../../../main/core/compare/compare-reports.ts'
import { atOnce } from '../../../helpers/at-once.ts'

/** A report of one section with these passages. */
const aReport = (texts: readonly string[]): ComparedReport => ({
  sections: [{ sectionId: 1, parentId: null, number: '1', heading: 'Prisons', topic: null }],
  passages: texts.map((text, index) => ({ number: index + 1, sectionId: 1, text })),
})
const compare = (a: readonly string[], b: readonly string[]): ReportComparison =>
  atOnce(compareReports(aReport(a), aReport(b)))

const word = fc.constantFrom('court', 'Sarn', 'police', 'law', 'no', 'reports', 'were', 'the', 'held', '14', 'судья')
const passage = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const passages = fc.array(passage, { maxLength: 12 })

/** Rows as a set: their order is for reading. */
const asSet = (rows: readonly PassageRow[]): string[] => rows.map((row) => JSON.stringify(row)).sort()
const flipped = { same: 'same', edited: 'edited', moved: 'moved', added: 'dropped', dropped: 'added' } as const

describe('whatever the texts', () => {
  test('each passage of both sides appears exactly once', () => {
    fc.assert(
      fc.property(passages, passages, (a, b) => {
        const { passages: rows } = compare(a, b)
        const numbers = (side: 'a' | 'b') => rows.flatMap((row) => row[side] ?? []).sort((one, other) => one - other)
        expect(numbers('a')).toEqual(a.map((_, index) => index + 1))
        expect(numbers('b')).toEqual(b.map((_, index) => index + 1))
        for (const { a: one, b: other, change } of rows) {
          expect([one === null, other === null]).toEqual([change === 'added', change === 'dropped'])
        }
      }),
    )
  })

  test('with the sides changed, the result is the same with its sides changed', () => {
    fc.assert(
      fc.property(passages, passages, (a, b) => {
        const there = compare(a, b)
        const back = compare(b, a)
        const mirrored = back.passages.map((row) => ({ ...row, a: row.b, b: row.a, change: flipped[row.change] }))
        expect(asSet(mirrored)).toEqual(asSet(there.passages))
        expect(back.summary.similarity).toBe(there.summary.similarity)
      }),
    )
  })

  test('a report is the same as itself', () => {
    fc.assert(
      fc.property(passages, (texts) => {
        const rows = texts.map((_, index) => ({ a: index + 1, b: index + 1, change: 'same', similarity: 1 }))
        expect(compare(texts, texts).passages).toEqual(rows)
      }),
    )
  })

  test('of passages in another order some have moved, and nothing else happened to any', () => {
    const reordered = fc
      .uniqueArray(passage, { minLength: 2, maxLength: 12 })
      .chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })))
    fc.assert(
      fc.property(reordered, ([a, b]) => {
        const { passages: rows, summary } = compare(a, b)
        for (const row of rows) expect(a[(row.a ?? 0) - 1]).toBe(b[(row.b ?? 0) - 1])
        expect(summary).toMatchObject({ edited: 0, added: 0, dropped: 0, similarity: 1 })
        expect(summary.moved > 0).toBe(a.some((text, index) => text !== b[index]))
      }),
    )
  })

  test('a text that both sides have is never shown as edited, added or dropped on both', () => {
    fc.assert(
      fc.property(passages, passages, (a, b) => {
        const { passages: rows } = compare(a, b)
        for (const text of new Set(a)) {
          const copies = (texts: readonly string[]) => texts.filter((one) => one === text).length
          const paired = rows.filter((row) => a[(row.a ?? 0) - 1] === text && b[(row.b ?? 0) - 1] === text).length
          expect(paired).toBe(Math.min(copies(a), copies(b)))
        }
      }),
    )
  })
})

/** What became of each, as `¶a→¶b change`. */
const told = ({ passages: rows }: ReportComparison): string[] =>
  rows.map(
    ({ a, b, change, within }) => `${a ?? '-'}→${b ?? '-'} ${change}${within === undefined ? '' : ` in ${within}`}`,
  )

const river = 'The river authority of Sarn closed two bridges in March and fined the ferrymen who protested.'
const court = 'A court in Lower Sarn released the weaver Ilka Doran after eleven days without a charge.'
const school = 'Teachers in the Karasu district went unpaid for a quarter of the year, their union said.'
const prison = 'Inspectors who visited the old fort counted forty men in cells built for twelve.'

test.each<[what: string, a: string[], b: string[], rows: string[]]>([
  ['a paragraph more', [river, court], [river, prison, court], ['1→1 same', '-→2 added', '2→3 same']],
  ['a paragraph less', [river, prison, court], [river, court], ['1→1 same', '2→- dropped', '3→2 same']],
  [
    'a word changed',
    [river, court, prison],
    [river, court.replace('eleven', 'twelve'), prison],
    ['1→1 same', '2→2 edited', '3→3 same'],
  ],
  [
    'a paragraph that moved and was changed',
    [court, river, school, prison],
    [river, school, prison, court.replace('released', 'acquitted')],
    ['2→1 same', '3→2 same', '4→3 same', '1→4 moved'],
  ],
  [
    'another text in the same place',
    [river, court, prison],
    [river, school, prison],
    ['1→1 same', '2→- dropped', '-→2 added', '3→3 same'],
  ],
  [
    'a short line that moved does not make everything else move',
    ['See below.', river, court, school],
    [`${river} It rained.`, `${court} It rained.`, `${school} It rained.`, 'See below.'],
    ['2→1 edited', '3→2 edited', '4→3 edited', '1→4 moved'],
  ],
  [
    'a stock sentence that comes three times, then twice',
    ['No cases were reported.', river, 'No cases were reported.', court, 'No cases were reported.'],
    [river, 'No cases were reported.', court, 'No cases were reported.'],
    ['1→- dropped', '2→1 same', '3→2 same', '4→3 same', '5→4 same'],
  ],
  [
    'a paragraph parted in two',
    [school, `${river} ${court}`, prison],
    [school, river, court, prison],
    ['1→1 same', '2→2 edited', '-→3 added in 2', '3→4 same'],
  ],
  [
    'two paragraphs joined',
    [school, court, river, prison],
    [school, `${court} ${river}`, prison],
    ['1→1 same', '2→- dropped in 2', '3→2 edited', '4→3 same'],
  ],
  ['nothing on one side', [], [river], ['-→1 added']],
])('%s', (_, a, b, rows) => {
  expect(told(compare(a, b)).sort()).toEqual(rows.sort())
})

test('paragraphs that are only parted otherwise are wholly alike', () => {
  const { passages: rows } = compare([school, `${river} ${court}`], [school, river, court])
  expect(rows.map(({ similarity }) => similarity)).toEqual([1, 1, 1])
})

test('a lighter line that stayed word for word does not keep a changed paragraph from its counterpart', () => {
  const short = 'See below.'
  const rewritten = `${prison} The warden of the old fort said that new cells would be built before the winter came to Sarn.`
  const before = `${prison} Nobody answered for it, though three prisoners had died there since the flood of the year before.`
  const rows = told(
    compare([short, river, court, before], [`${river} It rained.`, `${court} It rained.`, rewritten, short]),
  )
  expect(rows).toContain('4→3 edited')
  expect(rows).toContain('1→4 moved')
})

test('ties are broken alike, whichever side comes first', () => {
  const [one, other] = ['Cells were cold.', 'Cells were damp.']
  const there = compare([one, other], [other, one]).passages
  const back = compare([other, one], [one, other]).passages
  expect(asSet(back.map((row) => ({ ...row, a: row.b, b: row.a })))).toEqual(asSet(there))
})

test('copies of a text find their equals, even where others are nearly equal and in better order', () => {
  const rows = told(compare([river, river, court], [`${river} It rained.`, `${river} It snowed.`, court, river]))
  expect(rows.filter((row) => /^\d→4 (?:same|moved)$/.test(row))).toHaveLength(1)
})

test('a phrase that many paragraphs begin with says little about any', () => {
  const stock = (what: string) => `The authorities of the river district of Sarn ${what}.`
  const common = ['closed bridges', 'sank ferries', 'fined weavers', 'barred teachers', 'flooded mines'].map(stock)
  const [held, took] = ['held the mayor for eleven days in May', 'burned old nets that fishermen had left ashore'].map(
    stock,
  )
  const rows = told(compare([...common, held ?? ''], [...common, took ?? '']))
  expect(rows.slice(-2)).toEqual(['6→- dropped', '-→6 added'])
})

test('stock phrases do not make two paragraphs one', () => {
  const stock = (what: string) => `There were no reports that the government or its agents ${what}.`
  const a = [stock('closed bridges in Sarn'), river]
  const b = [river, `${stock('flooded the mines')} ${school} ${prison}`]
  expect(compare(a, b).summary).toMatchObject({ same: 1, edited: 0, moved: 0, added: 1, dropped: 1 })
})
