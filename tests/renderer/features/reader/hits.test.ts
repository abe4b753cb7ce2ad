import { describe, expect, it } from 'vitest'
import { hitBeside, hitFrom, hitSpans } from '../../../../renderer/features/reader/hits.ts'

describe('walking through the hits of a report', () => {
  const spans = hitSpans([
    [2, 1, 5],
    [2, 30, 33],
    [9, 4, 8],
  ])

  it('begins at the passage that was opened', () => {
    expect(hitFrom(spans, 9)).toBe(2)
    expect(hitFrom(spans, 3)).toBe(2)
    expect(hitFrom(spans, 10)).toBe(0)
    expect(hitFrom([], 1)).toBe(-1)
  })
  it('goes round at both ends', () => {
    expect(hitBeside(spans, 2, 1)).toBe(0)
    expect(hitBeside(spans, 0, -1)).toBe(2)
    expect(hitBeside([], -1, 1)).toBe(-1)
  })
})
