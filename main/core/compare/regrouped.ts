import type { PassagePair } from './align-passages.ts'
import { mapInSteps, type Steps } from './steps.ts'
import { commonWords, similarityOf } from './word-changes.ts'

/** Passages of one side that together are one of the other: a paragraph was parted in two, or two were joined. */
export interface Regrouping {
  /** Index in the list of pairs of the one that the others belong to. */
  pair: number
  /** Indexes of passages beside those of the pair, on one of the two sides. */
  a: number[]
  b: number[]
  /** How alike the two sides are as a whole, 0 to 1. */
  similarity: number
}

/** Share of a passage's characters that must stand in the counterpart of its neighbour. */
const leastShare = 0.8

const pairsPerStep = 20

/**
 * Finds passages without a counterpart whose words stand in the counterpart of the passage before or after them. Each is
 * found at most once, each pair gets more on one side only.
 */
export function* regroupings(
  a: readonly string[],
  b: readonly string[],
  pairs: readonly PassagePair[],
): Steps<Regrouping[]> {
  const freeA = freePlaces(a.length, pairs, 'a')
  const freeB = freePlaces(b.length, pairs, 'b')
  const found: Regrouping[] = []
  yield* mapInSteps(pairs, pairsPerStep, (pair, index) => {
    if (pair.isSame) return
    const textA = a[pair.a] ?? ''
    const textB = b[pair.b] ?? ''
    const isLongerInB = textB.length > textA.length
    const [own, other, place, free] = isLongerInB ? [a, textB, pair.a, freeA] : [b, textA, pair.b, freeB]
    const more = neighboursWithin(own, other, place, free)
    if (more.length === 0) return
    for (const taken of more) free.delete(taken)
    const whole = [...more, place].sort((one, next) => one - next).map((at) => own[at] ?? '')
    const similarity = similarityOf(commonWords(whole.join('\n'), other))
    found.push({ pair: index, a: isLongerInB ? more : [], b: isLongerInB ? [] : more, similarity })
  })
  return found
}

function freePlaces(length: number, pairs: readonly PassagePair[], side: 'a' | 'b'): Set<number> {
  const taken = new Set(pairs.map((pair) => pair[side]))
  return new Set(Array.from({ length }, (_, index) => index).filter((index) => !taken.has(index)))
}

/** Free passages next to the one at `place`, each of whose words are in `other` where nothing stands yet. */
function neighboursWithin(own: readonly string[], other: string, place: number, free: ReadonlySet<number>): number[] {
  let from = place
  let to = place
  const text = (): string => own.slice(from, to + 1).join('\n')
  let similarity: number | undefined
  for (const step of [1, -1]) {
    for (;;) {
      const next = step > 0 ? to + 1 : from - 1
      const passage = own[next]
      // A passage can bring no more than there is room for in the other.
      if (passage === undefined || !free.has(next) || text().length + passage.length * leastShare > other.length) break
      similarity ??= similarityOf(commonWords(text(), other))
      const before = [from, to] as const
      if (step > 0) to = next
      else from = next
      const now = similarityOf(commonWords(text(), other))
      if (now > similarity && shareWithin(passage, own.slice(...sliceOf(before)).join('\n'), other, step))
        similarity = now
      else {
        ;[from, to] = before
        break
      }
    }
  }
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((at) => at !== place)
}

const sliceOf = ([from, to]: readonly [number, number]): [number, number] => [from, to + 1]

/** Whether most of a passage's characters are in a text, beside those of the passages before (1) or after (-1) it. */
function shareWithin(passage: string, beside: string, other: string, step: number): boolean {
  const joined = step > 0 ? `${beside}\n${passage}` : `${passage}\n${beside}`
  const { a, pairs } = commonWords(joined, other)
  const [from, to] = step > 0 ? [beside.length, joined.length] : [0, passage.length]
  let length = 0
  let common = 0
  const paired = new Set(pairs.map(([at]) => at))
  a.texts.forEach((token, at) => {
    const start = a.starts[at] ?? 0
    if (start < from || start >= to) return
    length += token.length
    if (paired.has(at)) common += token.length
  })
  return length > 0 && common / length >= leastShare
}
