import MiniSearch from 'minisearch'
import { foldedWords } from './word-counts.ts'

/** A title or a heading that the library holds. */
export interface NamedPlace {
  kind: 'title' | 'heading'
  text: string
  /** Where it leads; null for a heading that stands in several reports. */
  reportId: string | null
  sectionId: number | null
  /** In how many reports it stands. */
  reports: number
}

/** Titles and headings, to be found by the beginnings of their words. */
export interface Places {
  add(places: readonly NamedPlace[]): void
  /** Those that hold all of the words, the last one as a beginning, best first. */
  find(text: string): NamedPlace[]
}

interface PlaceDocument extends NamedPlace {
  id: number
}

/** An empty collection of places. */
export function createPlaces(): Places {
  let size = 0
  const index = new MiniSearch<PlaceDocument>({
    fields: ['text'],
    storeFields: ['kind', 'text', 'reportId', 'sectionId', 'reports'],
    tokenize: foldedWords,
    processTerm: (word) => word,
  })
  return {
    add(places) {
      index.addAll(places.map((place) => ({ ...place, id: size++ })))
    },
    find(text) {
      const found = index.search(text, {
        combineWith: 'AND',
        prefix: (_word, position, words) => position === words.length - 1,
        fuzzy: (word) => (word.length >= 5 ? 1 : false),
        // A heading that many reports share is the likelier wish; by its logarithm, so that a better match still wins.
        boostDocument: (_id, _word, stored) => 1 + Math.log10(reportsOf(stored)),
      })
      return found as unknown as NamedPlace[]
    },
  }
}

const reportsOf = (stored: Record<string, unknown> | undefined): number => Number(stored?.reports ?? 1)
