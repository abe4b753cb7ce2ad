/** Lines that Page Up and Page Down move by. */
const page = 8

/** The part of a key press that moves in a list. */
export interface ListKey {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** Where a key moves to in a list of `count` lines from line `at` (-1 for none); null when it moves nowhere. */
export function listStep({ key, ctrlKey, altKey, metaKey }: ListKey, at: number, count: number): number | null {
  if (count === 0 || ctrlKey || altKey || metaKey) return null
  const to = target(key, at, count)
  return to === null ? null : Math.max(0, Math.min(to, count - 1))
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return at + 1
    case 'ArrowUp':
    case 'k':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'PageDown':
      return at + page
    case 'PageUp':
      return at - page
    default:
      return null
  }
}
