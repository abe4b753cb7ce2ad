import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heaviestChain, type WeightedPair } from '../../../../main/core/compare/chain.ts'

const pairs = fc.array(fc.record({ a: fc.nat(6), b: fc.nat(6), weight: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 9,
})
const weightOf = (chain: readonly WeightedPair[]): number => chain.reduce((sum, { weight }) => sum + weight, 0)

/** The best of all subsets that rise on both sides. */
function heaviestByTrying(all: readonly WeightedPair[]): number {
  const sorted = all.toSorted((one, other) => one.a - other.a)
  const best = (from: number, a: number, b: number): number =>
    sorted.slice(from).reduce((most, pair, index) => {
      const isNext = pair.a > a && pair.b > b
      return isNext ? Math.max(most, pair.weight + best(from + index + 1, pair.a, pair.b)) : most
    }, 0)
  return best(0, -1, -1)
}

test('the chain rises on both sides, and no other is heavier', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const chain = heaviestChain(all)
      chain.slice(1).forEach((pair, index) => {
        expect(pair.a).toBeGreaterThan(chain[index]?.a ?? 0)
        expect(pair.b).toBeGreaterThan(chain[index]?.b ?? 0)
      })
      for (const pair of chain) expect(all).toContain(pair)
      expect(weightOf(chain)).toBe(heaviestByTrying(all))
    }),
  )
})

test('one heavy pair outweighs two light ones that it crosses', () => {
  const heavy = { a: 0, b: 2, weight: 5 }
  const light = [
    { a: 1, b: 0, weight: 2 },
    { a: 2, b: 1, weight: 2 },
  ]
  expect(heaviestChain([heavy, ...light])).toEqual([heavy])
  expect(heaviestChain([{ ...heavy, weight: 3 }, ...light])).toEqual(light)
})

test('of nothing there is no chain', () => {
  expect(heaviestChain([])).toEqual([])
})
