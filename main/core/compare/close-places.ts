import type { Range, ReportText } from './report-text.ts'
import { commonWords, similarityOf } from './word-changes.ts'

/** A place whose words are not quite those of a quotation. */
export interface ClosePlace {
  range: Range
  /** 0 to 1: share of the characters of both that stand in words common to both, in order. */
  similarity: number
}

/**
 * What became of a part of a text in its counterpart. `part` is within `from`; both are ranges of their texts. Word by
 * word, so that what was changed at the edges of the part is taken in or left out, whichever is nearer to it.
 */
export function counterpart(a: ReportText, from: Range, part: Range, b: ReportText, to: Range): ClosePlace | undefined {
  const common = commonWords(a.text.slice(...from), b.text.slice(...to))
  const [partStart, partEnd] = [part[0] - from[0], part[1] - from[0]]
  const isIn = (at: number): boolean => (common.a.ends[at] ?? 0) > partStart && (common.a.starts[at] ?? 0) < partEnd
  const inside = common.pairs.filter(([at]) => isIn(at))
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const former = common.pairs.findLast(([at]) => at < first[0] && !isIn(at))
  const next = common.pairs.find(([at]) => at > last[0] && !isIn(at))
  // A part that cuts a word in two cuts its counterpart at the same letter.
  const cutStart = Math.max(0, partStart - (common.a.starts[first[0]] ?? 0))
  const cutEnd = Math.max(0, (common.a.ends[last[0]] ?? 0) - partEnd)
  const starts = [
    (common.b.starts[first[1]] ?? 0) + cutStart,
    common.b.starts[former === undefined ? 0 : former[1] + 1],
  ]
  const ends = [(common.b.ends[last[1]] ?? 0) - cutEnd, common.b.ends[(next?.[1] ?? common.b.ends.length) - 1]]
  return nearest(
    a.text.slice(...part),
    b,
    starts.flatMap((start) => ends.map((end) => [to[0] + (start ?? 0), to[0] + (end ?? 0)] as const)),
  )
}

/** Of several ranges the one whose words are nearest to a quotation's. */
function nearest(quote: string, b: ReportText, ranges: readonly Range[]): ClosePlace | undefined {
  const places = ranges
    .filter(([start, end]) => start < end)
    .map((range) => ({ range, similarity: similarityOf(commonWords(quote, b.text.slice(...range))) }))
  return places.sort((one, other) => other.similarity - one.similarity || length(one) - length(other))[0]
}

const length = ({ range: [start, end] }: ClosePlace): number => end - start

/** Finds quotations whose words were changed anywhere in a report. */
export interface CloseFinder {
  /** The nearest place for each of the passages that share most with the quotation, the best first. */
  find(quote: string): ClosePlace[]
}

/** Passages that are looked at closely for each quotation. */
const maxPassages = 3

/** Below so many words a stock phrase of another paragraph is like anything. */
const leastWords = 8

/** Most words of a quotation for which every stretch of the common ones is tried. */
const maxTries = 300

/** Prepares looking for changed quotations in a report; `passages` are its numbers of passages, in reading order. */
export function createCloseFinder(to: ReportText, passages: readonly number[]): CloseFinder {
  const places = new Map<string, number[]>()
  passages.forEach((number, index) => {
    for (const shingle of shinglesOf(to.text.slice(...(to.passages(number, number) ?? [0, 0])))) {
      const list = places.get(shingle)
      if (list === undefined) places.set(shingle, [index])
      else list.push(index)
    }
  })
  return {
    find(quote) {
      const shingles = shinglesOf(quote)
      if (shingles.size < leastWords - 1) return []
      const scores = new Map<number, number>()
      for (const shingle of shingles) {
        const found = places.get(shingle) ?? []
        for (const index of found) scores.set(index, (scores.get(index) ?? 0) + 1 / found.length)
      }
      const best = [...scores].sort(([, one], [, other]) => other - one).slice(0, maxPassages)
      const found = best.flatMap(([index]) => {
        // With its neighbours, because a quotation may run on.
        const range = to.passages(passages[Math.max(0, index - 1)] ?? 0, passages[index + 1] ?? passages[index] ?? 0)
        return (range && within(quote, to, range)) ?? []
      })
      const once = found.filter((one, at) => found.findIndex(({ range }) => range[0] === one.range[0]) === at)
      return once.sort((one, other) => other.similarity - one.similarity)
    },
  }
}

/** Pairs of neighbouring words and signs. */
function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

/** The stretch of a range that is nearest to a quotation: from one word that they have in common to another. */
function within(quote: string, to: ReportText, range: Range): ClosePlace | undefined {
  const common = commonWords(quote, to.text.slice(...range))
  const { pairs } = common
  const quoteLength = common.a.texts.reduce((sum, text) => sum + text.length, 0)
  const upTo = [0]
  for (const text of common.b.texts) upTo.push((upTo.at(-1) ?? 0) + text.length)
  let best: { first: number; last: number; similarity: number } | undefined
  const lasts = pairs.length <= maxTries ? pairs.keys() : [pairs.length - 1]
  for (const last of lasts) {
    let shared = 0
    for (let first = last; first >= 0; first--) {
      const [atQuote = 0, at = 0] = pairs[first] ?? []
      shared += common.a.texts[atQuote]?.length ?? 0
      const window = (upTo[(pairs[last]?.[1] ?? 0) + 1] ?? 0) - (upTo[at] ?? 0)
      const similarity = (2 * shared) / (quoteLength + window)
      if (best === undefined || similarity > best.similarity) best = { first, last, similarity }
    }
  }
  if (best === undefined) return undefined
  const start = range[0] + (common.b.starts[pairs[best.first]?.[1] ?? 0] ?? 0)
  const end = range[0] + (common.b.ends[pairs[best.last]?.[1] ?? 0] ?? 0)
  return { range: [start, end], similarity: best.similarity }
}
