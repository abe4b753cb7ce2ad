import type { Suggestion } from '../../../preload/contract/search.ts'
import { foldWord } from './fold.ts'
import type { ForgivingLayer } from './forgiving.ts'
import { fullNames } from './full-names.ts'
import type { NamedPlace } from './places.ts'
import { closestSpellings } from './spelling.ts'
import { foldedWords } from './word-counts.ts'
import { wordBounds } from './words.ts'

/** What suggestions are drawn from. */
export interface SuggestionSources {
  /** Undefined while it is being read. */
  layer: ForgivingLayer | undefined
  /** Names of the library's tags. */
  tagNames: readonly string[]
  /** Whether some passage has this folded word, and whether a place is shown: the layer may be of some seconds ago. */
  isHeld(word: string): boolean
  /** Some passages that have this folded word. */
  textsWith(word: string): string[]
  isShown(place: NamedPlace): boolean
}

/**
 * Completions of a text that is being typed, at most `limit`: tags, headings and titles that hold all of its words, and
 * the text with its last word completed by the frequent words of the library, or corrected when none begins so, or by
 * the names of people, bodies and places that the word is part of.
 * Half of the room is for words; what one side cannot fill, the other gets.
 */
export function suggest(text: string, limit: number, sources: SuggestionSources): Suggestion[] {
  const { layer, tagNames, isShown } = sources
  const typed = foldedWords(text)
  if (typed.length === 0) return []
  const tags = tagNames
    .filter((name) => holdsAll(foldedWords(name), typed))
    .map((name): Suggestion => ({ text: name, kind: 'tag', reportId: null, sectionId: null }))
  const places = (layer?.places.find(text) ?? [])
    .values()
    .filter(isShown)
    .take(limit)
    .map(({ kind, text: name, reportId, sectionId }): Suggestion => ({ kind, text: name, reportId, sectionId }))
    .toArray()
  const words = layer === undefined ? [] : completions(text, limit, layer, sources.isHeld)
  const names = layer === undefined ? [] : nameCompletions(text, layer, sources)
  const found = [...names, ...tags, ...places]
  const wordRoom = Math.max(Math.ceil(limit / 2), limit - found.length)
  const chosenWords = words.slice(0, wordRoom)
  return [...chosenWords, ...found.slice(0, limit - chosenWords.length)]
}

/** Whether words hold all that was typed, the last of it as a beginning. */
function holdsAll(words: readonly string[], typed: readonly string[]): boolean {
  const last = typed.length - 1
  return typed.every((wanted, i) => words.some((word) => (i === last ? word.startsWith(wanted) : word === wanted)))
}

/** The word that is still being typed, folded: the one that the text ends with; undefined when there is none. */
function lastWord(text: string): { start: number; beginning: string } | undefined {
  const bounds = wordBounds(text)
  const [start = 0, end = 0] = bounds.slice(-2)
  const beginning = end === text.length ? foldWord(text.slice(start, end)) : ''
  return beginning === '' ? undefined : { start, beginning }
}

/** Letters of a beginning from which on names are looked for, names that are completed, and those offered of each. */
const naming = { letters: 3, words: 2, ofEach: 2 }

function nameCompletions(text: string, { words }: ForgivingLayer, { textsWith }: SuggestionSources): Suggestion[] {
  const last = lastWord(text)
  if (last === undefined || last.beginning.length < naming.letters) return []
  const isName = (word: string): boolean => words.isName(word)
  const begun = words
    .startingWith(last.beginning, 2 * naming.words)
    .filter((one) => one.isName)
    .slice(0, naming.words)
  return begun
    .flatMap(({ word }) => fullNames(textsWith(word), word, isName, naming.ofEach))
    .slice(0, naming.ofEach)
    .map((name) => ({ text: text.slice(0, last.start) + name, kind: 'name', reportId: null, sectionId: null }))
}

function completions(
  text: string,
  limit: number,
  layer: ForgivingLayer,
  isHeld: (word: string) => boolean,
): Suggestion[] {
  const last = lastWord(text)
  if (last === undefined) return []
  const { start, beginning } = last
  // Twice as many as needed: of a report in the trash, words are still in the layer.
  const complete = layer.words
    .startingWith(beginning, 2 * limit + 1)
    .filter(({ word }) => word !== beginning)
    .map(({ word }) => word)
    .filter(isHeld)
    .slice(0, limit)
  const isKnown = complete.length > 0 || isHeld(beginning)
  const words = isKnown ? complete : closestSpellings(beginning, layer.words).filter(isHeld)
  return words.map((word) => ({ text: text.slice(0, start) + word, kind: 'word', reportId: null, sectionId: null }))
}
