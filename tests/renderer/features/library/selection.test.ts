import { describe, expect, test } from 'vitest'
import {
  endRun,
  extendTo,
  noSelection,
  runInList,
  type Selection,
  successor,
  toggleAll,
  toggleOne,
  withoutGone,
} from '../../../../renderer/features/library/selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const run = (from: string, to: string) => runInList(order, from, to)
const ids = (selection: Selection) => [...selection.ids].toSorted().join('')

describe('a selection', () => {
  test('takes reports in and out one by one', () => {
    const two = toggleOne(toggleOne(noSelection, 'b'), 'd')
    expect(ids(two)).toBe('bd')
    expect(ids(toggleOne(two, 'b'))).toBe('d')
  })

  test('runs from the cursor on, and shrinks again when one goes back', () => {
    const longer = extendTo(extendTo(noSelection, 'b', 'c', run), 'c', 'd', run)
    expect(ids(longer)).toBe('bcd')
    expect(ids(extendTo(longer, 'd', 'c', run))).toBe('bc')
    // Over the place where it began, to the other side.
    expect(ids(extendTo(longer, 'd', 'a', run))).toBe('ab')
  })

  test('keeps what was selected before the run', () => {
    const before = endRun(toggleOne(noSelection, 'e'))
    const longer = extendTo(before, 'a', 'b', run)
    expect(ids(longer)).toBe('abe')
    expect(ids(extendTo(longer, 'b', 'a', run))).toBe('ae')
  })

  test('begins another run once the cursor has moved alone', () => {
    const first = endRun(extendTo(noSelection, 'a', 'b', run))
    expect(ids(extendTo(first, 'd', 'e', run))).toBe('abde')
  })

  test('runs from the report that was taken last, wherever the cursor is', () => {
    expect(ids(extendTo(toggleOne(noSelection, 'b'), 'e', 'd', run))).toBe('bcd')
  })

  test('takes all, or nothing when all are in', () => {
    const all = toggleAll(toggleOne(noSelection, 'b'), order)
    expect(ids(all)).toBe('abcde')
    expect(toggleAll(all, order)).toEqual(noSelection)
  })
})

test('what is gone is selected no longer, also when it comes back', () => {
  const selection = extendTo(toggleOne(noSelection, 'e'), 'e', 'c', run)
  expect(withoutGone(selection, new Set(order))).toBe(selection)
  expect(ids(withoutGone(selection, new Set(['a', 'c', 'e'])))).toBe('ce')
})

test('a run begins at no report that is hidden', () => {
  expect(runInList(order, 'x', 'c')).toEqual(['c'])
  expect(runInList(order, 'd', 'b')).toEqual(['b', 'c', 'd'])
})

test.each<[string, string | null, string[], string | null]>([
  ['the next that is left', 'b', ['a', 'd', 'e'], 'd'],
  ['the one before, after the last', 'e', ['a', 'c'], 'c'],
  ['the first, when nothing was known of it', 'x', ['c'], 'c'],
  ['the first, when there was none', null, order, 'a'],
  ['the first of others, when all are others', 'b', ['x', 'y'], 'x'],
  ['nowhere, when nothing is left', 'b', [], null],
])('the cursor of a report that is gone goes to %s', (_, gone, left, to) => {
  expect(successor(order, gone, left)).toBe(to)
})
