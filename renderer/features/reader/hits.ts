import type { Span } from '../../../preload/contract/highlights.ts'
import type { HitSpan } from '../../../preload/contract/search.ts'

type Place = Omit<Span, 'reportId'>

/** Matches of one report as spans. */
export const hitSpans = (spans: readonly HitSpan[]): Place[] =>
  spans.map(([passage, start, end]) => ({ passage, start, endPassage: passage, end }))

/** The first match at or after a passage; the first of all when there is none after it, -1 when there is none at all. */
export function hitFrom(spans: readonly Pick<Place, 'passage'>[], passage: number): number {
  if (spans.length === 0) return -1
  const found = spans.findIndex((span) => span.passage >= passage)
  return found === -1 ? 0 : found
}

/** The match `step` further on, going round at either end; -1 when there is none. */
export function hitBeside(spans: readonly unknown[], current: number, step: 1 | -1): number {
  return spans.length === 0 ? -1 : (current + step + spans.length) % spans.length
}
