import { describe, expect, it } from 'vitest'
import { stretchBy, wordBeside, wordsOf } from '../../../../renderer/features/reader/word-steps.ts'

const text = 'The law, “on paper”, prohibits torture.'
const words = wordsOf(text, 'en')
const said = (stretch: { start: number; end: number } | undefined): string | undefined =>
  stretch && text.slice(stretch.start, stretch.end)

describe('marking word by word', () => {
  it('begins with the first word, or with the last when going back', () => {
    expect(said(wordBeside(words, undefined, 1))).toBe('The')
    expect(said(wordBeside(words, undefined, -1))).toBe('torture')
  })
  it('goes from word to word and stays at the ends', () => {
    const law = wordBeside(words, words[0], 1)
    expect(said(law)).toBe('law')
    expect(said(wordBeside(words, law, -1))).toBe('The')
    expect(said(wordBeside(words, words[0], -1))).toBe('The')
    expect(said(wordBeside(words, words.at(-1), 1))).toBe('torture')
  })
  it('grows by a word with the signs between', () => {
    const two = stretchBy(words, words[0], 1)
    expect(said(two)).toBe('The law')
    expect(said(stretchBy(words, two, 1))).toBe('The law, “on')
  })
  it('shrinks by a word, down to one', () => {
    const two = stretchBy(words, words[0], 1)
    expect(said(stretchBy(words, two, -1))).toBe('The')
    expect(said(stretchBy(words, words[0], -1))).toBe('The')
  })
  it('knows words of Kazakh and of a language that has no name', () => {
    const kazakh = 'Адам құқықтары.'
    expect(wordsOf(kazakh, 'kk').map(({ start, end }) => kazakh.slice(start, end))).toEqual(['Адам', 'құқықтары'])
    expect(wordsOf(kazakh, '!').length).toBe(2)
  })
})
