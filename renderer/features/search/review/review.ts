import type { Span } from '../../../../preload/contract/highlights.ts'
import type { SearchHit } from '../../../../preload/contract/search.ts'

/** What was decided of one hit. */
export type Decision = 'accepted' | 'skipped'

/** A walk through hits, one by one. */
export interface Review {
  /** The hit in hand, from 0; the number of hits when all have been looked at. */
  at: number
  /** By hit; what lies ahead keeps what was decided before a step back. */
  decisions: readonly (Decision | undefined)[]
}

/** A walk that begins. */
export const newReview: Review = { at: 0, decisions: [] }

/** Decides of the hit in hand and goes on. */
export function decide({ at, decisions }: Review, decision: Decision): Review {
  const next = [...decisions]
  next[at] = decision
  return { at: at + 1, decisions: next }
}

/** Goes back by one hit; at the first nothing happens. */
export const stepBack = ({ at, decisions }: Review): Review => ({ at: Math.max(0, at - 1), decisions })

/** Accepts the hit in hand and all after it, whatever was decided of them before. */
export const acceptRest = ({ at, decisions }: Review, count: number): Review => ({
  at: count,
  decisions: Array.from({ length: count }, (_, index) => (index < at ? decisions[index] : 'accepted')),
})

/** The hits that were accepted so far: of those before the one in hand. */
export const acceptedOf = <T>({ at, decisions }: Review, hits: readonly T[]): T[] =>
  hits.filter((_, index) => index < at && decisions[index] === 'accepted')

/** What of a hit is highlighted. */
export type Extent = 'passage' | 'words'

/** The spans that a hit becomes: its whole passage, or each of the words found. */
export function spansOf({ reportId, passage, text, matches }: SearchHit, extent: Extent): Span[] {
  const whole: [number, number][] = [[0, text.length]]
  // A query of fields alone (`country:kz`) finds no words.
  const ranges = extent === 'passage' || matches.length === 0 ? whole : matches
  return ranges.map(([start, end]) => ({ reportId, passage, start, endPassage: passage, end }))
}
