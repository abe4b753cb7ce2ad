import { type RefObject, useEffect, useState } from 'react'
import { passageAttribute, passageNumber } from '../../anchoring/passages.ts'

/** The passages of a chunk that is near the window. */
export interface ShownChunk {
  first: number
  last: number
}

/** The chunks that are near the window, from half a window above it to half a window below. */
export function useShownChunks(content: RefObject<HTMLElement | null>): ShownChunk[] {
  const [shown, setShown] = useState<ShownChunk[]>([])
  // Not a layout effect: those of a child run before the elements around it can be reached.
  useEffect(() => {
    if (content.current === null) return
    const near = new Set<Element>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) near.add(target)
          else near.delete(target)
        }
        setShown([...near].flatMap(passagesOf))
      },
      { root: content.current.parentElement, rootMargin: '50% 0px' },
    )
    for (const chunk of content.current.querySelectorAll('[data-chunk]')) observer.observe(chunk)
    return () => observer.disconnect()
  }, [content])
  return shown
}

function passagesOf(chunk: Element): ShownChunk[] {
  const passages = chunk.querySelectorAll(`[${passageAttribute}]`)
  const [first, last] = [passages[0], passages[passages.length - 1]]
  return first === undefined || last === undefined ? [] : [{ first: passageNumber(first), last: passageNumber(last) }]
}
