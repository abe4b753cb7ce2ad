// The keyboard never falls out of the page: what it does when the control that has it vanishes.
import { useLayoutEffect, useRef } from 'react'

/** What has the cursor of a place: its list, its table, the paragraph that is read. */
const chief = '[data-passage][tabindex="0"], [role=grid][tabindex="0"], [role=listbox][tabindex="0"]'
const reachable = 'button:not([disabled]), input:not([disabled]), [tabindex="0"]'

/** Moves the keyboard to the chief thing of the place that is shown. */
export function focusPlace(): void {
  const place = document.querySelector('main')
  const target = place?.querySelector<HTMLElement>(chief) ?? place?.querySelector<HTMLElement>(reachable)
  target?.focus({ preventScroll: true })
}

/** Moves the keyboard to the first button that is left in an element; where there is none, to the place. */
export function focusButtonIn(element: HTMLElement | null): void {
  const button = element?.querySelector('button')
  if (button === null || button === undefined) focusPlace()
  else button.focus()
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
