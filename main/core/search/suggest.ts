import type { Suggestion } from '../../../preload/contract/search.ts'
import { foldWord } from './fold.ts'
import type { ForgivingLayer } from './forgiving.ts'
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
  isShown(place: NamedPlace): boolean
}

/**
 * Completions of a text that is being typed, at most `limit`: tags, headings and titles that hold all of its words, and
 * the text with its last word completed by the frequent words of the library, or corrected when none begins so.
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
  const found = [...tags, ...places]
  const words = layer === undefined ? [] : completions(text, limit, layer, sources.isHeld)
  const wordRoom = Math.max(Math.ceil(limit / 2), limit - found.length)
  const chosenWords = words.slice(0, wordRoom)
  return [...chosenWords, ...found.slice(0, limit - chosenWords.length)]
}

/** Whether words hold all that was typed, the last of it as a beginning. */
function holdsAll(words: readonly string[], typed: readonly string[]): boolean {
  const last = typed.length - 1
  return typed.every((wanted, i) => words.some((word) => (i === last ? word.startsWith(wanted) : word === wanted)))
}

function completions(
  text: string,
  limit: number,
  layer: ForgivingLayer,
  isHeld: (word: string) => boolean,
): Suggestion[] {
  const bounds = wordBounds(text)
  const [start = 0, end = 0] = bounds.slice(-2)
  // Only a word that the text ends with is still being typed.
  if (end !== text.length) return []
  const beginning = foldWord(text.slice(start, end))
  if (beginning === '') return []
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
