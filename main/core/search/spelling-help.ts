import type { AlsoSearched } from '../../../preload/contract/search.ts'
import type { PassageIndex } from '../store/passage-index.ts'
import { foldedWords } from './forgiving.ts'
import type { LayerKeeper } from './layer-keeper.ts'
import { filterExpression } from './match-expression.ts'
import { leaves, mapWords, type Query, type WordQuery } from './query.ts'
import { closestSpellings } from './spelling.ts'

/** A query with the spellings that were added to it. */
export interface WidenedQuery {
  query: Query
  alsoSearched: AlsoSearched[]
}

/** Adds the closest spellings of words that the library does not hold in any form. */
export interface SpellingHelp {
  /** Waits for the library's words only when some word of the query is unknown. `languages` as in the library. */
  widen(query: Query, languages: readonly string[]): Promise<WidenedQuery>
}

/** Spelling help over an index. */
export function createSpellingHelp(index: PassageIndex, keeper: LayerKeeper): SpellingHelp {
  const isUnknown = (word: WordQuery, languages: readonly string[]): boolean => {
    if (foldedWords(word.raw).length !== 1) return false
    const filter = filterExpression(word, languages)
    return filter !== undefined && !index.isMoreThan(filter, 0)
  }

  return {
    async widen(query, languages) {
      const words = leaves(query).filter((leaf) => leaf.kind === 'word')
      const unknown = words.filter((word) => isUnknown(word, languages))
      const layer = unknown.length === 0 ? undefined : await keeper.get()
      if (layer === undefined) return { query, alsoSearched: [] }
      const spellings = new Map(
        unknown.map((word) => [
          word,
          closestSpellings(foldedWords(word.raw)[0] ?? '', layer.words).filter(index.holds),
        ]),
      )
      return {
        query: mapWords(query, (word) => ({ ...word, alternatives: spellings.get(word) ?? [] })),
        alsoSearched: [...spellings].flatMap(([word, found]) =>
          found.map((alternative) => ({ term: word.raw, alternative })),
        ),
      }
    },
  }
}
