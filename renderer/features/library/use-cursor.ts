import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Direction } from './matrix.ts'
import { openReport } from './open-report.ts'
import { endRun, extendTo, type Selection, toggleAll, toggleOne } from './selection.ts'
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

/** What a grid tells of itself to its keys and to the mouse. */
export interface GridShape {
  /** The report that a direction leads to from the cursor; undefined when nowhere. */
  step(direction: Direction): string | undefined
  /** The reports from one to another, both included. */
  run(from: string, to: string): readonly string[]
  /** Every report that is shown, in order. */
  order: readonly string[]
}

const change = (by: (selection: Selection) => Selection): void =>
  setLibraryView({ selection: by(useLibraryView.getState().selection) })

/** Selects a report, or takes it out again. */
export const selectOne = (reportId: string): void => change((now) => toggleOne(now, reportId))

/**
 * Keys of a grid whose container has the focus and names the report under the cursor: arrows move, with Shift they
 * select, Enter opens, Space shows or hides the preview, with Ctrl it selects the report under the cursor, as X does.
 */
export function useCursorKeys(cursor: string | null, { step, run, order }: GridShape) {
  return (event: KeyboardEvent) => {
    if (event.altKey || event.target !== event.currentTarget) return
    const hasMod = event.ctrlKey || event.metaKey
    const direction = hasMod ? undefined : directions[event.key]
    if (direction !== undefined) {
      const reportId = step(direction)
      if (!event.shiftKey) change(endRun)
      else if (cursor !== null) change((now) => extendTo(now, cursor, reportId ?? cursor, run))
      if (reportId !== undefined) setLibraryView({ reportId })
    } else if (hasMod && event.code === 'KeyA') change((now) => toggleAll(now, order))
    else if (cursor !== null && (hasMod ? event.key === ' ' : event.code === 'KeyX' && !event.shiftKey)) {
      change((now) => toggleOne(now, cursor))
    } else if (hasMod) return
    else if (event.key === 'Enter' && cursor !== null) openReport(cursor)
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

/**
 * What the mouse does to a report: click opens it, with Ctrl it selects it, with Shift all from the cursor to it; resting
 * on it brings the cursor.
 */
export const mouseOf = (reportId: string, { run }: Pick<GridShape, 'run'>) => ({
  // The focus stays with the grid, whose keys move the cursor.
  onMouseDown: (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    if (isSelecting(event)) event.currentTarget.closest('table')?.focus({ preventScroll: true })
  },
  onClick: (event: MouseEvent<HTMLElement>) => {
    clearTimeout(resting)
    const { reportId: cursor } = useLibraryView.getState()
    if (event.shiftKey) change((now) => extendTo(now, cursor, reportId, run))
    else if (isSelecting(event)) change((now) => toggleOne(now, reportId))
    else openReport(reportId)
    setLibraryView({ reportId })
  },
  onPointerMove: ({ movementX, movementY, shiftKey }: PointerEvent) => {
    // Scrolling moves reports under a mouse that stands still. Where a run begins must not move with the mouse.
    if ((movementX === 0 && movementY === 0) || shiftKey) return
    clearTimeout(resting)
    resting = setTimeout(() => setLibraryView({ reportId }), restMs)
  },
  onPointerLeave: () => clearTimeout(resting),
})

const isSelecting = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => ctrlKey || metaKey || shiftKey
