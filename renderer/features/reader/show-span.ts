import type { Span } from '../../../preload/contract/highlights.ts'
import { rangeFromSpan } from '../../anchoring/range-from-span.ts'
import { passageElement, scrollToPlace } from './scroll-place.ts'

/** Room between a span and the edge of the window on the text that still counts as being seen, in pixels. */
const edge = 48

/** Brings a span into view, a third from the top; nothing moves when it can be seen already. */
export function showSpan(scroller: HTMLElement, span: Omit<Span, 'reportId'>): void {
  const range = rangeFromSpan(scroller, span)
  const passage = passageElement(scroller, span.passage)
  if (range === null || passage === null) return
  const view = scroller.getBoundingClientRect()
  const box = range.getBoundingClientRect()
  if (box.top >= view.top + edge && box.bottom <= view.bottom - edge) return
  const below = box.top - passage.getBoundingClientRect().top
  scrollToPlace(scroller, { passage: span.passage, offset: scroller.clientHeight / 3 - below })
}
