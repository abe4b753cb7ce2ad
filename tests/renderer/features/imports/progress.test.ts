import { describe, expect, test } from 'vitest'
import type { ImportStatus } from '../../../../preload/contract/imports.ts'
import {
  describeLeft,
  describeOutcome,
  describeRate,
  filesPerSecond,
  msLeft,
} from '../../../../renderer/features/imports/progress.ts'

const aStatus = (fields: Partial<ImportStatus>): ImportStatus => ({
  importId: '0123456789abcdef',
  state: 'running',
  total: 1167,
  isCounted: true,
  imported: 0,
  unchanged: 0,
  failed: 0,
  passedOver: 0,
  elapsedMs: 0,
  error: null,
  waiting: 0,
  listed: { imported: 0, unchanged: 0, failed: 0, passedOver: 0 },
  ...fields,
})

describe('an import on its way', () => {
  test('has the rate of all files it is done with', () => {
    expect(filesPerSecond(aStatus({ imported: 380, unchanged: 8, failed: 12, elapsedMs: 10_000 }))).toBe(40)
  })

  test('has time left by that rate', () => {
    expect(msLeft(aStatus({ imported: 400, total: 800, elapsedMs: 10_000 }))).toBe(10_000)
  })

  test('says nothing of its speed too early', () => {
    expect(filesPerSecond(aStatus({ imported: 4, elapsedMs: 3000 }))).toBeNull()
    expect(filesPerSecond(aStatus({ imported: 40, elapsedMs: 900 }))).toBeNull()
  })

  test('says nothing of its end before all files are counted', () => {
    expect(msLeft(aStatus({ imported: 400, elapsedMs: 10_000, isCounted: false }))).toBeNull()
  })
})

test.each([
  [400, 'a few seconds left'],
  [5_000, 'a few seconds left'],
  [17_200, '20 s left'],
  [58_000, '60 s left'],
  [61_000, '2 min left'],
])('%i ms are %s', (ms, words) => {
  expect(describeLeft(ms)).toBe(words)
})

test.each([
  [1.52, '1.5 a second'],
  [41.4, '41 a second'],
])('%d files a second are %s', (rate, words) => {
  expect(describeRate(rate)).toBe(words)
})

test.each([
  [{}, 'nothing to import'],
  [{ imported: 1160, unchanged: 6, failed: 1 }, '1,160 imported, 6 already here, 1 file not read'],
  [{ failed: 3 }, '3 files not read'],
])('%j did: %s', (counts, words) => {
  expect(describeOutcome(aStatus(counts))).toBe(words)
})
