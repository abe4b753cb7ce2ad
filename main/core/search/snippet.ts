import type { Range } from '../../../preload/contract/search.ts'
import { type Match, toRanges } from './find-matches.ts'

/** Longest snippet, in UTF-16 units, without its ellipses. */
export const snippetLength = 240

/** How far to look for the end of a word before cutting inside one (texts without spaces, addresses). */
const wordReach = 40

export interface Snippet {
  text: string
  /** Where the matches are in `text`. */
  matches: Range[]
}

/**
 * The part of a text that shows most of what was found: the window with the most different parts of the query, then
 * the most matches, then the shortest; widened on both sides, cut between words, with an ellipsis where it was cut.
 */
export function makeSnippet(text: string, matches: readonly Match[]): Snippet {
  const cluster = bestCluster(matches)
  const spare = Math.max(0, snippetLength - (cluster.end - cluster.start))
  // [1] What one side cannot use, the other gets.
  const before = Math.max(spare >> 1, spare - (text.length - cluster.end))
  const start = cutBefore(text, Math.max(0, cluster.start - before), cluster.start)
  const end = cutAfter(text, Math.min(text.length, start + snippetLength), cluster.end)
  const lead = start > 0 ? '…' : ''
  const shift = lead.length - start
  return {
    text: lead + text.slice(start, end) + (end < text.length ? '…' : ''),
    matches: toRanges(matches)
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  }
}

/** From the first to the last match of the best window. */
function bestCluster(matches: readonly Match[]): { start: number; end: number } {
  const sorted = [...matches].sort((a, b) => a.start - b.start)
  const counts = new Map<number, number>()
  let best = { start: sorted[0]?.start ?? 0, end: sorted[0]?.end ?? 0 }
  let bestScore = -1
  let from = 0
  for (const [to, match] of sorted.entries()) {
    counts.set(match.leaf, (counts.get(match.leaf) ?? 0) + 1)
    for (let first = sorted[from]; first !== undefined && from < to; first = sorted[from]) {
      if (match.end - first.start <= snippetLength) break
      const left = (counts.get(first.leaf) ?? 1) - 1
      if (left === 0) counts.delete(first.leaf)
      else counts.set(first.leaf, left)
      from++
    }
    const start = sorted[from]?.start ?? match.start
    // [2] Each criterion outweighs all later ones: a window holds far fewer than a thousand matches.
    const score = counts.size * 1e6 + (to - from) * 1e3 - (match.end - start)
    if (score <= bestScore) continue
    bestScore = score
    best = { start, end: match.end }
  }
  return best
}

/** A place to begin at or after `wanted`, at the start of a word, not after `latest`. */
function cutBefore(text: string, wanted: number, latest: number): number {
  if (wanted === 0) return 0
  const limit = Math.min(latest, wanted + wordReach)
  for (let at = wanted; at <= limit; at++) if (text[at - 1] === ' ') return at
  return wholeCharacter(text, wanted)
}

/** A place to end at or before `wanted`, at the end of a word, not before `earliest`. */
function cutAfter(text: string, wanted: number, earliest: number): number {
  if (wanted >= text.length) return text.length
  const limit = Math.max(earliest, wanted - wordReach)
  for (let at = wanted; at >= limit; at--) if (text[at] === ' ') return at
  return wholeCharacter(text, wanted)
}

/** Not between the two halves of a character. */
const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at
