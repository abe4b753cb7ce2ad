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
    known.open(text)
    const at = [0, 7, 11, 18, 22].map((start) => {
      const end = text.indexOf(' ', start)
      return known.find(start, end < 0 ? text.length : end).stem
    })
    expect(at).toEqual(['courts+', 'and+', 'courts+', 'and+', 'courts+'])
    expect(made).toEqual(['Courts', 'and', 'courts'])
  })

  it('are told apart where their letters add up to the same', () => {
    const known = createKnownWords(make)
    known.open('AaAa BBBB AaBB BBAa')
    const exact = [0, 5, 10, 15, 0].map((start) => known.find(start, start + 4).exact)
    expect(exact).toEqual(['aaaa', 'bbbb', 'aabb', 'bbaa', 'aaaa'])
  })

  it('are right after more of them than are kept', () => {
    const known = createKnownWords(make)
    const words = Array.from({ length: 130_000 }, (_, index) => `w${(index * 7919) % 100_003}`)
    const wrong = [...words, ...words.slice(-20)].filter((word) => {
      known.open(word)
      return known.find(0, word.length).exact !== word
    })
    expect(wrong).toEqual([])
  })

  it('are kept, however long they and their texts are', () => {
    let made = 0
    const known = createKnownWords((raw) => {
      made++
      return make(raw)
    })
    const words = [1, 5_000, 70_000, 140_000, 3].map((length, index) => String(index).repeat(length))
    for (const text of [words.join(' '), words.toReversed().join(' ')]) {
      known.open(text)
      const found = words.map((word) => known.find(text.indexOf(word), text.indexOf(word) + word.length).exact)
      expect(found).toEqual(words)
    }
    expect(made).toBe(words.length)
  })

  it('are those of any part of any text', () => {
    const known = createKnownWords(make)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, from, length) => {
        const [start, end] = [Math.min(from, text.length), Math.min(from + length, text.length)]
        known.open(text)
        expect(known.find(start, end)).toEqual(make(text.slice(start, end)))
      }),
    )
  })
})
