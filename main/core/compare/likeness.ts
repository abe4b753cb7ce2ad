import { wordBounds } from '../search/words.ts'
import { mapInSteps, type Steps } from './steps.ts'

/** Two passages that may be one and the same, edited. Places are indexes, not passage numbers. */
export interface Likeness {
  a: number
  b: number
  /** 0 to 1: how much of their pairs of neighbouring words they share, rare ones counting more. */
  likeness: number
}

/** Nearest passages of the other side that are looked at for each. */
const nearest = 6

/** What a step does of each kind, so that it takes a few milliseconds. */
const passagesPerStep = 50
const pairsPerStep = 500

/** A pair of words that stands in so many passages of both sides (multiplied) finds nothing; it still counts. */
const maxMeetings = 2500

/**
 * Which passages of two reports resemble each other. A passage is taken as the shingles of its words: each word with
 * the next, letter case levelled, and with the bounds of the passage for the first and last. The likeness is Dice's, each
 * shingle weighted by how few passages have it, so that stock phrases do not make two passages alike. Passages that
 * `isSettled` says of are left out. The same with sides changed.
 */
export function* likenesses(
  a: readonly string[],
  b: readonly string[],
  isSettled: { a(index: number): boolean; b(index: number): boolean },
): Steps<Likeness[]> {
  const shingles = createShingles()
  const inA = yield* mapInSteps(a, passagesPerStep, (text) => shingles.of(text))
  const inB = yield* mapInSteps(b, passagesPerStep, (text) => shingles.of(text))
  const weights = shingles.weights(inA, inB)
  const massOf = (own: readonly number[]): number => own.reduce((sum, shingle) => sum + (weights[shingle] ?? 0), 0)
  const massA = inA.map(massOf)
  const massB = inB.map(massOf)

  const placesInB = placesOf(inB, isSettled.b)
  const countInA = placesOf(inA, () => false).map((places) => places?.length ?? 0)
  const near: Likeness[][] = b.map(() => [])
  const found = new Map<number, Likeness>()
  const keep = (one: Likeness): void => void found.set(one.a * b.length + one.b, one)
  const shared = new Float64Array(b.length)
  yield* mapInSteps(inA, passagesPerStep, (own, index) => {
    if (isSettled.a(index)) return
    const met = new Set<number>()
    for (const shingle of own) {
      const places = placesInB[shingle]
      if (places === undefined || places.length * (countInA[shingle] ?? 0) > maxMeetings) continue
      for (const place of places) {
        shared[place] = (shared[place] ?? 0) + (weights[shingle] ?? 0)
        met.add(place)
      }
    }
    const candidates = [...met].map((place) => ({
      a: index,
      b: place,
      likeness: (2 * (shared[place] ?? 0)) / ((massA[index] ?? 0) + (massB[place] ?? 0)),
    }))
    for (const place of met) shared[place] = 0
    for (const one of best(candidates)) keep(one)
    for (const one of candidates) {
      const list = near[one.b]
      list?.push(one)
      if (list !== undefined && list.length > 4 * nearest) near[one.b] = best(list)
    }
  })
  for (const list of near) for (const one of best(list)) keep(one)
  return yield* mapInSteps([...found.values()], pairsPerStep, ({ a: one, b: other }) => {
    const common = sharedMass(inA[one] ?? [], inB[other] ?? [], weights)
    return { a: one, b: other, likeness: (2 * common) / ((massA[one] ?? 0) + (massB[other] ?? 0)) }
  })
}

const best = (list: readonly Likeness[]): Likeness[] =>
  list.length <= nearest
    ? [...list]
    : list
        .toSorted((one, other) => other.likeness - one.likeness || one.a - other.a || one.b - other.b)
        .slice(0, nearest)

/** Numbers for shingles, and for each passage the sorted numbers of its own; a shingle that comes twice is there twice. */
function createShingles() {
  const words = new Map<string, number>([['', 0]])
  const pairs = new Map<number, number>()
  const numberOf = <K>(known: Map<K, number>, key: K): number => {
    const number = known.get(key) ?? known.size
    known.set(key, number)
    return number
  }
  return {
    of(text: string): number[] {
      const bounds = wordBounds(text)
      const numbers: number[] = []
      let former = 0
      for (let index = 0; index < bounds.length; index += 2) {
        const word = numberOf(words, text.slice(bounds[index], bounds[index + 1]).toLowerCase())
        numbers.push(numberOf(pairs, former * maxWords + word))
        former = word
      }
      numbers.push(numberOf(pairs, former * maxWords))
      return numbers.sort((one, other) => one - other)
    },
    /** Of each shingle: the logarithm of how rare it is among the passages. */
    weights(...sides: number[][][]): Float64Array {
      const counts = new Uint32Array(pairs.size)
      let passages = 0
      for (const own of sides.flat()) {
        passages++
        for (const shingle of new Set(own)) counts[shingle] = (counts[shingle] ?? 0) + 1
      }
      return Float64Array.from(counts, (count) => Math.log1p(passages / Math.max(1, count)))
    },
  }
}

/** More different words than two reports can have; two word numbers make one exact whole number. */
const maxWords = 2 ** 26

/** Which passages have each shingle, each passage once. */
function placesOf(sides: readonly number[][], isLeftOut: (index: number) => boolean): (number[] | undefined)[] {
  const places: (number[] | undefined)[] = []
  sides.forEach((own, index) => {
    if (isLeftOut(index)) return
    for (const shingle of new Set(own)) {
      const known = places[shingle]
      if (known === undefined) places[shingle] = [index]
      else known.push(index)
    }
  })
  return places
}

/** Weight of what two sorted lists have in common, with its repetitions. */
function sharedMass(a: readonly number[], b: readonly number[], weights: Float64Array): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = a[i] ?? 0
    const other = b[j] ?? 0
    if (one === other) sum += weights[one] ?? 0
    if (one <= other) i++
    if (one >= other) j++
  }
  return sum
}
