import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { Highlight, Span } from '../../../preload/contract/highlights.ts'
import type { Tag } from '../../../preload/contract/tags.ts'
import { paint } from '../../anchoring/paint.ts'
import { addCoatStyles, chosenCoat, currentHitCoat, hitCoat } from './coat-styles.ts'
import { highlightCoats } from './coats.ts'
import type { Hits } from './use-hits.ts'

addCoatStyles()

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

  useEffect(() => {
    if (root.current === null) return
    const inHand = spans[current]
    return paint(root.current, [
      { name: hitCoat, spans, priority: 2 },
      { name: currentHitCoat, spans: inHand === undefined ? [] : [inHand], priority: 3 },
    ])
  }, [root, spans, current])

  useLayoutEffect(() => {
    if (root.current !== null) {
      return paint(root.current, [{ name: chosenCoat, spans: chosen === null ? [] : [chosen], priority: 1 }])
    }
  }, [root, chosen])
}
