import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedPieces } from '../../../../renderer/features/search/marked-pieces.ts'

describe('a text with its matches marked', () => {
  it('is cut at the matches', () => {
    expect(
      markedPieces('free press now', [
        [11, 14],
        [0, 4],
      ]),
    ).toEqual([
      { text: 'free', isMatch: true, start: 0 },
      { text: ' press ', isMatch: false, start: 4 },
      { text: 'now', isMatch: true, start: 11 },
    ])
  })
  it('joins matches that overlap', () => {
    expect(
      markedPieces('abcdef', [
        [0, 3],
        [2, 5],
      ]).map((piece) => piece.text),
    ).toEqual(['abcde', 'f'])
  })
  it('is always the whole text again', () => {
    const ranges = fc.array(
      fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]): [number, number] => [start, start + length]),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), ranges, (text, matches) => {
        const pieces = markedPieces(text, matches)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(new Set(pieces.map((piece) => piece.start)).size).toBe(pieces.length)
        for (const [start, end] of matches) {
          for (let at = start; at < Math.min(end, text.length); at++) {
            expect(pieces.findLast((piece) => piece.start <= at)?.isMatch).toBe(true)
          }
        }
      }),
    )
  })
})
