import { heaviestChain } from './chain.ts'

/** Cells of the table that finds the longest common subsequence of a stretch; a larger one is taken as all different. */
const maxCells = 4_000_000

/**
 * What two sequences have in common, in order, as pairs of indexes. Patience diff: what is equal at both ends, then
 * elements that each side has once, then the same between those; where nothing is unique, the longest common
 * subsequence. So a change is shown where people see it and not where a stray “the” happens to agree.
 */
export function commonSubsequence(a: readonly string[], b: readonly string[]): [a: number, b: number][] {
  const pairs: [number, number][] = []
  // Stretches still to do; not by recursion, because a text with a thousand unique words nests a thousand deep.
  const stretches = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  for (;;) {
    const stretch = stretches.pop()
    if (stretch === undefined) break
    let { aFrom, aTo, bFrom, bTo } = stretch
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++])
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) pairs.push([--aTo, --bTo])
    if (aFrom === aTo || bFrom === bTo) continue
    const anchors = uniqueInBoth(a, b, { aFrom, aTo, bFrom, bTo })
    if (anchors.length === 0) {
      pairs.push(...longest(a, b, { aFrom, aTo, bFrom, bTo }))
      continue
    }
    for (const anchor of [...anchors, { a: aTo, b: bTo }]) {
      stretches.push({ aFrom, aTo: anchor.a, bFrom, bTo: anchor.b })
      if (anchor.a < aTo) pairs.push([anchor.a, anchor.b])
      aFrom = anchor.a + 1
      bFrom = anchor.b + 1
    }
  }
  return pairs.sort(([one], [other]) => one - other)
}

interface Stretch {
  aFrom: number
  /** Not included. */
  aTo: number
  bFrom: number
  bTo: number
}

/** Elements that both sides of a stretch have exactly once, as far as they stand in the same order. */
function uniqueInBoth(a: readonly string[], b: readonly string[], { aFrom, aTo, bFrom, bTo }: Stretch) {
  const inA = uniquePlaces(a, aFrom, aTo)
  const inB = uniquePlaces(b, bFrom, bTo)
  const pairs = [...inA].flatMap(([element, at]) => {
    const other = inB.get(element)
    return at < 0 || other === undefined || other < 0 ? [] : [{ a: at, b: other, weight: element.length }]
  })
  return heaviestChain(pairs)
}

/** Where each element stands, -1 where more than once. */
function uniquePlaces(sequence: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = from; at < to; at++) {
    const element = sequence[at] ?? ''
    places.set(element, places.has(element) ? -1 : at)
  }
  return places
}

/** The common subsequence with most characters, by the usual table. */
function longest(
  a: readonly string[],
  b: readonly string[],
  { aFrom, aTo, bFrom, bTo }: Stretch,
): [a: number, b: number][] {
  const rows = aTo - aFrom
  const columns = bTo - bFrom
  if ((rows + 1) * (columns + 1) > maxCells) return []
  const width = columns + 1
  const table = new Uint32Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    const element = a[aFrom + row] ?? ''
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column
      const apart = Math.max(table[at + width] ?? 0, table[at + 1] ?? 0)
      table[at] = element === b[bFrom + column] ? Math.max(apart, (table[at + width + 1] ?? 0) + element.length) : apart
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const at = row * width + column
    const element = a[aFrom + row] ?? ''
    if (element === b[bFrom + column] && table[at] === (table[at + width + 1] ?? 0) + element.length) {
      pairs.push([aFrom + row++, bFrom + column++])
    } else if (table[at] === table[at + width]) row++
    else column++
  }
  return pairs
}
