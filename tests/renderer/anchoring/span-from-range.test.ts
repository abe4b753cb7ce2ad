import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { type Point, passageText, pointAt } from '../../../renderer/anchoring/passages.ts'
import { piecesOfSpan, pointsFromSpan } from '../../../renderer/anchoring/range-from-span.ts'
import { placeOf, spanFromRange } from '../../../renderer/anchoring/span-from-range.ts'

const page = `
  <nav id="outline">1 Integrity</nav>
  <article id="text">
    <h2 id="heading-1">Section 1. Integrity</h2>
    <p data-passage="1">The law prohibits torture.</p><aside id="note">a comment</aside>
    <p data-passage="2">In <em>February</em> the Coalition said so.</p>
    <h2 id="heading-2">Section 2. Liberties</h2>
    <p data-passage="3">  Prisoners 😀 wrote home.  </p>
    <p data-passage="4">   </p>
    <p data-passage="5">Last.</p>
  </article>
  <footer id="margin">police custody</footer>`

function open(html = page) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const root = document.querySelector('#text') as unknown as Element
  const find = (selector: string): Node => document.querySelector(selector) as unknown as Node
  const inPassage = (number: number, offset: number): Point =>
    pointAt(find(`[data-passage="${number}"]`) as Element, offset)
  const span = (a: Point, b: Point) => {
    const found = spanFromRange(root, 'r', {
      startContainer: a.node,
      startOffset: a.offset,
      endContainer: b.node,
      endOffset: b.offset,
    })
    return found === null ? null : `${found.passage}:${found.start}-${found.endPassage}:${found.end}`
  }
  return { root, find, inPassage, span }
}

describe('a selection becomes a span of the report', () => {
  const { find, inPassage, span } = open()
  const child = (selector: string, offset: number): Point => ({ node: find(selector), offset })
  const text = (selector: string, offset: number): Point => ({ node: find(selector).firstChild as Node, offset })

  const cases: [what: string, a: Point, b: Point, expected: string | null][] = [
    ['words in a passage', inPassage(1, 4), inPassage(1, 17), '1:4-1:17'],
    ['words in a passage of several pieces', inPassage(2, 1), inPassage(2, 14), '2:1-2:14'],
    ['words of two passages', inPassage(1, 18), inPassage(2, 11), '1:18-2:11'],
    ['a reverse selection', inPassage(2, 11), inPassage(1, 18), '1:18-2:11'],
    ['white space at both ends', inPassage(1, 3), inPassage(1, 8), '1:4-1:7'],
    ['an end at the very start of the next passage', inPassage(1, 4), inPassage(2, 0), '1:4-1:26'],
    ['a start at the very end of a passage', inPassage(1, 26), inPassage(2, 11), '2:0-2:11'],
    ['a start in a heading', text('#heading-1', 8), inPassage(1, 7), '1:0-1:7'],
    ['an end in a heading', inPassage(2, 3), text('#heading-2', 4), '2:3-2:34'],
    ['an end in a note beside the text', inPassage(1, 4), text('#note', 5), '1:4-1:26'],
    ['from a heading to a note', text('#heading-1', 0), text('#note', 3), '1:0-1:26'],
    ['a start in the outline', text('#outline', 2), inPassage(1, 7), '1:0-1:7'],
    ['an end in the margin', inPassage(3, 2), text('#margin', 3), '3:2-5:5'],
    ['the whole window', child('body', 0), child('body', 99), '1:0-5:5'],
    ['the elements of two passages', child('#text', 0), child('#text', 99), '1:0-5:5'],
    ['a passage as an element', child('[data-passage="1"]', 0), child('[data-passage="1"]', 1), '1:0-1:26'],
    [
      'an end between the pieces of a passage',
      child('[data-passage="2"]', 1),
      child('[data-passage="2"]', 2),
      '2:3-2:11',
    ],
    ['the first half of a surrogate pair', inPassage(3, 2), inPassage(3, 13), '3:2-3:14'],
    ['the second half of a surrogate pair', inPassage(3, 13), inPassage(3, 20), '3:12-3:20'],
    ['spaces around a passage of spaces', inPassage(4, 1), inPassage(5, 2), '5:0-5:2'],
    ['nothing but white space', inPassage(4, 0), inPassage(4, 3), null],
    ['a caret', inPassage(1, 4), inPassage(1, 4), null],
    ['a space between words', inPassage(1, 3), inPassage(1, 4), null],
    ['the gap between two passages', inPassage(1, 26), inPassage(2, 0), null],
    ['a heading alone', text('#heading-2', 0), text('#heading-2', 5), null],
    ['the outline alone', text('#outline', 0), text('#outline', 5), null],
    ['the margin alone', text('#margin', 0), text('#margin', 5), null],
  ]
  it.each(cases)('%s', (_, a, b, expected) => {
    expect(span(a, b)).toBe(expected)
  })

  it('finds nothing in a report without passages', () => {
    const empty = open('<article id="text"><h2>Empty</h2></article>')
    expect(empty.span({ node: empty.root, offset: 0 }, { node: empty.root, offset: 1 })).toBeNull()
  })
})

describe('a point of the page', () => {
  const { root, find, inPassage } = open()
  it('stands in the text by passage and offset', () => {
    expect(placeOf(root, inPassage(2, 7))).toEqual({ passage: 2, offset: 7 })
  })
  it('stands nowhere in a heading', () => {
    expect(placeOf(root, { node: find('#heading-1'), offset: 0 })).toBeUndefined()
  })
  it('stands nowhere in the passages of another report', () => {
    const other = open()
    expect(placeOf(root, other.inPassage(1, 3))).toBeUndefined()
  })
})

describe('a span finds its text again', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'қ', ' ', '😀', '.', '\u0301'), minLength: 0, maxLength: 6 })
  const passages = fc.array(fc.array(word, { minLength: 0, maxLength: 4 }), { minLength: 1, maxLength: 6 })

  it('whatever the passages and their pieces are', () => {
    fc.assert(
      fc.property(passages, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (texts, p1, o1, p2, o2) => {
        const html = texts
          .map((pieces, at) => `<h3>§</h3><p data-passage="${at + 1}">${pieces.map((t) => `<i>${t}</i>`).join('')}</p>`)
          .join('')
        const { root } = open(`<article id="text">${html}</article>`)
        const elements = [...root.querySelectorAll('[data-passage]')]
        const point = (p: number, o: number): Point => {
          const element = elements[p % elements.length] as Element
          return pointAt(element, o % (passageText(element).length + 1))
        }
        const [a, b] = [point(p1, o1), point(p2, o2)]
        const selected = { startContainer: a.node, startOffset: a.offset, endContainer: b.node, endOffset: b.offset }
        const span = spanFromRange(root, 'r', selected)
        if (span === null) return
        const points = pointsFromSpan(root, span)
        expect(points).not.toBeNull()
        if (points === null) return
        expect(placeOf(root, points.start)).toEqual({ passage: span.passage, offset: span.start })
        expect(placeOf(root, points.end)).toEqual({ passage: span.endPassage, offset: span.end })

        const first = texts[span.passage - 1]?.join('') ?? ''
        const last = texts[span.endPassage - 1]?.join('') ?? ''
        expect(first.slice(span.start)).toMatch(/^\S/u)
        expect(last.slice(0, span.end)).toMatch(/\S$/u)
        expect(first.slice(span.start).isWellFormed()).toBe(true)
        expect(last.slice(0, span.end).isWellFormed()).toBe(true)
      }),
    )
  })

  it('is null when its passage is not shown', () => {
    const { root } = open()
    expect(pointsFromSpan(root, { passage: 1, start: 0, endPassage: 9, end: 3 })).toBeNull()
  })

  it('is cut at the ends of its passages, so that headings between them are left out', () => {
    const { root, inPassage } = open()
    expect(piecesOfSpan(root, { passage: 2, start: 3, endPassage: 4, end: 1 })).toEqual([
      { start: inPassage(2, 3), end: inPassage(2, 34) },
      { start: inPassage(3, 0), end: inPassage(3, 28) },
      { start: inPassage(4, 0), end: inPassage(4, 1) },
    ])
  })

  it('ends with the shown text when it reaches beyond it', () => {
    const { root, inPassage } = open()
    const points = pointsFromSpan(root, { passage: 1, start: 4, endPassage: 1, end: 400 })
    expect(points?.end).toEqual(inPassage(1, 26))
  })
})
