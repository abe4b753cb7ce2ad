import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useVisit } from '../../route.ts'
import type { ReadingType } from '../../ui/reading-type.ts'
import { passageElement, placeInView, type ScrollPlace, scrollToPlace, shareRead } from './scroll-place.ts'

/** What a visit to a report remembers. */
const memoKey = 'reading'

/** How far below the top a passage stands that was asked for, in pixels: the end of the one before it is seen, too. */
export const arrivalOffset = 72

/** Where the reader is, in words. */
export interface Reading {
  passage: number | undefined
  /** Whole per cent of the text above the window's lower edge. */
  percent: number
}

/**
 * Follows what is read, and goes where the visit says: to where it was left when the user comes back to it, else to the
 * passage of the route, else to the beginning. `onArrive` hears of a passage that was asked for. Where the text is set
 * otherwise, the place stays.
 */
export function useReadingPlace(
  scroller: RefObject<HTMLElement | null>,
  asked: number | undefined,
  onArrive: (passage: number, isNew: boolean) => void,
  { textSize, measure }: ReadingType,
): Reading {
  const visit = useVisit()
  const [reading, setReading] = useState<Reading>({ passage: asked, percent: 0 })
  const arrive = useRef(onArrive)
  arrive.current = onArrive

  // biome-ignore lint/correctness/useExhaustiveDependencies: the visit is the reason to go; what the route says belongs to it
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const left = visit.memo.get(memoKey) as ScrollPlace | undefined
    const passage = left?.passage ?? asked
    if (passage === undefined || passageElement(element, passage) === null) {
      element.scrollTop = 0
      arrive.current(1, false)
      return
    }
    const stop = scrollToPlace(element, left ?? { passage, offset: arrivalOffset })
    arrive.current(passage, left === undefined)
    return stop
  }, [visit.id])

  const setAs = `${textSize} ${measure}`
  const wasSetAs = useRef(setAs)
  useEffect(() => {
    const place = visit.memo.get(memoKey) as ScrollPlace | undefined
    const isReset = wasSetAs.current !== setAs
    wasSetAs.current = setAs
    if (isReset && scroller.current !== null && place !== undefined) return scrollToPlace(scroller.current, place)
  }, [setAs, scroller, visit])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    let frame = 0
    const look = (): void => {
      frame = 0
      const place = placeInView(element)
      if (place !== undefined) visit.memo.set(memoKey, place)
      const next = { passage: place?.passage, percent: Math.round(shareRead(element) * 100) }
      setReading((now) => (now.passage === next.passage && now.percent === next.percent ? now : next))
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, visit])

  return reading
}
