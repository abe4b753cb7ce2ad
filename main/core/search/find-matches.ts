import type { Range } from '../../../preload/contract/search.ts'
import { type Token, tokens } from './index-text.ts'
import type { Pattern } from './patterns.ts'

/** A place in a text that a part of the query found. UTF-16 offsets, end not included. */
export interface Match {
  start: number
  end: number
  /** Number of the query's leaf. */
  leaf: number
}

/** Most matches looked for in one text; a passage that holds more is a table of one word. */
const maxMatches = 2000

/**
 * Where a text holds what a query asks for, in reading order; matches may overlap. The text is taken apart as it was
 * for the index, so what is marked is what was found.
 */
export function findMatches(
  text: string,
  language: string,
  patterns: readonly { pattern: Pattern; leaf: number }[],
): Match[] {
  const words = tokens(text, language)
  const found: Match[] = []
  for (let at = 0; at < words.length && found.length < maxMatches; at++) {
    for (const { pattern, leaf } of patterns) {
      if (!standsAt(words, at, pattern)) continue
      const last = words[at + pattern.words.length - 1]
      found.push({ start: words[at]?.start ?? 0, end: last?.end ?? 0, leaf })
    }
  }
  return found
}

function standsAt(words: readonly Token[], at: number, { column, words: wanted, isPrefix }: Pattern): boolean {
  const last = wanted.length - 1
  return wanted.every((word, index) => {
    const token = words[at + index]
    if (token === undefined) return false
    const is = column === 'exact' ? token.exact : token.stem
    return isPrefix && index === last ? is.startsWith(word) : is === word
  })
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
