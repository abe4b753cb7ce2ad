import { heaviestChain } from './chain.ts'
import { type Likeness, likenesses } from './likeness.ts'
import type { Steps } from './steps.ts'

/** A passage of one report and what it is in the other. Places are indexes, not passage numbers. */
export interface PassagePair {
  a: number
  b: number
  /** Whether the words are the same, to the letter. */
  isSame: boolean
  /** Whether it stands in another order among the others than on the other side. */
  isMoved: boolean
}

/** Likeness from which a pair helps to find the order of everything, before what is less alike is looked at. */
const surelyAlike = 0.7
/** Likeness that makes a passage the edited form of another that stands at the same place … */
const alikeInPlace = 0.2
/** … or anywhere else. */
const alikeElsewhere = 0.5
/** How much better a pair elsewhere must be than one in place. */
const forMoving = 0.15

/**
 * Finds for the passages of two reports what each is in the other: each has one counterpart or none.
 *
 * 1. Equal texts always find each other: of a text that one side has three times and the other twice, two pairs are
 *    made.
 * 2. Equal and much alike passages, weighted by their length, give the order that most of the text keeps (a chain).
 * 3. Between the links of the chain, what is less alike is paired, again in order.
 * 4. What is left on both sides and alike enough has moved and changed.
 *
 * The caller passes the sides in an order of their content, so that the result does not depend on which comes first.
 */
export function* alignPassages(a: readonly string[], b: readonly string[]): Steps<PassagePair[]> {
  const equal = equalTexts(a, b)
  const mass = (pair: { a: number; b: number }): number => 1 + ((a[pair.a]?.length ?? 0) + (b[pair.b]?.length ?? 0)) / 2
  const alike = yield* likenesses(a, b, equal)
  const exact = equal.pairs.map((pair) => ({ ...pair, likeness: 1 }))

  const surely = alike.filter(
    (pair) => pair.likeness >= surelyAlike && !equal.isShared(a[pair.a]) && !equal.isShared(b[pair.b]),
  )
  const first = chainOf([...exact, ...surely], mass)
  yield
  const chosen = createChoice(first)
  for (const pair of equal.rest(chosen)) chosen.take(pair)

  const free = alike.filter(chosen.isFree)
  const fits = between(first)
  const bestElsewhere = bestOf(free.filter((pair) => pair.likeness >= alikeElsewhere && !fits(pair)))
  const inPlace = free.filter(
    (pair) => pair.likeness >= Math.max(alikeInPlace, bestElsewhere(pair) - forMoving) && fits(pair),
  )
  for (const pair of chainOf(inPlace, mass)) chosen.take(pair)
  const left = free.filter(({ likeness }) => likeness >= alikeElsewhere)
  for (const pair of left.sort((one, other) => other.likeness - one.likeness)) {
    if (chosen.isFree(pair)) chosen.take(pair)
  }

  const pairs = chosen.pairs()
  const kept = new Set(heaviestChain(pairs.map((pair) => ({ ...pair, weight: mass(pair) }))).map((pair) => pair.a))
  return pairs.map((pair) => ({
    a: pair.a,
    b: pair.b,
    isSame: a[pair.a] === b[pair.b],
    isMoved: !kept.has(pair.a),
  }))
}

interface Pair {
  a: number
  b: number
}

/** Copies of one text that are paired each with each; of more, only those with about the same rank. */
const fewCopies = 8

/** Texts that both sides have. */
function equalTexts(a: readonly string[], b: readonly string[]) {
  const inA = Map.groupBy(a.keys(), (index) => a[index] ?? '')
  const inB = Map.groupBy(b.keys(), (index) => b[index] ?? '')
  const counts = (text: string | undefined): [number, number] => [
    inA.get(text ?? '')?.length ?? 0,
    inB.get(text ?? '')?.length ?? 0,
  ]
  const pairs: Pair[] = []
  for (const [text, places] of inA) {
    const others = inB.get(text) ?? []
    const isFew = places.length <= fewCopies && others.length <= fewCopies
    places.forEach((place, rank) => {
      others.forEach((other, otherRank) => {
        if (isFew || Math.abs(rank - otherRank) <= fewCopies / 2) pairs.push({ a: place, b: other })
      })
    })
  }
  return {
    pairs,
    /** Whether both sides have it. */
    isShared: (text: string | undefined): boolean => counts(text).every((count) => count > 0),
    /** Whether the passage will find an equal one whatever happens: the other side has enough of them. */
    a(index: number): boolean {
      const [own, other] = counts(a[index])
      return own <= other
    },
    b(index: number): boolean {
      const [other, own] = counts(b[index])
      return own <= other
    },
    /** Pairs of equal texts among what is still free, so that as many are paired as the poorer side has. */
    rest(chosen: Choice): Pair[] {
      return [...inA].flatMap(([text, places]) => {
        const free = places.filter((place) => chosen.isFreeA(place))
        const others = (inB.get(text) ?? []).filter((place) => chosen.isFreeB(place))
        return free.slice(0, others.length).map((place, rank) => ({ a: place, b: others[rank] ?? 0 }))
      })
    },
  }
}

/** The chain that keeps most of the text in order. Of pairs worth the same, those with equal neighbours win. */
function chainOf(pairs: readonly Likeness[], mass: (pair: Pair) => number): Likeness[] {
  const key = ({ a, b }: Pair): string => `${a} ${b}`
  const all = new Set(pairs.map(key))
  return heaviestChain(
    pairs.map((pair) => {
      const neighbours = [-1, 1].filter((step) => all.has(key({ a: pair.a + step, b: pair.b + step }))).length
      return { ...pair, weight: mass(pair) * pair.likeness ** 2 * (1 + neighbours / 100) }
    }),
  )
}

interface Choice {
  take(pair: Pair): void
  isFree(this: void, pair: Pair): boolean
  isFreeA(index: number): boolean
  isFreeB(index: number): boolean
  pairs(): Pair[]
}

function createChoice(first: readonly Pair[]): Choice {
  const ofA = new Map(first.map(({ a, b }) => [a, b]))
  const taken = new Set(first.map(({ b }) => b))
  return {
    take({ a, b }) {
      ofA.set(a, b)
      taken.add(b)
    },
    isFree: ({ a, b }) => !ofA.has(a) && !taken.has(b),
    isFreeA: (index) => !ofA.has(index),
    isFreeB: (index) => !taken.has(index),
    pairs: () => [...ofA].map(([a, b]) => ({ a, b })).sort((one, other) => one.a - other.a),
  }
}

/** Tells whether a pair stands between the same two links of a chain on both sides. */
function between(chain: readonly Pair[]): (pair: Pair) => boolean {
  const rank = (side: 'a' | 'b', place: number): number => {
    let low = 0
    let high = chain.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((chain[middle]?.[side] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ a, b }) => rank('a', a) === rank('b', b)
}

/** The best likeness that either passage of a pair has among these. */
function bestOf(pairs: readonly Likeness[]): (pair: Pair) => number {
  const ofA = new Map<number, number>()
  const ofB = new Map<number, number>()
  for (const { a, b, likeness } of pairs) {
    ofA.set(a, Math.max(ofA.get(a) ?? 0, likeness))
    ofB.set(b, Math.max(ofB.get(b) ?? 0, likeness))
  }
  return ({ a, b }) => Math.max(ofA.get(a) ?? 0, ofB.get(b) ?? 0)
}
