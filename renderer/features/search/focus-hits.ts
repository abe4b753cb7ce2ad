/** The ids by which the parts of a search find each other: its field in the top bar, and its list of results. */
export const hitListId = 'find-results'
export const fieldId = 'find-field'
export const chipsId = 'find-chips'

/** Moves the keyboard to the results, when there are any. */
export function focusFirstHit(): void {
  document.getElementById(hitListId)?.focus()
}

/** Moves the keyboard to the last part of the query as it was read, when there is one. */
export function focusChips(): void {
  const chips = document.querySelectorAll<HTMLElement>(`#${chipsId} [role=row]`)
  chips[chips.length - 1]?.focus()
}

/** Moves the keyboard to the field. */
export function focusField(): void {
  document.getElementById(fieldId)?.focus()
}

/** Whether the keyboard is nowhere: what had it is gone. */
export const isKeyboardFree = (): boolean =>
  document.activeElement === null || document.activeElement === document.body || document.activeElement.matches('main')
