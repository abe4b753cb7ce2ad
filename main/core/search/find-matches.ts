import type { Range } from '../../../preload/contract/query.ts'
import { type Token, tokens } from './index-text.ts'
import { nearPlaces } from './near-places.ts'
import type { AnyPattern } from './patterns.ts'
import { rowStandsAt } from './row.ts'

/** A place in a text that a part of the query found. UTF-16 offsets, end not included. */
export interface Match {
  start: number
  end: number
  /** Number of the query's leaf. */
  leaf: number
}

/** A pattern with the number of the leaf that it finds. */
export interface MarkedPattern {
  pattern: AnyPattern
  leaf: number
}

/** Most matches looked for in one text; a passage that holds more is a table of one word. */
const maxMatches = 2000

/**
 * Where a text holds what a query asks for, in reading order; matches may overlap. The text is taken apart as it was
 * for the index, so what is marked is what was found.
 */
export const findMatches = (text: string, language: string, patterns: readonly MarkedPattern[]): Match[] =>
  matchTokens(tokens(text, language), patterns)

/** The same for a text that was taken apart already. */
export function matchTokens(words: readonly Token[], patterns: readonly MarkedPattern[]): Match[] {
  const found: Match[] = []
  for (let at = 0; at < words.length && found.length < maxMatches; at++) {
    for (const { pattern, leaf } of patterns) {
      if ('rows' in pattern || !rowStandsAt(words, at, pattern)) continue
      const last = words[at + pattern.words.length - 1]
      found.push({ start: words[at]?.start ?? 0, end: last?.end ?? 0, leaf })
    }
  }
  for (const { pattern, leaf } of patterns) {
    if (!('rows' in pattern)) continue
    for (const { at, length } of nearPlaces(words, pattern)) {
      found.push({ start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0, leaf })
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, maxMatches)
}

/** The places as ranges that neither overlap nor repeat, in reading order. */
export function toRanges(matches: readonly Match[]): Range[] {
  const ranges: Range[] = []
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ranges.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}
