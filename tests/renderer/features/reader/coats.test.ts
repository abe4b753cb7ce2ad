import { describe, expect, it } from 'vitest'
import { highlightCoats, overlaps } from '../../../../renderer/features/reader/coats.ts'

const tags = [
  { tagId: 'torture', colour: 3 },
  { tagId: 'prison', colour: 7 },
  { tagId: 'press', colour: 3 },
]
const mark = (passage: number, start: number, end: number, ...names: string[]) => ({
  passage,
  start,
  endPassage: passage,
  end,
  tags: names,
})
const names = (...highlights: ReturnType<typeof mark>[]): string[] =>
  highlightCoats(highlights, tags)
    .map((coat) => `${coat.name}×${coat.spans.length}`)
    .sort()

describe('highlights are painted', () => {
  it('with the wash of the first tag and a line for each', () => {
    expect(names(mark(1, 0, 9, 'torture', 'prison'))).toEqual(['line-3-0×1', 'line-7-1×1', 'wash-3×1'])
  })
  it('plainly when they carry no tag, or only one that is gone', () => {
    expect(names(mark(1, 0, 9), mark(2, 0, 9, 'gone'))).toEqual(['untagged×2'])
  })
  it('with the lines below each other where they overlap', () => {
    expect(names(mark(1, 0, 9, 'torture'), mark(1, 8, 20, 'press'), mark(1, 10, 20, 'prison'))).toEqual([
      'line-3-0×1',
      'line-3-1×1',
      'line-7-0×1',
      'wash-3×2',
      'wash-7×1',
    ])
  })
  it('on the last level once all are taken', () => {
    const all = [1, 2, 3, 4].map(() => mark(1, 0, 9, 'prison'))
    expect(names(...all)).toEqual(['line-7-0×1', 'line-7-1×1', 'line-7-2×2', 'wash-7×4'])
  })
})

describe('two spans', () => {
  const span = (passage: number, start: number, endPassage: number, end: number) => ({
    passage,
    start,
    endPassage,
    end,
  })
  it.each([
    ['that touch have nothing in common', span(1, 0, 1, 5), span(1, 5, 1, 9), false],
    ['that share a letter overlap', span(1, 0, 1, 6), span(1, 5, 1, 9), true],
    ['of which one holds the other overlap', span(1, 8, 3, 2), span(2, 0, 2, 1), true],
    ['in different passages do not', span(1, 0, 1, 5), span(2, 0, 2, 5), false],
  ])('%s', (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected)
    expect(overlaps(b, a)).toBe(expected)
  })
})
