import type { Highlight, Span } from '../../../preload/contract/highlights.ts'
import { isOn } from './span-box.ts'
import { isSame } from './use-selection.ts'

/** The highlights that touch a passage, in the order of the text. */
export const highlightsIn = <H extends Highlight>(highlights: readonly H[], passage: number): H[] =>
  highlights.filter((one) => one.passage <= passage && one.endPassage >= passage)

/** The highlight under a point of the window: of several the shortest, for the others can be reached beside it. */
export function highlightAt<H extends Highlight>(
  root: HTMLElement,
  highlights: readonly H[],
  passage: number,
  x: number,
  y: number,
): H | undefined {
  return highlightsIn(highlights, passage)
    .filter((one) => isOn(root, one, x, y))
    .toSorted((a, b) => a.quote.length - b.quote.length)[0]
}

/** The highlight that marks exactly a span. */
export const highlightOf = <H extends Highlight>(highlights: readonly H[], span: Span): H | undefined =>
  highlights.find((one) => isSame(one, span))

/** The highlight that comes after (`1`) or before (`-1`) the one in hand, or after the passage that is read. */
export function highlightBeside<H extends Highlight>(
  highlights: readonly H[],
  from: { highlightId: string | undefined; passage: number },
  step: 1 | -1,
): H | undefined {
  const at = highlights.findIndex((one) => one.highlightId === from.highlightId)
  if (at >= 0) return highlights[at + step]
  return step === 1
    ? highlights.find((one) => one.passage >= from.passage)
    : highlights.findLast((one) => one.passage <= from.passage)
}
