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

/** A range that costs the browser no upkeep, for painting. Null as for {@link pointsFromSpan}. */
export function staticRangeFromSpan(root: ParentNode, span: Omit<Span, 'reportId'>): StaticRange | null {
  const points = pointsFromSpan(root, span)
  if (points === null) return null
  return new StaticRange({
    startContainer: points.start.node,
    startOffset: points.start.offset,
    endContainer: points.end.node,
    endOffset: points.end.offset,
  })
}
