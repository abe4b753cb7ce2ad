import { commonSubsequence } from './common-subsequence.ts'
import { type Tokens, tokensOf } from './tokens.ts'

/** Where two texts differ in words and signs. Ranges are UTF-16 offsets, ends not included, in ascending order. */
export interface WordChanges {
  /** What only the first text has. */
  a: [start: number, end: number][]
  /** What only the second has. */
  b: [start: number, end: number][]
  /** 0 to 1: the share of the characters of both, white space aside, that stand in words that both have in order. */
  similarity: number
}

/** Words that two texts have in common, in the order of both. */
export interface CommonWords {
  a: Tokens
  b: Tokens
  /** Indexes of tokens, in ascending order. */
  pairs: [a: number, b: number][]
}

/** Aligns two texts word by word. The same with the sides changed. */
export function commonWords(a: string, b: string): CommonWords {
  const [one, other] = [tokensOf(a), tokensOf(b)]
  // Of several ways to align, the one that is found depends on the order of the sides: the texts decide it.
  if (a <= b) return { a: one, b: other, pairs: commonSubsequence(one.texts, other.texts) }
  return {
    a: one,
    b: other,
    pairs: commonSubsequence(other.texts, one.texts).map(([atB, atA]) => [atA, atB]),
  }
}

/** How alike two texts are, see {@link WordChanges.similarity}; 1 for two texts without a word or sign. */
export function similarityOf({ a, b, pairs }: CommonWords): number {
  const lengthOf = ({ texts }: Tokens): number => texts.reduce((sum, text) => sum + text.length, 0)
  const length = lengthOf(a) + lengthOf(b)
  const common = pairs.reduce((sum, [at]) => sum + (a.texts[at]?.length ?? 0), 0)
  return length === 0 ? 1 : (2 * common) / length
}

/** What differs between two texts, for showing: single words that agree by chance amid changes count as changed. */
export function wordChanges(a: string, b: string): WordChanges {
  const common = commonWords(a, b)
  const kept = withoutCrumbs(common)
  return {
    a: gaps(common.a, new Set(kept.map(([at]) => at))),
    b: gaps(common.b, new Set(kept.map(([, at]) => at))),
    similarity: similarityOf(common),
  }
}

/** Characters of a run of agreement that is always shown, however much changed around it. */
const tellingRun = 6

/** Leaves out runs of agreement that are shorter than what changed before them and what changed after them. */
function withoutCrumbs({ a, b, pairs }: CommonWords): [a: number, b: number][] {
  const runs: [number, number][][] = []
  for (const pair of pairs) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) run.push(pair)
    else runs.push([pair])
  }
  const length = ({ texts }: Tokens, from: number, to: number): number =>
    texts.slice(from, to).reduce((sum, text) => sum + text.length, 0)
  const startOf = (run: readonly [number, number][] | undefined) => run?.[0] ?? [a.texts.length, b.texts.length]
  const endOf = (run: readonly [number, number][] | undefined) => {
    const [lastA, lastB] = run?.at(-1) ?? [-1, -1]
    return [lastA + 1, lastB + 1] as const
  }
  return runs
    .filter((run, index) => {
      const [startA, startB] = startOf(run)
      const [endA, endB] = endOf(run)
      const [formerA, formerB] = endOf(runs[index - 1])
      const [nextA, nextB] = startOf(runs[index + 1])
      const before = Math.max(length(a, formerA, startA), length(b, formerB, startB))
      const after = Math.max(length(a, endA, nextA), length(b, endB, nextB))
      const own = length(a, startA, endA)
      return own >= Math.min(tellingRun, before, after)
    })
    .flat()
}

/** The stretches of a text that are not among the kept tokens; white space between two of them belongs to them. */
function gaps({ texts, starts, ends }: Tokens, kept: ReadonlySet<number>): [start: number, end: number][] {
  const ranges: [number, number][] = []
  texts.forEach((_, at) => {
    if (kept.has(at)) return
    const last = ranges.at(-1)
    if (last !== undefined && at > 0 && !kept.has(at - 1)) last[1] = ends[at] ?? 0
    else ranges.push([starts[at] ?? 0, ends[at] ?? 0])
  })
  return ranges
}
