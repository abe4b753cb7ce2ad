// The keyboard never falls out of the page: what it does when the control that has it vanishes.
import { useEffect, useLayoutEffect, useRef } from 'react'

/** What has the cursor of a place: its list, its table, the paragraph that is read. */
const chief = '[data-passage][tabindex="0"], [role=grid], [role=listbox][tabindex="0"]'
/** The lines of a list that have the keyboard themselves. */
const lines = '[role=row][data-key]'
const reachable = 'button:not([disabled]), input:not([disabled]), [tabindex="0"]'

/** Moves the keyboard to the chief thing of the place that is shown. */
export function focusPlace(): void {
  const place = document.querySelector('main')
  const target = place?.querySelector<HTMLElement>(chief) ?? place?.querySelector<HTMLElement>(reachable)
  const focused = target?.querySelector<HTMLElement>(lines) ?? target
  focused?.focus({ preventScroll: true })
}

/** Moves the keyboard to the first button that is left in an element; where there is none, to the place. */
export function focusButtonIn(element: HTMLElement | null): void {
  const button = element?.querySelector('button')
  if (button === null || button === undefined) focusPlace()
  else button.focus()
}

/** How many frames a place waits for the keyboard on arrival: a dialog that closes gives it back after its last one. */
const arrivalFrames = 30

/**
 * Brings the keyboard into a place once it `isShown`, where what led there is gone and nothing else has it: a button of
 * another place, a dialog that was opened from there.
 */
export function useArrivalFocus(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    let frame = 0
    const look = (left: number): void => {
      const { activeElement } = document
      // A list can come before its lines.
      const isBare = activeElement?.getAttribute('role') === 'grid' && activeElement.querySelector(lines) !== null
      if (activeElement === document.body || isBare) focusPlace()
      if (left > 0) frame = requestAnimationFrame(() => look(left - 1))
    }
    look(arrivalFrames)
    return () => cancelAnimationFrame(frame)
  }, [isShown])
}

/**
 * Props for an element whose controls come and go. When the one with the keyboard goes, `next` moves it on. To be used by
 * a component that is rendered anew when they go, and stays itself.
 */
export function useKeptFocus(next: () => void): { onFocus(): void; onBlur(): void } {
  const isInside = useRef(false)
  // After every rendering: an element that React takes away does not say so.
  useLayoutEffect(() => {
    const { activeElement } = document
    if (!isInside.current || (activeElement !== null && activeElement !== document.body)) return
    isInside.current = false
    next()
  })
  return {
    onFocus() {
      isInside.current = true
    },
    onBlur() {
      isInside.current = false
    },
  }
}
