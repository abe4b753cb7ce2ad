import type { Token } from './index-text.ts'
import type { NearPattern } from './patterns.ts'
import { rowStandsAt } from './row.ts'

/** Where a row of words stands: the number of its first word in the text, and how many words it has. */
export interface RowPlace {
  at: number
  length: number
}

/**
 * Where the rows of a pattern stand near enough to each other, in reading order. The rule is that of the database: from
 * the end of every row to the beginning of the last one there are no more words than the distance.
 */
export function nearPlaces(words: readonly Token[], { column, rows, distance }: NearPattern): RowPlace[] {
  const places = rows.map((row) => {
    const found: number[] = []
    for (let at = 0; at < words.length; at++) {
      if (rowStandsAt(words, at, { column, words: row, isPrefix: false })) found.push(at)
    }
    return found
  })
  const near = new Map<string, RowPlace>()
  for (const lasts of places) {
    for (const last of lasts) {
      const within = rows.map((row, index) => between(places[index] ?? [], last - row.length - distance, last))
      if (within.some((found) => found.length === 0)) continue
      for (const [index, found] of within.entries()) {
        const length = rows[index]?.length ?? 1
        for (const at of found) near.set(`${at} ${length}`, { at, length })
      }
    }
  }
  return [...near.values()].sort((a, b) => a.at - b.at || a.length - b.length)
}

/** Of ascending numbers, those from `from` to `to`, both included. */
function between(ascending: readonly number[], from: number, to: number): number[] {
  const found: number[] = []
  for (const number of ascending) {
    if (number > to) break
    if (number >= from) found.push(number)
  }
  return found
}
