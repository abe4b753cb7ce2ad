import { describe, expect, it } from 'vitest'
import type { Highlight } from '../../../../preload/contract/highlights.ts'
import { highlightBeside, highlightOf, highlightsIn } from '../../../../renderer/features/reader/find-highlight.ts'

const mark = (highlightId: string, passage: number, endPassage = passage): Highlight => ({
  highlightId,
  reportId: 'r',
  passage,
  start: 0,
  endPassage,
  end: 5,
  quote: 'quote',
  comment: '',
  tags: [],
  createdAtMs: 0,
  updatedAtMs: 0,
})
const marks = [mark('a', 2), mark('b', 4, 6), mark('c', 6)]
const ids = (found: readonly Highlight[]): string => found.map((one) => one.highlightId).join('')

describe('highlights of a report', () => {
  it('belong to every passage that they touch', () => {
    expect([2, 3, 4, 5, 6, 7].map((passage) => ids(highlightsIn(marks, passage)))).toEqual([
      'a',
      '',
      'b',
      'b',
      'bc',
      '',
    ])
  })
  it('are found by their very span', () => {
    expect(highlightOf(marks, mark('x', 4, 6))?.highlightId).toBe('b')
    expect(highlightOf(marks, { ...mark('x', 4, 6), end: 4 })).toBeUndefined()
    expect(highlightOf(marks, { ...mark('x', 2), reportId: 'other' })).toBeUndefined()
  })
  it('are walked through from the one in hand', () => {
    expect(highlightBeside(marks, { highlightId: 'a', passage: 2 }, 1)?.highlightId).toBe('b')
    expect(highlightBeside(marks, { highlightId: 'a', passage: 2 }, -1)).toBeUndefined()
  })
  it('or from the passage that is read', () => {
    expect(highlightBeside(marks, { highlightId: undefined, passage: 3 }, 1)?.highlightId).toBe('b')
    expect(highlightBeside(marks, { highlightId: undefined, passage: 3 }, -1)?.highlightId).toBe('a')
    expect(highlightBeside(marks, { highlightId: 'removed', passage: 7 }, 1)).toBeUndefined()
  })
})
