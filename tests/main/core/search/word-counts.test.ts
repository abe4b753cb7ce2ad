import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexReport } from '../../../../main/core/search/index-text.ts'
import { isName, mergeWordCounts, type WordCount } from '../../../../main/core/search/word-counts.ts'

const counted = (...texts: string[]): WordCount[] => mergeWordCounts([indexReport(texts, 'en').wordCounts])
const one = (word: string, ...texts: string[]) => counted(...texts).find((count) => count.word === word)

describe('word counts', () => {
  it('tell a name from a word by its letters within sentences', () => {
    const text = 'Prisons were full. The prisons of Sarn and the Prisons Act; SARN. “Sarn”'
    expect(one('prisons', text)).toMatchObject({ count: 3, names: 1, small: 1 })
    expect(one('sarn', text)).toMatchObject({ count: 3, names: 1, small: 0 })
  })

  it.each([
    ['after a full stop', 'It ended. Sarn slept.'],
    ['at the start', 'Sarn slept.'],
    ['after a colon', 'Sleep: Sarn slept.'],
    ['in quotation marks', 'They said “Sarn slept.”'],
  ])('take a capital for nothing %s', (_, text) => {
    expect(one('sarn', text)).toMatchObject({ count: 1, names: 0 })
  })

  it('keep names of several parts together, and no genitives', () => {
    expect(one('nur sultan', 'In Nur-Sultan it rained.')).toMatchObject({ count: 1, names: 1, small: 0 })
    expect(one('sana a', 'In Sana’a it rained.')).toMatchObject({ keys: expect.arrayContaining(['sanaa']) })
    const words = counted('In Sarn’s well-known Old Town it rained.').map(({ word }) => word)
    expect(words.filter((word) => word.includes(' '))).toEqual([])
  })

  it('give keys to names, however they are marked, and to Kazakh words', () => {
    expect(one('bokayev', 'Then Bokayev spoke.')?.keys).toEqual(['bokaev'])
    expect(one('sauytbay', 'Then SAUYTBAY spoke of a sauytbay.')?.keys).toEqual([])
    expect(one('symkent', 'Then Şymkent slept.', 'Then Symkent slept.')?.keys).toEqual(['ximkent', 'simkent'])
    expect(one('құқығы', 'адам құқығы')?.keys).toEqual(['кукыгы', 'кукык'])
  })

  it('agree with the index, word for word, whatever the text', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 30 }))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const { indexTexts, wordCounts } = indexReport(texts, 'ru')
        const counts = mergeWordCounts([wordCounts]).filter(({ word }) => !word.includes(' '))
        const words = indexTexts.flatMap(({ exact }) => (exact === '' ? [] : exact.split(' ')))
        const expected = new Map<string, number>()
        for (const word of words) expected.set(word, (expected.get(word) ?? 0) + 1)
        expect(new Map(counts.map(({ word, count }) => [word, count]))).toEqual(expected)
        for (const { count, names, small } of counts) expect(names + small).toBeLessThanOrEqual(count)
      }),
    )
  })

  it('of several reports are added up', () => {
    const merged = mergeWordCounts([
      indexReport(['The Sarn and the river.'], 'en').wordCounts,
      indexReport(['A sarn. The river.'], 'en').wordCounts,
    ])
    const sarn = merged.filter(({ word }) => word === 'sarn')
    expect(sarn.reduce((sum, { count }) => sum + count, 0)).toBe(2)
    expect(merged.find(({ word }) => word === 'river')).toMatchObject({ count: 2, small: 2 })
    expect(mergeWordCounts([])).toEqual([])
  })
})

it('a name is seldom in small letters', () => {
  const name = (names: number, small: number) => isName({ names, small })
  expect([name(3, 0), name(3, 2), name(0, 0)]).toEqual([true, true, true])
  expect([name(3, 3), name(0, 1)]).toEqual([false, false])
})
