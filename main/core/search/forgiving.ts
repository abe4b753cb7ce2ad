import { setImmediate as nextTurn } from 'node:timers/promises'
import MiniSearch from 'minisearch'
import SearchableMap from 'minisearch/SearchableMap'
import type { PassageIndex } from '../store/passage-index.ts'
import { foldWord } from './fold.ts'
import { wordBounds } from './words.ts'

/** A title or a heading that the library holds. */
export interface NamedPlace {
  kind: 'title' | 'heading'
  text: string
  /** Where it leads; null for a heading that stands in several reports. */
  reportId: string | null
  sectionId: number | null
}

/**
 * What the library's words, titles and headings are, for completion and for spelling. In memory only: the words of a
 * library are its text, and nothing of that is written outside it.
 */
export interface ForgivingLayer {
  /** Folded words with how often they stand in the library: MiniSearch's own tree, which finds near spellings. */
  words: SearchableMap<number>
  /**
   * Titles and headings that hold all of the words, the last one as a beginning; best first. Those that only stand in
   * reports that are not shown any more (`isShown` answers for a report's uid) are left out.
   */
  places(text: string, isShown: (reportId: string) => boolean): NamedPlace[]
}

/** Rows read at a time: a few milliseconds, so that a query that comes meanwhile hardly waits. */
const wordsATurn = 250
const reportsATurn = 50

interface PlaceDocument extends NamedPlace {
  id: number
  /** Uids of the reports in which it stands. */
  reports: string[]
}

/**
 * Builds the layer a little at a time. Between the turns other work goes on; `signal` stops it there.
 * Answers undefined when it was stopped.
 */
export async function buildForgivingLayer(
  index: PassageIndex,
  titles: () => readonly { reportId: string; title: string }[],
  signal: AbortSignal,
): Promise<ForgivingLayer | undefined> {
  const words = new SearchableMap<number>()
  let after = ''
  for (let isMore = true; isMore; ) {
    await nextTurn()
    if (signal.aborted) return undefined
    const rows = index.vocabulary(after, wordsATurn)
    for (const { word, count } of rows) words.set(word, count)
    after = rows.at(-1)?.word ?? after
    isMore = rows.length === wordsATurn
  }

  const headings = new Map<string, PlaceDocument>()
  const reports = index.reportRows()
  for (let first = 0; first < reports.length; first += reportsATurn) {
    await nextTurn()
    if (signal.aborted) return undefined
    const last = reports[Math.min(first + reportsATurn, reports.length) - 1] ?? 0
    for (const { reportId, sectionId, heading } of index.headings(reports[first] ?? 0, last)) {
      const known = headings.get(heading)
      if (known === undefined) {
        headings.set(heading, {
          id: headings.size,
          kind: 'heading',
          text: heading,
          reportId,
          sectionId,
          reports: [reportId],
        })
      } else if (known.reports.at(-1) !== reportId) {
        known.reports.push(reportId)
        Object.assign(known, { reportId: null, sectionId: null })
      }
    }
  }

  const places = placeIndex()
  await places.addAllAsync([...headings.values()], { chunkSize: 200 })
  if (signal.aborted) return undefined
  const titleDocuments = titles().map(
    ({ reportId, title }, i): PlaceDocument => ({
      id: headings.size + i,
      kind: 'title',
      text: title,
      reportId,
      sectionId: null,
      reports: [reportId],
    }),
  )
  await places.addAllAsync(titleDocuments, { chunkSize: 200 })
  return signal.aborted ? undefined : { words, places: (text, isShown) => findPlaces(places, text, isShown) }
}

const placeIndex = (): MiniSearch<PlaceDocument> =>
  new MiniSearch<PlaceDocument>({
    fields: ['text'],
    storeFields: ['kind', 'text', 'reportId', 'sectionId', 'reports'],
    tokenize: foldedWords,
    processTerm: (word) => word,
  })

function findPlaces(
  places: MiniSearch<PlaceDocument>,
  text: string,
  isShown: (reportId: string) => boolean,
): NamedPlace[] {
  const found = places.search(text, {
    combineWith: 'AND',
    prefix: (_word, position, words) => position === words.length - 1,
    fuzzy: (word) => (word.length >= 5 ? 1 : false),
    // A heading that many reports share is the likelier wish; by its logarithm, so that a better match still wins.
    boostDocument: (_id, _word, stored) => 1 + Math.log10(reportsOf(stored).length),
  })
  const shown = found.filter((place) => reportsOf(place).some(isShown))
  return shown.map(({ kind, text: name, reportId, sectionId }) => ({ kind, text: name, reportId, sectionId }))
}

/** Reports in which a place stands. */
const reportsOf = (stored: Record<string, unknown> | undefined): readonly string[] =>
  (stored as unknown as PlaceDocument).reports

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  const bounds = wordBounds(text)
  const words: string[] = []
  for (let i = 0; i < bounds.length; i += 2) words.push(foldWord(text.slice(bounds[i], bounds[i + 1])))
  return words.filter((word) => word !== '')
}
