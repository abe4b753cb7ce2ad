import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKnownWords } from '../../../../main/core/search/known-words.ts'

const make = (raw: string) => ({ exact: raw.toLowerCase(), stem: `${raw.toLowerCase()}+` })

describe('known words', () => {
  it('are made once and found again wherever they stand', () => {
    const made: string[] = []
    const known = createKnownWords((raw) => {
      made.push(raw)
      return make(raw)
    })
    const text = 'Courts and courts and Courts'
    const at = [0, 7, 11, 18, 22].map((start) => {
      const end = text.indexOf(' ', start)
      return known.find(text, start, end < 0 ? text.length : end).stem
    })
    expect(at).toEqual(['courts+', 'and+', 'courts+', 'and+', 'courts+'])
    expect(made).toEqual(['Courts', 'and', 'courts'])
  })

  it('are told apart where their letters add up to the same', () => {
    const known = createKnownWords(make)
    const text = 'AaAa BBBB AaBB BBAa'
    const exact = [0, 5, 10, 15, 0].map((start) => known.find(text, start, start + 4).exact)
    expect(exact).toEqual(['aaaa', 'bbbb', 'aabb', 'bbaa', 'aaaa'])
  })

  it('are right after more of them than are kept', () => {
    const known = createKnownWords(make)
    const words = Array.from({ length: 130_000 }, (_, index) => `w${(index * 7919) % 100_003}`)
    const wrong = words.filter((word) => known.find(word, 0, word.length).exact !== word)
    expect(wrong).toEqual([])
  })

  it('are those of any part of any text', () => {
    const known = createKnownWords(make)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, from, length) => {
        const [start, end] = [Math.min(from, text.length), Math.min(from + length, text.length)]
        expect(known.find(text, start, end)).toEqual(make(text.slice(start, end)))
      }),
    )
  })
})
