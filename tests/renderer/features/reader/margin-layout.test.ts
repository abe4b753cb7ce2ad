import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutMargin, type MarginCard } from '../../../../renderer/features/reader/margin-layout.ts'

const gap = 8
const card = (id: string, anchor: number, height = 40): MarginCard => ({ id, anchor, height })

describe('cards of the margin', () => {
  it('stand beside their highlights where there is room', () => {
    expect([...layOutMargin([card('a', 10), card('b', 100)], gap)]).toEqual([
      ['a', 10],
      ['b', 100],
    ])
  })
  it('move down when their place is taken', () => {
    expect(layOutMargin([card('a', 10), card('b', 20)], gap).get('b')).toBe(58)
  })
  it('make way upwards for the one in focus', () => {
    const tops = layOutMargin([card('a', 100), card('b', 110), card('c', 115)], gap, 'c')
    expect([tops.get('a'), tops.get('b'), tops.get('c')]).toEqual([19, 67, 115])
  })

  it('never overlap, never leave the page, and keep the order of the text', () => {
    const cards = fc.array(fc.record({ anchor: fc.nat(2000), height: fc.integer({ min: 10, max: 300 }) }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(cards, fc.nat(), fc.boolean(), (places, pick, hasFocus) => {
        const all = places.map((place, at) => card(String(at), place.anchor, place.height))
        const focus = hasFocus ? String(pick % all.length) : undefined
        const tops = layOutMargin(all, gap, focus)
        let floor = 0
        for (const one of all.toSorted((a, b) => a.anchor - b.anchor)) {
          const top = tops.get(one.id) ?? -1
          expect(top).toBeGreaterThanOrEqual(floor)
          floor = top + one.height + gap
        }
      }),
    )
  })
})
