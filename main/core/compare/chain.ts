/** A place in each of two sequences, and what it is worth to keep both in order. */
export interface WeightedPair {
  a: number
  b: number
  /** Above 0. */
  weight: number
}

/**
 * The heaviest chain of pairs in which both places rise strictly, in order: what two sequences have in common without
 * anything having moved. Of equally heavy chains any one; the same pairs in the same order give the same one. Takes
 * n log n steps for n pairs (a Fenwick tree of prefix maxima, as for longest increasing subsequences).
 */
export function heaviestChain<P extends WeightedPair>(pairs: readonly P[]): P[] {
  // Of pairs with the same place in a, the one furthest in b comes first: none of them can follow another then.
  const sorted = pairs.toSorted((one, other) => one.a - other.a || other.b - one.b)
  const size = sorted.reduce((most, { b }) => Math.max(most, b), -1) + 2
  const weights = new Float64Array(sorted.length)
  const before = new Int32Array(sorted.length).fill(-1)
  /** Index in `sorted` of the heaviest chain's end for a range of places in b. */
  const tree = new Int32Array(size).fill(-1)
  const weightOf = (index: number): number => (index < 0 ? 0 : (weights[index] ?? 0))
  let end = -1
  sorted.forEach(({ b, weight }, index) => {
    let best = -1
    for (let at = b; at > 0; at -= at & -at) {
      const here = tree[at] ?? -1
      if (weightOf(here) > weightOf(best)) best = here
    }
    before[index] = best
    weights[index] = weight + weightOf(best)
    for (let at = b + 1; at < size; at += at & -at) {
      if (weightOf(index) > weightOf(tree[at] ?? -1)) tree[at] = index
    }
    if (weightOf(index) > weightOf(end)) end = index
  })
  const chain: P[] = []
  for (let at = end; at >= 0; at = before[at] ?? -1) {
    const pair = sorted[at]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}
