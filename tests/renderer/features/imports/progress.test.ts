import { describe, expect, test } from 'vitest'
import type { ImportStatus } from '../../../../preload/contract/imports.ts'
import {
  describeEnd,
  describeLeft,
  describeOutcome,
  describePace,
  describePassedOver,
  describeProgress,
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
  [1.52, '1.5 files a second'],
  [41.4, '41 files a second'],
])('%d files a second are %s', (rate, words) => {
  expect(describeRate(rate)).toBe(words)
})

const half = { imported: 400, total: 800, elapsedMs: 10_000 }

test.each<[Partial<ImportStatus>, string, string]>([
  [{ total: 3, isCounted: false }, 'importing 0 of 3 or more', ''],
  [half, 'importing 400 of 800', '40 files a second · 10 s left'],
  [
    { ...half, failed: 2, waiting: 1 },
    'importing 402 of 800',
    '40 files a second · 10 s left · 2 not read · 1 more import waits',
  ],
  [{ ...half, state: 'paused', waiting: 2 }, 'import paused at 400 of 800', '2 more imports wait'],
])('%j is underway: %s; %s', (fields, progress, pace) => {
  expect(describeProgress(aStatus(fields))).toBe(progress)
  expect(describePace(aStatus(fields))).toBe(pace)
})

const nothing = { imported: 0, unchanged: 0, failed: 0, passedOver: 0 }

test.each([
  [{}, 'nothing to import'],
  [{ imported: 1160, unchanged: 6, failed: 1 }, '1,160 imported, 6 already here, 1 file not read'],
  [{ failed: 3 }, '3 files not read'],
])('%j did: %s', (counts, words) => {
  expect(describeOutcome({ ...nothing, ...counts })).toBe(words)
})

test.each([
  [0, /^$/],
  [1, /^Left out: 1 other file, /],
  [1204, /^Left out: 1,204 other files, /],
])('%i files left out are told in one sentence', (passedOver, words) => {
  expect(describePassedOver({ ...nothing, passedOver })).toMatch(words)
})

test.each([
  [{ imported: 1 }, 0, '1 imported'],
  [{ imported: 1 }, 49, '1 imported; before, 49 files not read'],
  [{ failed: 1 }, 2, '1 file not read; before, 1 file not read'],
])('%j, with %i failures on the list: %s', (counts, failed, words) => {
  expect(describeEnd(aStatus({ ...counts, listed: { ...nothing, ...counts, failed } }))).toBe(words)
})
