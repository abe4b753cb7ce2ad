import { type RefObject, useEffect, useState } from 'react'
import type { Span } from '../../../preload/contract/highlights.ts'
import { spanFromRange } from '../../anchoring/span-from-range.ts'

/** The text that is selected in `root` now, or null. */
export function selectedSpan(root: HTMLElement, reportId: string): Span | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  // A selection that only passes by (in the outline, in a card of the margin) is none of the text.
  return range.intersectsNode(root) ? spanFromRange(root, reportId, range) : null
}

/**
 * Follows the selection in the text. While the mouse draws it, nothing is told: a bar that follows the hand is in the
 * way.
 */
export function useSelection(root: RefObject<HTMLElement | null>, reportId: string): Span | null {
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    let frame = 0
    let isDrawing = false
    const look = (): void => {
      frame = 0
      if (root.current === null || isDrawing) return
      const next = selectedSpan(root.current, reportId)
      setSpan((now) => (isSame(now, next) ? now : next))
    }
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    const down = (event: PointerEvent): void => {
      isDrawing = event.button === 0 && event.target instanceof Node && root.current?.contains(event.target) === true
    }
    const up = (): void => {
      isDrawing = false
      later()
    }
    document.addEventListener('selectionchange', later)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', later)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
    }
  }, [root, reportId])
  return span
}

/** Whether two spans are the same place. */
export function isSame(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.reportId === b.reportId &&
    a.passage === b.passage &&
    a.start === b.start &&
    a.endPassage === b.endPassage &&
    a.end === b.end
  )
}
