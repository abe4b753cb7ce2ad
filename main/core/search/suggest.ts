import type { Suggestion } from '../../../preload/contract/search.ts'
import { foldWord } from './fold.ts'
import { type ForgivingLayer, foldedWords } from './forgiving.ts'
import { closestSpellings } from './spelling.ts'
import { wordBounds } from './words.ts'

/** What suggestions are drawn from. */
export interface SuggestionSources {
  /** Undefined while it is being built. */
  layer: ForgivingLayer | undefined
  /** Names of the library's tags. */
  tagNames: readonly string[]
}

/**
 * Completions of a text that is being typed, at most `limit`: tags, headings and titles that hold all of its words, and
 * the text with its last word completed by the frequent words of the library, or corrected when none begins so.
 * Half of the room is for words; what one side cannot fill, the other gets.
 */
export function suggest(text: string, limit: number, { layer, tagNames }: SuggestionSources): Suggestion[] {
  const typed = foldedWords(text)
  if (typed.length === 0) return []
  const tags = tagNames
    .filter((name) => holdsAll(foldedWords(name), typed))
    .map((name): Suggestion => ({ text: name, kind: 'tag', reportId: null, sectionId: null }))
  const places: Suggestion[] = [...tags, ...(layer?.places(text) ?? [])]
  const words = layer === undefined ? [] : completions(text, limit, layer)
  const wordRoom = Math.max(Math.ceil(limit / 2), limit - places.length)
  const chosenWords = words.slice(0, wordRoom)
  return [...chosenWords, ...places.slice(0, limit - chosenWords.length)]
}

/** Whether words hold all that was typed, the last of it as a beginning. */
function holdsAll(words: readonly string[], typed: readonly string[]): boolean {
  const last = typed.length - 1
  return typed.every((wanted, i) => words.some((word) => (i === last ? word.startsWith(wanted) : word === wanted)))
}

function completions(text: string, limit: number, layer: ForgivingLayer): Suggestion[] {
  const bounds = wordBounds(text)
  const [start = 0, end = 0] = bounds.slice(-2)
  // Only a word that the text ends with is still being typed.
  if (end !== text.length) return []
  const beginning = foldWord(text.slice(start, end))
  if (beginning === '') return []
  const complete = [...layer.words.atPrefix(beginning)]
    .filter(([word]) => word !== beginning)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([word]) => word)
  const isKnown = complete.length > 0 || layer.words.has(beginning)
  const words = isKnown ? complete : closestSpellings(beginning, layer.words)
  return words.map((word) => ({ text: text.slice(0, start) + word, kind: 'word', reportId: null, sectionId: null }))
}
