import { describe, expect, it } from 'vitest'
import {
  type Stretch,
  sentenceBeside,
  stretchBySentence,
  wholeSentences,
} from '../../../../renderer/features/reader/sentence-steps.ts'

/** Passages 1, 2, … whose sentences are cut by bars. */
const passages = ['The law forbids it. |Police did it. |Nobody asked.', 'One line', 'First. |Last.'].map(
  (marked, at) => {
    const parts = marked.split('|')
    const sentences = parts.map((_, index) => parts.slice(0, index).join('').length)
    return { number: at + 1, text: parts.join(''), sentences }
  },
)

const said = (stretch: Stretch | undefined): string | undefined => {
  if (stretch === undefined) return undefined
  const { passage, start, endPassage, end } = stretch
  return passages
    .filter(({ number }) => number >= passage && number <= endPassage)
    .map(({ number, text }) => text.slice(number === passage ? start : 0, number === endPassage ? end : undefined))
    .join(' / ')
}
/** What a stretch becomes, step after step, in words. */
function steps(from: Stretch, count: number, step: (from: Stretch) => Stretch | undefined): (string | undefined)[] {
  let here: Stretch | undefined = from
  return Array.from({ length: count }, () => {
    here = here && step(here)
    return said(here)
  })
}
/** The place of some words. */
function of(words: string): Stretch {
  const { number, text } = passages.find((one) => one.text.includes(words)) ?? { number: 0, text: '' }
  return { passage: number, start: text.indexOf(words), endPassage: number, end: text.indexOf(words) + words.length }
}
const at = (passage: number, offset = 0): Stretch => ({ passage, start: offset, endPassage: passage, end: offset })
const to = (a: Stretch, b: Stretch): Stretch => ({ ...a, endPassage: b.endPassage, end: b.end })

describe('whole sentences', () => {
  it.each([
    ['the first, at the start of a passage', at(1), 'The law forbids it.'],
    ['the one that a caret stands in', at(1, 25), 'Police did it.'],
    ['the one that a word is in', of('law'), 'The law forbids it.'],
    ['all that a stretch touches', of('it. Police'), 'The law forbids it. Police did it.'],
    ['no more than it touches', of('The law forbids it. '), 'The law forbids it.'],
    ['over the end of a passage', to(of('asked'), of('One')), 'Nobody asked. / One line'],
  ])('are %s', (_, from, expected) => expect(said(wholeSentences(passages, from))).toBe(expected))

  it('are none in a passage that the report lacks', () => expect(wholeSentences(passages, at(9))).toBeUndefined())
})

describe('going from sentence to sentence', () => {
  it('reaches every one, over the ends of passages, and stays at the last', () => {
    const all = ['The law forbids it.', 'Police did it.', 'Nobody asked.', 'One line', 'First.', 'Last.']
    expect(steps(of(all[0] ?? ''), 6, (here) => sentenceBeside(passages, here, 1))).toEqual([...all.slice(1), 'Last.'])
    expect(steps(of('Last.'), 6, (here) => sentenceBeside(passages, here, -1))).toEqual([
      ...all.toReversed().slice(1),
      all[0],
    ])
  })

  it('first makes a whole sentence of a part of one', () => {
    expect(said(sentenceBeside(passages, of('did'), 1))).toBe('Police did it.')
    expect(said(sentenceBeside(passages, of('did'), -1))).toBe('Police did it.')
  })

  it('goes on after the last and before the first of several', () => {
    const two = of('Police did it. Nobody asked.')
    expect(said(sentenceBeside(passages, two, 1))).toBe('One line')
    expect(said(sentenceBeside(passages, two, -1))).toBe('The law forbids it.')
  })
})

describe('a stretch', () => {
  it('grows by a sentence, over the end of a passage, up to the last', () => {
    const from = wholeSentences(passages, of('Police')) ?? at(1)
    expect(steps(from, 5, (here) => stretchBySentence(passages, here, 1))).toEqual([
      'Police did it. Nobody asked.',
      'Police did it. Nobody asked. / One line',
      'Police did it. Nobody asked. / One line / First.',
      'Police did it. Nobody asked. / One line / First. Last.',
      'Police did it. Nobody asked. / One line / First. Last.',
    ])
  })

  it('shrinks by its last sentence, down to one', () => {
    expect(steps(to(of('Police'), of('First.')), 4, (here) => stretchBySentence(passages, here, -1))).toEqual([
      'Police did it. Nobody asked. / One line',
      'Police did it. Nobody asked.',
      'Police did it.',
      'Police did it.',
    ])
  })

  it('is made whole before it grows or shrinks', () => {
    expect(said(stretchBySentence(passages, of('did it. No'), 1))).toBe('Police did it. Nobody asked.')
    expect(said(stretchBySentence(passages, of('did it. No'), -1))).toBe('Police did it. Nobody asked.')
  })
})
