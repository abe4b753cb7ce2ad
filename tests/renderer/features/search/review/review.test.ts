import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../../../../../preload/contract/search.ts'
import {
  acceptedOf,
  acceptRest,
  decide,
  newReview,
  type Review,
  spansOf,
  stepBack,
} from '../../../../../renderer/features/search/review/review.ts'

const hits = ['a', 'b', 'c', 'd', 'e']

/** A walk by its keys: a accepts, s skips, b steps back, A accepts the rest. */
const walk = (keys: string): Review =>
  [...keys].reduce((review, key) => {
    if (key === 'A') return acceptRest(review, hits.length)
    if (key === 'b') return stepBack(review)
    return decide(review, key === 'a' ? 'accepted' : 'skipped')
  }, newReview)

describe('a walk through hits', () => {
  it.each([
    ['', 0, ''],
    ['a', 1, 'a'],
    ['s', 1, ''],
    ['asa', 3, 'ac'],
    ['aaaaa', 5, 'abcde'],
    // A step back takes the hit in hand out of what is accepted, and decides nothing.
    ['aab', 1, 'a'],
    ['aabs', 2, 'a'],
    ['sba', 1, 'a'],
    ['bbb', 0, ''],
    ['ab', 0, ''],
    // After a step back each is decided anew.
    ['aasbbsa', 3, 'ac'],
    ['A', 5, 'abcde'],
    ['sA', 5, 'bcde'],
    // All the rest, also what was skipped before a step back.
    ['assbbA', 5, 'abcde'],
    ['asA', 5, 'acde'],
  ])('%j leads to hit %i and has accepted %j', (keys, at, accepted) => {
    const review = walk(keys)
    expect(review.at).toBe(at)
    expect(acceptedOf(review, hits).join('')).toBe(accepted)
  })

  it('keeps what was decided of a hit that is stepped back to', () => {
    expect(walk('asb').decisions[1]).toBe('skipped')
    expect(walk('aasbb').decisions).toEqual(['accepted', 'accepted', 'skipped'])
  })

  it('accepts only hits that were passed, in their order, whatever was pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 's', 'b')), (keys) => {
        const before = keys.join('')
        const review = walk(before)
        const accepted = acceptedOf(review, hits)
        expect(review.at).toBeGreaterThanOrEqual(0)
        expect(accepted).toEqual(hits.filter((hit) => accepted.includes(hit)))
        expect(accepted.every((hit) => hits.indexOf(hit) < review.at)).toBe(true)
      }),
    )
  })

  it('changes no walk that it was given', () => {
    const review = walk('as')
    const copy = structuredClone(review)
    decide(review, 'accepted')
    acceptRest(review, 5)
    stepBack(review)
    expect(review).toEqual(copy)
  })
})

describe('the spans that a hit becomes', () => {
  const hit: SearchHit = {
    kind: 'passage',
    reportId: 'report0000000001',
    passage: 41,
    sectionId: 3,
    text: 'Police took him to a police station.',
    snippet: '',
    snippetMatches: [],
    matches: [
      [0, 6],
      [21, 27],
    ],
  }
  const at = (start: number, end: number) => ({
    reportId: 'report0000000001',
    passage: 41,
    start,
    endPassage: 41,
    end,
  })

  it('are the whole passage', () => {
    expect(spansOf(hit, 'passage')).toEqual([at(0, 36)])
  })

  it('are each of the words found', () => {
    expect(spansOf(hit, 'words')).toEqual([at(0, 6), at(21, 27)])
  })

  it('are the whole passage where a query of fields alone found no words', () => {
    expect(spansOf({ ...hit, matches: [] }, 'words')).toEqual([at(0, 36)])
  })
})
