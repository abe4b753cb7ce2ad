import { describe, expect, it } from 'vitest'
import { hitBins, nearestHit } from '../../../../renderer/features/reader/hit-marks.ts'

describe('marks beside the scroll bar', () => {
  it('are one for hits that are next to each other', () => {
    const bins = hitBins([0.5, 0.5001, 0.9, 0.1])
    expect(bins).toHaveLength(3)
    expect(bins[0]).toBeCloseTo(0.1, 2)
    expect(bins[2]).toBeCloseTo(0.9, 2)
  })
  it('are never more than the strip has room for', () => {
    expect(hitBins(Array.from({ length: 50_000 }, (_, at) => at / 50_000)).length).toBeLessThanOrEqual(300)
  })
  it('lead to the hit that is nearest to the mouse', () => {
    expect(nearestHit([0.1, 0.5, 0.9], 0.55)).toBe(1)
    expect(nearestHit([0.1, 0.5, 0.9], 1)).toBe(2)
    expect(nearestHit([], 0.5)).toBe(-1)
  })
})
