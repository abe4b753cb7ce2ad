import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Direction } from './matrix.ts'
import { openReport } from './open-report.ts'
import { setLibraryView, useLibraryView } from './view.ts'

/** Height of a row of either grid, px: the token `--row`. */
export const rowHeight = 28

const directions: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

/** The id of a report's element, by which the grid names the one under the cursor. */
export const elementId = (reportId: string): string => `report-${reportId}`

/**
 * Keys of a grid whose container has the focus and names the report under the cursor: arrows move, Enter opens, Space
 * shows or hides the preview. `step` answers where a key leads, undefined when nowhere.
 */
export function useCursorKeys(cursor: string | null, step: (direction: Direction) => string | undefined) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return
    const direction = directions[event.key]
    if (direction !== undefined) {
      const reportId = step(direction)
      if (reportId !== undefined) setLibraryView({ reportId })
    } else if (event.key === 'Enter' && cursor !== null) openReport(cursor)
    else if (event.key === ' ') setLibraryView({ hasPreview: !useLibraryView.getState().hasPreview })
    else return
    event.preventDefault()
  }
}

/**
 * Scrolls the cursor's row into view when the cursor goes to another report: not when the place is shown again as it
 * was left, nor when an import puts rows above. A sticky header, as high as a row, covers the top of the scroller.
 */
export function useFollowCursor(scroller: RefObject<HTMLElement | null>, cursor: string | null, row: number): void {
  const last = useRef(cursor)
  useEffect(() => {
    const element = scroller.current
    if (element === null || row < 0 || cursor === last.current) return
    last.current = cursor
    const highest = row * rowHeight
    const lowest = (row + 2) * rowHeight - element.clientHeight
    element.scrollTop = Math.max(Math.min(element.scrollTop, highest), lowest)
  }, [cursor, row, scroller])
}

/** How long the mouse must rest on a report before the cursor comes to it, ms: crossing others is no wish. */
const restMs = 150

let resting: ReturnType<typeof setTimeout> | undefined

/** What the mouse does to a report: click opens it, resting on it brings the cursor. */
export const mouseOf = (reportId: string) => ({
  // The focus stays with the grid, whose keys move the cursor.
  onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
  onClick: () => {
    clearTimeout(resting)
    setLibraryView({ reportId })
    openReport(reportId)
  },
  onPointerMove: ({ movementX, movementY }: { movementX: number; movementY: number }) => {
    // Scrolling moves reports under a mouse that stands still.
    if (movementX === 0 && movementY === 0) return
    clearTimeout(resting)
    resting = setTimeout(() => setLibraryView({ reportId }), restMs)
  },
  onPointerLeave: () => clearTimeout(resting),
})
