import { indexText } from './index-text.ts'
import { leaves, type PhraseQuery, type Query, type WordQuery } from './query.ts'

/** Words in a row in one of the two columns of the index. */
export interface Pattern {
  column: 'exact' | 'stems'
  /** As the index holds them, one at least. */
  words: readonly string[]
  /** Whether the last may be a beginning. */
  isPrefix: boolean
}

/**
 * What finds a leaf of a query: any of these. A word is looked up as each language of the library would have stemmed
 * it in a passage, so no form is missed and none is invented. `languages` are BCP 47. Empty for what folds to nothing.
 */
export function patternsOf(leaf: WordQuery | PhraseQuery, languages: readonly string[]): Pattern[] {
  if (leaf.kind === 'phrase') return exactPatterns(leaf.raw, leaf.isPrefix)
  const stems = [leaf.raw, ...leaf.alternatives].flatMap((word) =>
    languages.map((language) => indexText(word, language).stems),
  )
  return [...new Set(stems)]
    .filter((words) => words !== '')
    .map((words) => ({ column: 'stems', words: words.split(' '), isPrefix: false }))
}

/** What finds a word in the very form in which it was typed, or in that of its other spellings. */
export const typedPatterns = (leaf: WordQuery): Pattern[] =>
  [leaf.raw, ...leaf.alternatives].flatMap((word) => exactPatterns(word, false))

function exactPatterns(text: string, isPrefix: boolean): Pattern[] {
  // The column of exact words is the same in every language.
  const { exact } = indexText(text, 'en')
  return exact === '' ? [] : [{ column: 'exact', words: exact.split(' '), isPrefix }]
}

/** All patterns that may stand in a match, each with the number of its leaf. */
export function markedPatterns(query: Query, languages: readonly string[]): { pattern: Pattern; leaf: number }[] {
  return leaves(query).flatMap((leaf, index) =>
    patternsOf(leaf, languages).map((pattern) => ({ pattern, leaf: index })),
  )
}
