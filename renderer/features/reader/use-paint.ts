import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react'
import type { Highlight, Span } from '../../../preload/contract/highlights.ts'
import type { Tag } from '../../../preload/contract/tags.ts'
import { paint } from '../../anchoring/paint.ts'
import { addCoatStyles, chosenCoat, currentHitCoat, hitCoat } from './coat-styles.ts'
import { highlightCoats } from './coats.ts'
import type { Hits } from './use-hits.ts'
import { useShownChunks } from './use-shown-chunks.ts'

addCoatStyles()

/** Hits that are all painted at once. Of more, those near the window are: each costs its part of every keystroke. */
const maxPainted = 300

type Place = Omit<Span, 'reportId'>

/** What is painted over a report's text. */
export interface Painted {
  highlights: readonly Highlight[]
  tags: readonly Tag[]
  hits: Hits
  /** What a form is open for, or what was walked to. */
  chosen: Place | null
}

/** Keeps the paint on the text as it should be; takes it off with the report. */
export function usePaint(root: RefObject<HTMLElement | null>, { highlights, tags, hits, chosen }: Painted): void {
  const { spans, current } = hits
  useLayoutEffect(() => {
    if (root.current !== null) return paint(root.current, highlightCoats(highlights, tags))
  }, [root, highlights, tags])

  const shown = useShownChunks(root)
  const near = useMemo(
    () =>
      spans.length <= maxPainted
        ? spans
        : spans.filter(({ passage }) => shown.some(({ first, last }) => passage >= first && passage <= last)),
    [spans, shown],
  )
  useEffect(() => {
    if (root.current !== null) return paint(root.current, [{ name: hitCoat, spans: near, priority: 2 }])
  }, [root, near])
  useEffect(() => {
    const inHand = spans[current]
    if (root.current === null || inHand === undefined) return
    return paint(root.current, [{ name: currentHitCoat, spans: [inHand], priority: 3 }])
  }, [root, spans, current])

  useLayoutEffect(() => {
    if (root.current !== null) {
      return paint(root.current, [{ name: chosenCoat, spans: chosen === null ? [] : [chosen], priority: 1 }])
    }
  }, [root, chosen])
}
