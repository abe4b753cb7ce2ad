/** The id of the list of results, the one thing that the field in the top bar knows of the find place. */
export const hitListId = 'find-results'

/** Moves the keyboard to the results, when there are any. */
export function focusFirstHit(): void {
  document.getElementById(hitListId)?.focus()
}
