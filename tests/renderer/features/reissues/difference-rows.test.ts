import { describe, expect, test } from 'vitest'
import type { ComparedPassage } from '../../../../preload/contract/compare.ts'
import type { Passage, Section } from '../../../../preload/contract/reports.ts'
import {
  changeWords,
  countChanges,
  differenceRows,
  hasWordChanges,
  rangesOfEach,
  type Side,
  whereIs,
} from '../../../../renderer/features/reissues/difference-rows.ts'

const row = (
  a: number | null,
  b: number | null,
  change: ComparedPassage['change'],
  similarity = 1,
  within?: number,
): ComparedPassage => ({ a, b, change, similarity, ...(within !== undefined && { within }) })

describe('lines of a comparison', () => {
  test('keep its order, one for each passage that has no part in another', () => {
    const rows = differenceRows([row(1, 1, 'same'), row(2, null, 'dropped', 0), row(null, 2, 'added', 0)])
    expect(rows.map(({ a, b, change }) => [a, b, change])).toEqual([
      [[1], [1], 'same'],
      [[2], [], 'dropped'],
      [[], [2], 'added'],
    ])
  })

  test('a paragraph that was parted is one line, with its words as they were', () => {
    const rows = differenceRows([row(4, 5, 'edited', 1), row(null, 4, 'added', 1, 4), row(5, 6, 'same')])
    expect(rows.map(({ a, b, change }) => [a, b, change])).toEqual([
      [[4], [4, 5], 'parted'],
      [[5], [6], 'same'],
    ])
    expect(rows[0] && hasWordChanges(rows[0])).toBe(false)
  })

  test('paragraphs that were joined and edited are one line, edited', () => {
    const [line] = differenceRows([row(4, 4, 'edited', 0.9), row(5, null, 'dropped', 0.9, 4)])
    expect(line).toMatchObject({ a: [4, 5], b: [4], change: 'edited' })
    expect(line && hasWordChanges(line)).toBe(true)
  })

  test.each([
    ['same', 1, 'same', false],
    ['edited', 0.8, 'edited', true],
    ['edited', 1, 'other spaces', false],
    ['moved', 1, 'moved', false],
    ['moved', 0.8, 'moved and edited', true],
  ] as const)('%s with %d in common is told as “%s”', (change, similarity, words, hasChanges) => {
    const [line] = differenceRows([row(1, 1, change, similarity)])
    expect(line && [changeWords(line), hasWordChanges(line)]).toEqual([words, hasChanges])
  })

  test('are counted by what became of them; what there is none of is not told', () => {
    const rows = differenceRows([row(1, 1, 'same'), row(2, 2, 'same'), row(3, null, 'dropped', 0)])
    expect(countChanges(rows)).toEqual([
      { change: 'same', lines: 2 },
      { change: 'dropped', lines: 1 },
    ])
  })
})

test('a line stands in its section of the later copy or, where it lacks it, of the earlier', () => {
  const side = (headings: readonly string[]): Side => ({
    outline: headings.map(
      (heading, index) => ({ sectionId: index + 1, parentId: null, number: '', heading }) as Section,
    ),
    passages: headings.map((_, index) => ({ number: index + 1, sectionId: index + 1 }) as Passage),
  })
  const [a, b] = [side(['Prisons', 'Courts']), side(['Ferries', 'Bridges'])]
  const [kept, dropped] = differenceRows([row(1, 2, 'same'), row(2, null, 'dropped', 0)])
  expect([kept && whereIs(kept, a, b), dropped && whereIs(dropped, a, b)]).toEqual(['Bridges', 'Courts'])
})

test('ranges of joined texts are parted among them', () => {
  expect(
    rangesOfEach(
      ['one two', 'three', 'four'],
      [
        [4, 10],
        [14, 18],
      ],
    ),
  ).toEqual([[[4, 7]], [[0, 2]], [[0, 4]]])
})
