import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useVisit } from '../../route.ts'
import { useArrivalFocus } from '../../ui/kept-focus.ts'
import { rowHeight, useFollowCursor } from './use-cursor.ts'

/**
 * The rows of a long table that need drawing, with the heights that stand for those above and below. `name` is where
 * the visit keeps how far it was scrolled;
 * `cursorRow` is kept in view when the cursor moves.
 */
export function useRows(name: string, count: number, cursor: string | null, cursorRow: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const { memo } = useVisit()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: () => Number(memo.get(name) ?? 0),
    onChange: ({ scrollOffset }) => memo.set(name, scrollOffset ?? 0),
  })
  useFollowCursor(scroller, cursor, cursorRow)
  // Who comes back from a report, or has just unlocked, goes on with the keyboard here.
  useArrivalFocus(true)
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  return {
    scroller,
    indexes: items.map(({ index }) => index),
    above: first?.start ?? 0,
    // Before the first measurement there are no rows, yet the table must be as long as it was when it was left.
    below: virtual.getTotalSize() - (last?.end ?? 0),
  }
}
