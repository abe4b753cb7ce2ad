import { describe, expect, test } from 'vitest'
import type { CarryItem, CarryPlace } from '../../../../preload/contract/reissues.ts'
import {
  carryGroups,
  type Decision,
  isOpen,
  nextOpen,
  placeFor,
  placeMeant,
  whyOffered,
} from '../../../../renderer/features/reissues/carry-decisions.ts'

const aPlace = (passage: number) => ({ span: { passage } }) as CarryPlace
const anItem = (highlightId: string, outcome: CarryItem['outcome'], places = 1) =>
  ({ highlightId, outcome, places: Array.from({ length: places }, (_, index) => aPlace(index + 1)) }) as CarryItem
const decided = (...all: [string, Decision][]) => new Map(all)

describe('where a highlight goes', () => {
  test.each<[what: string, item: CarryItem, decision: Decision | undefined, passage: number | undefined]>([
    ['word for word: to its place', anItem('h', 'exact'), undefined, 1],
    ['word for word, but left', anItem('h', 'exact'), 'leave', undefined],
    ['in doubt and not decided: nowhere', anItem('h', 'review', 2), undefined, undefined],
    ['in doubt: to the place that was chosen', anItem('h', 'review', 2), 1, 2],
    ['in doubt and left', anItem('h', 'review', 2), 'leave', undefined],
    ['there already: nowhere', anItem('h', 'there'), undefined, undefined],
    ['there already, whatever was decided', anItem('h', 'there'), 0, undefined],
    ['not found: nowhere', anItem('h', 'missing', 0), 0, undefined],
  ])('%s', (_, item, decision, passage) => {
    const decisions = decision === undefined ? decided() : decided(['h', decision])
    expect(placeFor(item, decisions)?.span.passage).toBe(passage)
  })
})

test.each<[what: string, places: number, decision: Decision | undefined, meant: number | undefined]>([
  ['the only place', 1, undefined, 0],
  ['the only place, though it was to be left', 1, 'leave', 0],
  ['the place that was chosen', 3, 2, 2],
  ['none of several that nobody chose from', 3, undefined, undefined],
])('“carry over” means %s', (_, places, decision, meant) => {
  expect(placeMeant(anItem('h', 'review', places), decision)).toBe(meant)
})

test('only what is in doubt waits for a decision, until it has one', () => {
  const items = [anItem('a', 'review'), anItem('b', 'exact'), anItem('c', 'review')]
  expect(items.map((item) => isOpen(item, decided(['c', 'leave'])))).toEqual([true, false, false])
})

test('the next that waits comes after the one in hand, then from the start', () => {
  const items = [anItem('a', 'review'), anItem('b', 'exact'), anItem('c', 'review'), anItem('d', 'review')]
  expect(nextOpen(items, decided(), 'a')?.highlightId).toBe('c')
  expect(nextOpen(items, decided(['d', 0]), 'c')?.highlightId).toBe('a')
  expect(nextOpen(items, decided(['a', 0], ['c', 0]), 'd')).toBeUndefined()
})

test('what needs a look comes first, what stays last', () => {
  const items = [anItem('a', 'there'), anItem('b', 'exact'), anItem('c', 'review'), anItem('d', 'exact')]
  expect(
    carryGroups(items).map(({ outcome, items: own }) => [outcome, own.map(({ highlightId }) => highlightId)]),
  ).toEqual([
    ['review', ['c']],
    ['exact', ['b', 'd']],
    ['there', ['a']],
  ])
})

test.each([
  ['close', 0.9, 'other words'],
  ['close', 1, 'the same words, other spaces'],
  ['same-words', 1, 'the same words, in other surroundings'],
] as const)('a place that is %s with %d in common is offered as “%s”', (reason, similarity, words) => {
  expect(whyOffered({ reason, similarity })).toBe(words)
})
