import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AlsoSearched, SearchHit, SearchResult, Suggestion } from '../../../preload/contract/search.ts'
import { AppError } from '../errors.ts'
import type { LibraryDb } from '../store/open.ts'
import { createPassageIndex } from '../store/passage-index.ts'
import type { Stores } from '../store/stores.ts'
import { findMatches, toRanges } from './find-matches.ts'
import { createLayerKeeper } from './layer-keeper.ts'
import { parseQuery } from './parse-query.ts'
import { markedPatterns, type Pattern } from './patterns.ts'
import { renderQuery } from './query.ts'
import { createRankedList } from './ranked-list.ts'
import { createReindexer } from './reindexer.ts'
import { makeSnippet } from './snippet.ts'
import { createSpellingHelp } from './spelling-help.ts'
import { suggest } from './suggest.ts'

/** What `search.query` asks. */
export interface SearchInput {
  query: string
  /** Hits to answer, and how many of the best to pass over. */
  limit: number
  offset: number
  /** A report's uid. */
  reportId?: string | undefined
  /** Leave out spellings added by us. */
  isExact?: boolean | undefined
}

/** Finds passages of an open library, and completes what is being typed. */
export interface Search {
  /**
   * The passages that answer a query, best first.
   * @throws {AppError} `cancelled` when a newer query came before this one ran, `not-found` for an unknown report,
   * `locked` when the library was closed meanwhile
   */
  query(input: SearchInput): Promise<SearchResult>
  /** Completions, best first; none until the words of the library have been gathered, which the first call starts. */
  suggest(input: { text: string; limit: number }): Suggestion[]
  /** To be called after reports came or went, or were corrected. */
  reportsChanged(): void
  /** Settles when the words of the library have been gathered; starts it if need be. */
  ready(): Promise<void>
  /** Lets go of everything in memory. */
  close(): void
}

/** The search of an open library. */
export function createSearch(db: LibraryDb, stores: Stores): Search {
  const index = createPassageIndex(db)
  const ranked = createRankedList(index)
  const keeper = createLayerKeeper(index, () => stores.reports.list())
  const spelling = createSpellingHelp(index, keeper)
  const reindexer = createReindexer(index)
  // What a restart interrupted goes on.
  reindexer.start()
  let newest = 0
  let isClosed = false

  /** Throws unless the query is still wanted. */
  const check = (ticket: number): void => {
    if (isClosed) throw new AppError('locked', 'The library is locked. Unlock it, then try again.')
    if (ticket !== newest) throw new AppError('cancelled', 'A newer search took the place of this one.')
  }

  const hit = (rowId: number, patterns: readonly { pattern: Pattern; leaf: number }[]): SearchHit[] => {
    const passage = index.passage(rowId)
    if (passage === undefined) return []
    const { reportId, language, number, sectionId, text } = passage
    const matches = findMatches(text, language, patterns)
    const snippet = makeSnippet(text, matches)
    return [
      {
        kind: 'passage',
        reportId,
        passage: number,
        sectionId,
        snippet: snippet.text,
        snippetMatches: snippet.matches,
        text,
        matches: toRanges(matches),
      },
    ]
  }

  return {
    async query({ query: typed, limit, offset, reportId, isExact = false }) {
      const ticket = ++newest
      // [1] The database answers at once and cannot be stopped, so what came meanwhile is let in first.
      await nextTurn()
      check(ticket)
      const started = performance.now()
      const read = parseQuery(typed)
      const report = reportId === undefined ? undefined : stores.reports.rowId(reportId)
      if (reportId !== undefined && report === undefined) {
        throw new AppError('not-found', 'That report is no longer in the library. Choose another.')
      }
      const languages = index.languages()
      let query = read.query
      let alsoSearched: AlsoSearched[] = []
      if (query !== undefined && !isExact) {
        ;({ query, alsoSearched } = await spelling.widen(query, languages))
        check(ticket)
      }
      const wanted = { languages, report, limit, offset }
      const { total, rows } = query === undefined ? { total: 0, rows: [] } : ranked.page(query, wanted)
      const patterns = query === undefined ? [] : markedPatterns(query, languages)
      const hits = rows.flatMap((rowId) => hit(rowId, patterns))
      keeper.start()
      return {
        total,
        tookMs: performance.now() - started,
        readAs: renderQuery(read),
        chips: [],
        kinds: ['passage'],
        hits,
        alsoSearched,
      }
    },

    suggest({ text, limit }) {
      keeper.start()
      // A library has at most some hundreds of tags, and they change often: they are read, not kept.
      const tagNames = stores.tags.list().map(({ name }) => name)
      return suggest(text, limit, {
        layer: keeper.current(),
        tagNames,
        isHeld: index.holds,
        isShown: (reportId) => stores.reports.rowId(reportId) !== undefined,
      })
    },

    reportsChanged() {
      keeper.invalidate()
      reindexer.start()
    },
    ready: async () => void (await keeper.get()),
    close() {
      isClosed = true
      keeper.close()
      reindexer.close()
    },
  }
}
