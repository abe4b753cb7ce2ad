import type { Range } from '../../../preload/contract/search.ts'

/** A piece of a text: a match or what stands between matches. */
export interface Piece {
  text: string
  isMatch: boolean
  /** Where it begins, in UTF-16 units; no two pieces share it. */
  start: number
}

/** Cuts a text at its matches. Matches that overlap become one; what reaches beyond the text is cut off. */
export function markedPieces(text: string, matches: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  const push = (start: number, end: number, isMatch: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), isMatch, start })
  }
  let done = 0
  for (const [start, end] of joined(matches)) {
    push(done, Math.min(start, text.length), false)
    push(Math.min(start, text.length), Math.min(end, text.length), true)
    done = Math.min(end, text.length)
  }
  push(done, text.length, false)
  return pieces
}

function joined(matches: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const [start, end] of matches.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
