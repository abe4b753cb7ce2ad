import { indexText } from './index-text.ts'
import { type Leaf, leaves, type NearQuery, type Query, type WordQuery } from './query.ts'
import type { Row } from './row.ts'

/** Rows of words that stand near each other in one of the two columns of the index. */
export interface NearPattern {
  column: 'exact' | 'stems'
  /** Each of one word at least. */
  rows: readonly (readonly string[])[]
  /** Most words between the end of any of them and the beginning of the last. */
  distance: number
}

/** Whatever finds a leaf. */
export type AnyPattern = Row | NearPattern

/**
 * What finds a leaf of a query: any of these. A word is looked up as each language of the library would have stemmed
 * it in a passage, so no form is missed and none is invented. `languages` are BCP 47. Empty for what folds to nothing.
 */
export function patternsOf(leaf: Leaf, languages: readonly string[]): AnyPattern[] {
  if (leaf.kind === 'phrase') return exactPatterns(leaf.raw, leaf.isPrefix)
  if (leaf.kind === 'near') return nearPatterns(leaf, languages)
  const stems = [leaf.raw, ...leaf.alternatives].flatMap((word) =>
    languages.map((language) => indexText(word, language).stems),
  )
  return [...new Set(stems)]
    .filter((words) => words !== '')
    .map((words) => ({ column: 'stems', words: words.split(' '), isPrefix: false }))
}

/** What finds a word in the very form in which it was typed, or in that of its other spellings. */
export const typedPatterns = (leaf: WordQuery): Row[] =>
  [leaf.raw, ...leaf.alternatives].flatMap((word) => exactPatterns(word, false))

function exactPatterns(text: string, isPrefix: boolean): Row[] {
  // The column of exact words is the same in every language.
  const { exact } = indexText(text, 'en')
  return exact === '' ? [] : [{ column: 'exact', words: exact.split(' '), isPrefix }]
}

/** A passage is of one language, so all of the words are stemmed by the same one. */
function nearPatterns({ items, distance }: NearQuery, languages: readonly string[]): NearPattern[] {
  const column = items.every(({ isQuoted }) => isQuoted) ? 'exact' : 'stems'
  const different = new Map<string, NearPattern>()
  for (const language of column === 'exact' ? ['en'] : languages) {
    const rows = items.map(({ raw }) => indexText(raw, language)[column]).filter((words) => words !== '')
    const key = rows.join('\n')
    if (rows.length > 0) different.set(key, { column, rows: rows.map((words) => words.split(' ')), distance })
  }
  return [...different.values()]
}

/** All patterns that may stand in a match, each with the number of its leaf. */
export function markedPatterns(query: Query, languages: readonly string[]): { pattern: AnyPattern; leaf: number }[] {
  return leaves(query).flatMap((leaf, index) =>
    patternsOf(leaf, languages).map((pattern) => ({ pattern, leaf: index })),
  )
}
