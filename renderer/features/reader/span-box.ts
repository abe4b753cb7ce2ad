import type { Span } from '../../../preload/contract/highlights.ts'
import { rangeFromSpan } from '../../anchoring/range-from-span.ts'

/** The first and the last line of a span on the screen, in window coordinates. */
export interface SpanLines {
  first: DOMRect
  last: DOMRect
}

/** Where a span's text is on the screen, or null when it is not shown. */
export function spanLines(root: HTMLElement, span: Omit<Span, 'reportId'>): SpanLines | null {
  const rects = rangeFromSpan(root, span)?.getClientRects()
  const first = rects?.[0]
  const last = rects?.[rects.length - 1]
  return first === undefined || last === undefined ? null : { first, last }
}

/** Whether a point of the window lies on a span's text. */
export function isOn(root: HTMLElement, span: Omit<Span, 'reportId'>, x: number, y: number): boolean {
  const rects = [...(rangeFromSpan(root, span)?.getClientRects() ?? [])]
  return rects.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
}
