import type { AlsoSearched } from '../../../preload/contract/search.ts'
import type { PassageIndex } from '../store/passage-index.ts'
import type { VocabularyStore } from '../store/vocabulary.ts'
import type { LayerKeeper } from './layer-keeper.ts'
import { filterExpression } from './match-expression.ts'
import { kazakhSpellings, otherNames } from './other-spellings.ts'
import { leaves, mapWords, type Query, type WordQuery } from './query.ts'
import { closestSpellings } from './spelling.ts'
import { foldedWords } from './word-counts.ts'

/** A query with the spellings that were added to it. */
export interface WidenedQuery {
  query: Query
  alsoSearched: AlsoSearched[]
}

/** Finds what else a word of a query may be written like. */
export interface SpellingHelp {
  /**
   * Adds to every word the other spellings of the name that it is, and to words that the library holds in no form what
   * they were meant for. Waits for the library's words only in the latter case. `languages` as in the library; `notAlso`
   * are spellings that are not wanted.
   */
  widen(query: Query, languages: readonly string[], notAlso?: readonly string[]): Promise<WidenedQuery>
}

interface Spelling {
  spelling: string
  why: AlsoSearched['why']
}

/** Spelling help over an index and its words. */
export function createSpellingHelp(
  index: PassageIndex,
  vocabulary: VocabularyStore,
  keeper: LayerKeeper,
): SpellingHelp {
  const isHeld = (word: WordQuery, languages: readonly string[]): boolean => {
    const filter = filterExpression(word, languages)
    return filter !== undefined && index.isMoreThan(filter, 0)
  }

  const spellingsOf = async (word: WordQuery, languages: readonly string[]): Promise<Spelling[]> => {
    const names = otherNames(word.raw, vocabulary, languages).filter(index.holds)
    const held = names.map((spelling): Spelling => ({ spelling, why: 'name' }))
    if (isHeld(word, languages)) return held
    const typed = kazakhSpellings(word.raw, vocabulary, languages).filter(index.holds)
    const known = [...held, ...typed.map((spelling): Spelling => ({ spelling, why: 'letters' }))]
    const [folded, another] = foldedWords(word.raw)
    if (known.length > 0 || folded === undefined || another !== undefined) return known
    const layer = await keeper.get()
    if (layer === undefined) return []
    const meant = closestSpellings(folded, layer.words).filter(index.holds)
    const namesMeant = meant.slice(0, 1).flatMap((spelling) => otherNames(spelling, vocabulary, languages))
    return [
      ...meant.map((spelling): Spelling => ({ spelling, why: 'correction' })),
      ...namesMeant
        .filter((spelling) => index.holds(spelling) && !meant.includes(spelling))
        .map((spelling): Spelling => ({ spelling, why: 'name' })),
    ]
  }

  return {
    async widen(query, languages, notAlso = []) {
      const unwanted = new Set(notAlso.map((spelling) => foldedWords(spelling).join(' ')))
      const words = leaves(query).filter((leaf) => leaf.kind === 'word')
      const spellings = new Map<WordQuery, Spelling[]>()
      for (const word of words) {
        const found = await spellingsOf(word, languages)
        spellings.set(
          word,
          found.filter(({ spelling }) => !unwanted.has(spelling)),
        )
      }
      return {
        query: mapWords(query, (word) => ({
          ...word,
          alternatives: (spellings.get(word) ?? []).map(({ spelling }) => spelling),
        })),
        alsoSearched: [...spellings].flatMap(([{ raw }, found]) =>
          found.map(({ spelling, why }) => ({ term: raw, alternative: spelling, why })),
        ),
      }
    },
  }
}
