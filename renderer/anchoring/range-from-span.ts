import type { Span } from '../../preload/contract/highlights.ts'
import { type Point, passageAttribute, pointAt } from './passages.ts'

/**
 * The two points of the document between which a span's text stands, or null when its passages are not shown in `root`.
 * A span that reaches beyond the shown text ends with it.
 */
export function pointsFromSpan(root: ParentNode, span: Omit<Span, 'reportId'>): { start: Point; end: Point } | null {
  const first = root.querySelector(`[${passageAttribute}="${span.passage}"]`)
  const last =
    span.endPassage === span.passage ? first : root.querySelector(`[${passageAttribute}="${span.endPassage}"]`)
  if (first === null || last === null) return null
  return { start: pointAt(first, span.start), end: pointAt(last, span.end) }
}

/** A live range over a span's text: it can be measured, selected and scrolled to. Null as for {@link pointsFromSpan}. */
export function rangeFromSpan(root: ParentNode, span: Omit<Span, 'reportId'>): Range | null {
  const points = pointsFromSpan(root, span)
  if (points === null) return null
  const range = new Range()
  range.setStart(points.start.node, points.start.offset)
  range.setEnd(points.end.node, points.end.offset)
  return range
}

/**
 * A span cut at the ends of its passages, each piece with the two points between which it stands: what lies between two
 * passages (a heading, say) is none of the span. Passages that are not shown in `root` are left out.
 */
export function piecesOfSpan(root: ParentNode, span: Omit<Span, 'reportId'>): { start: Point; end: Point }[] {
  const pieces: { start: Point; end: Point }[] = []
  for (let number = span.passage; number <= span.endPassage; number++) {
    const element = root.querySelector(`[${passageAttribute}="${number}"]`)
    if (element === null) continue
    pieces.push({
      start: pointAt(element, number === span.passage ? span.start : 0),
      end: pointAt(element, number === span.endPassage ? span.end : Number.POSITIVE_INFINITY),
    })
  }
  return pieces
}

/** Ranges over the pieces of a span that cost the browser no upkeep, for painting. */
export function staticRangesFromSpan(root: ParentNode, span: Omit<Span, 'reportId'>): StaticRange[] {
  return piecesOfSpan(root, span).map(
    ({ start, end }) =>
      new StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      }),
  )
}
