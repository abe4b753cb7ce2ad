import { type MouseEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import styles from './HitMarks.module.css'
import { hitBins, nearestHit } from './hit-marks.ts'
import type { Hits } from './use-hits.ts'

export interface HitMarksProps {
  scroller: RefObject<HTMLElement | null>
  hits: Hits
  onGo(index: number): void
}

/** Where in the report the hits are, beside the scroll bar. For the mouse: the keyboard walks from hit to hit. */
export function HitMarks({ scroller, hits, onGo }: HitMarksProps) {
  const [height, setHeight] = useState(0)
  const { spans, current } = hits

  // The text grows as it is laid out, and the window on it changes; both move the marks.
  useEffect(() => {
    const element = scroller.current
    const content = element?.firstElementChild
    if (element === null || content === null || content === undefined) return
    const observer = new ResizeObserver(() => setHeight(element.scrollHeight + element.clientHeight / 1e4))
    observer.observe(element)
    observer.observe(content)
    return () => observer.disconnect()
  }, [scroller])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height moves the places without being read here
  const places = useMemo(
    () => (scroller.current === null ? [] : placesOf(scroller.current, spans)),
    [scroller, spans, height],
  )
  const inHand = places[current]
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const index = nearestHit(places, (event.clientY - box.top) / box.height)
    if (index !== -1) onGo(index)
  }
  if (places.length === 0) return null
  return (
    <div aria-hidden data-hit-marks className={styles.marks} onClick={onClick}>
      {hitBins(places).map((share) => (
        <span key={share} className={styles.mark} style={{ top: `${share * 100}%` }} />
      ))}
      {inHand !== undefined && <span className={styles.current} style={{ top: `${inHand * 100}%` }} />}
    </div>
  )
}

/** How far down the whole text each span stands, 0 to 1. Inside a chunk by the passage's order, without laying it out. */
function placesOf(scroller: HTMLElement, spans: Hits['spans']): number[] {
  const top = scroller.getBoundingClientRect().top - scroller.scrollTop
  const whole = scroller.scrollHeight
  const places = new Map<number, number>()
  for (const chunk of scroller.querySelectorAll<HTMLElement>('[data-chunk]')) {
    const box = chunk.getBoundingClientRect()
    const passages = chunk.querySelectorAll<HTMLElement>('[data-passage]')
    for (const [index, passage] of passages.entries()) {
      const within = ((index + 0.5) / passages.length) * box.height
      places.set(Number(passage.dataset.passage), (box.top - top + within) / whole)
    }
  }
  return spans.map(({ passage }) => places.get(passage) ?? 0)
}
