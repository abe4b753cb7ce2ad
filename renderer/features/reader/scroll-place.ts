import { passageAttribute, passageNumber } from '../../anchoring/passages.ts'

/** Where a reader is: a passage, and how far its top stands below the top of the window on the text, in pixels. */
export interface ScrollPlace {
  passage: number
  offset: number
}

/** Passages that lie less than this below the top count as being read there, in pixels. */
const readingLine = 80

/** The element of a passage, or null when the report has none of that number. */
export const passageElement = (root: ParentNode, passage: number): HTMLElement | null =>
  root.querySelector(`[${passageAttribute}="${passage}"]`)

/** The passage that is read now: the last one that begins above the reading line, or the first one below it. */
export function placeInView(scroller: HTMLElement): ScrollPlace | undefined {
  const top = scroller.getBoundingClientRect().top
  // Chunks are asked first: asking for a passage makes the browser lay out the chunk that holds it.
  const chunks = [...scroller.querySelectorAll<HTMLElement>('[data-chunk]')].filter(
    (chunk) => chunk.querySelector(`[${passageAttribute}]`) !== null,
  )
  const chunk = lastAbove(chunks, top + readingLine) ?? chunks[0]
  if (chunk === undefined) return undefined
  const passages = [...chunk.querySelectorAll<HTMLElement>(`[${passageAttribute}]`)]
  const passage = lastAbove(passages, top + readingLine) ?? passages[0]
  if (passage === undefined) return undefined
  return { passage: passageNumber(passage), offset: passage.getBoundingClientRect().top - top }
}

function lastAbove(elements: readonly HTMLElement[], line: number): HTMLElement | undefined {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle] as HTMLElement).getBoundingClientRect().top <= line) low = middle + 1
    else high = middle
  }
  return elements[low - 1]
}

/** How many frames a place is held while the text around it is laid out for the first time. */
const holdFrames = 6

/**
 * Scrolls a passage to its place. Heights above it are guesses until the browser lays out the text that comes into view,
 * so the place is held for a few frames. Answers how to let go of it earlier.
 */
export function scrollToPlace(scroller: HTMLElement, { passage, offset }: ScrollPlace): () => void {
  let frame = 0
  const hold = (left: number): void => {
    const element = passageElement(scroller, passage)
    if (element === null) return
    const off = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - offset
    if (Math.abs(off) >= 1) scroller.scrollTop += off
    if (left > 0) frame = requestAnimationFrame(() => hold(left - 1))
  }
  hold(holdFrames)
  return () => cancelAnimationFrame(frame)
}

/** The part of the text that lies above the lower edge of the window on it, 0 to 1. */
export function shareRead(scroller: HTMLElement): number {
  const { scrollTop, clientHeight, scrollHeight } = scroller
  return scrollHeight <= clientHeight ? 1 : Math.min(1, (scrollTop + clientHeight) / scrollHeight)
}
