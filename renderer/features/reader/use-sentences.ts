import type { RefObject } from 'react'
import type { ReadablePassage } from '../../../preload/contract/reports.ts'
import { useCommand } from '../../keys.ts'
import { placeInView } from './scroll-place.ts'
import { type Stretch, sentenceBeside, stretchBySentence, wholeSentences } from './sentence-steps.ts'
import { spanLines } from './span-box.ts'
import { type Cursor, isForText, select } from './use-cursor.ts'
import { selectedSpan } from './use-selection.ts'

export interface SentencesOptions {
  root: RefObject<HTMLElement | null>
  reportId: string
  passages: readonly ReadablePassage[]
  cursor: Cursor
}

/**
 * Selects sentence by sentence, from what is selected, else from the paragraph cursor, else from where the eye is.
 * Answers how to do what the key of the next sentence does.
 */
export function useSentences({ root, reportId, passages, cursor }: SentencesOptions): () => void {
  const step = (choose: (from: Stretch) => Stretch | undefined): boolean => {
    const element = root.current
    if (element === null) return false
    const selected = selectedSpan(element, reportId)
    const passage = cursor.current() ?? placeInView(element)?.passage ?? 1
    const start = { passage, start: 0, endPassage: passage, end: 0 }
    const next = selected === null ? wholeSentences(passages, start) : choose(selected)
    if (next === undefined) return true
    if (cursor.current() !== next.passage) cursor.put(next.passage)
    select(element, next)
    showEnd(element, next)
    return true
  }
  const next = () => step((from) => sentenceBeside(passages, from, 1))
  const inText = (run: () => boolean): boolean => root.current !== null && isForText(root.current) && run()
  useCommand('nextSentence', () => inText(next))
  useCommand('previousSentence', () => inText(() => step((from) => sentenceBeside(passages, from, -1))))
  useCommand('growSentence', () => inText(() => step((from) => stretchBySentence(passages, from, 1))))
  useCommand('shrinkSentence', () => inText(() => step((from) => stretchBySentence(passages, from, -1))))
  return next
}

/** Room kept above and below what was selected, in pixels: the bar of the selection needs some. */
const room = 48

/** Scrolls as little as shows the last line of a stretch, and the first where both have room. */
function showEnd(root: HTMLElement, stretch: Stretch): void {
  const scroller = root.parentElement
  const lines = spanLines(root, stretch)
  if (scroller === null || lines === null) return
  const view = scroller.getBoundingClientRect()
  const below = lines.last.bottom + room - view.bottom
  const above = lines.first.top - room - view.top
  if (below > 0) scroller.scrollTop += Math.min(below, Math.max(above, lines.last.top - room - view.top))
  else if (above < 0 && lines.last.bottom - above < view.bottom) scroller.scrollTop += above
}
