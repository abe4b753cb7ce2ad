import { expect, test } from 'vitest'
import { formatMb, formatMs, spread } from './numbers.ts'
import { formatTable } from './table.ts'

test.each([
  [[7], { p50: 7, p95: 7 }],
  [[3, 1, 2], { p50: 2, p95: 3 }],
  [Array.from({ length: 100 }, (_, index) => 100 - index), { p50: 50, p95: 95 }],
])('the spread of %j', (samples, expected) => {
  expect(spread(samples)).toEqual(expected)
})

test.each([
  [0.8432, '0.84 ms'],
  [41.4, '41 ms'],
  [999.6, '1000 ms'],
  [3240, '3.2 s'],
  [Number.NaN, '–'],
])('%d ms is written %s', (ms, text) => {
  expect(formatMs(ms)).toBe(text)
})

test('memory is in MB of a million bytes', () => {
  expect(formatMb(800_000_000)).toBe('800 MB')
})

test('a table has its columns aligned, figures to the right', () => {
  const table = formatTable([
    { what: 'search', figure: '3 ms', budget: '≤ 20 ms' },
    { what: 'a longer name', figure: '1.25 ms', budget: '' },
  ])
  expect(table.split('\n')).toEqual([
    'what            figure  budget',
    '-'.repeat(31),
    'search            3 ms  ≤ 20 ms',
    'a longer name  1.25 ms',
  ])
})
