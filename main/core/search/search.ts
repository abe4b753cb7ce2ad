import { performance } from 'node:perf_hooks'
import type {
  AlsoSearched,
  Facets,
  FindMode,
  HitKind,
  HitSpan,
  OwnResult,
  SearchResult,
  SearchSort,
  SearchTable,
  Suggestion,
} from '../../../preload/contract/search.ts'
import type { SavedSearch } from '../../../preload/contract/searches.ts'
import type { TermCount } from '../../../preload/contract/terms.ts'
import { AppError } from '../errors.ts'
import { createHighlightedStore } from '../store/highlighted.ts'
import { passagesPerReport } from '../store/insert-report.ts'
import type { LibraryDb } from '../store/open.ts'
import { createOwnIndex } from '../store/own-index.ts'
import { createPassageIndex } from '../store/passage-index.ts'
import { createCatalogueStore } from '../store/search-catalogue.ts'
import type { Stores } from '../store/stores.ts'
import { createCatalogueKeeper } from './catalogue.ts'
import { countTable, type TableRows } from './count-table.ts'
import { facetNames } from './facet-names.ts'
import { countFacets, partQuery } from './facets.ts'
import { createFieldReader } from './field-reader.ts'
import { findInReport } from './find-in-report.ts'
import { matchTokens, toRanges } from './find-matches.ts'
import { createFinder } from './finder.ts'
import { createLanes, type Ticket } from './lanes.ts'
import { createLayerKeeper } from './layer-keeper.ts'
import { ownHits } from './own-hits.ts'
import { findOwn, ownPatterns } from './own-search.ts'
import { type ParsedQuery, parseQuery } from './parse-query.ts'
import { passageHits } from './passage-hits.ts'
import { passageTest } from './passage-universe.ts'
import { markedPatterns } from './patterns.ts'
import { isTextOnly, type Query, renderQuery } from './query.ts'
import { createRecounter } from './recounter.ts'
import { createReindexer } from './reindexer.ts'
import { createReportTexts } from './report-text.ts'
import { createSavedTotals } from './saved-totals.ts'
import { createSpellingHelp } from './spelling-help.ts'
import { suggest } from './suggest.ts'
import { countTerms, type TermOptions } from './term-search.ts'

/** What every search asks. */
export interface Asked {
  query: string
  /** A report's uid. */
  reportId?: string | undefined
  /** Leave out spellings added by us. */
  isExact?: boolean | undefined
  /** Spellings not to be added. */
  notAlso?: readonly string[] | undefined
  /** Who asks: a newer call of the same asker takes the place of an older one. */
  asker?: string | undefined
}

/** Which part of an answer is wanted. */
export interface PageAsked {
  limit: number
  offset: number
}

/**
 * Finds passages and what the researcher wrote in an open library, counts them, and completes what is being typed.
 * Every call that can take long throws {@link AppError} `cancelled` when a newer one of the same kind and asker came, and
 * `locked` when the library was closed meanwhile; `not-found` for an unknown report.
 */
export interface Search {
  /** The passages that answer a query, best first. */
  query(input: Asked & PageAsked & { sort?: SearchSort | undefined }): Promise<SearchResult>
  /** Comments and tags that answer it. */
  own(input: Asked & PageAsked): Promise<OwnResult>
  facets(input: Asked): Promise<Facets>
  table(input: Asked & { rows: TableRows }): Promise<SearchTable>
  /** Where a report holds what is looked for. */
  inReport(
    input: Asked & { reportId: string; mode: FindMode },
  ): Promise<{ spans: HitSpan[]; passages: number; tookMs: number }>
  /**
   * Completions, best first, once what is being searched has its answer; none until the words of the library have been
   * read, which the first call starts.
   */
  suggest(input: { text: string; limit: number }): Promise<Suggestion[]>
  /** Saved searches with their totals, which are counted in the background. */
  saved(): SavedSearch[]
  /** Passages of each term of a list, and the reports that have them. */
  countTerms(terms: readonly string[], options: TermOptions): Promise<TermCount[]>
  /** The same for a whole list: a call takes the place of an earlier one, and can be stopped. */
  countAllTerms(terms: readonly string[], options: TermOptions): Promise<TermCount[]>
  stopCountingAll(): void
  /** To be called after reports came or went, or were corrected. */
  reportsChanged(): void
  /** Settles when the words of the library have been read; starts it if need be. */
  ready(): Promise<void>
  /** Lets go of everything in memory. */
  close(): void
}

/** How a search goes along with the rest of the program. */
export interface SearchOptions {
  /** Hears that the total of a saved search is another. */
  onTotals?(): void
  /** Settles when work in the background has its turn; at once where it is left out. */
  turn?(): Promise<void>
}

/** The search of an open library. */
export function createSearch(
  db: LibraryDb,
  stores: Stores,
  { onTotals = () => {}, turn = async () => {} }: SearchOptions = {},
): Search {
  const index = createPassageIndex(db)
  const catalogueStore = createCatalogueStore(db)
  const highlighted = createHighlightedStore(db)
  const ownIndex = createOwnIndex(db)
  const lanes = createLanes()
  /** Settles with the answer to the newest query, whatever that is. */
  let answered: Promise<unknown> = Promise.resolve()
  const idle = () => answered
  const catalogues = createCatalogueKeeper(catalogueStore, index.stamp, idle)
  const finder = createFinder({
    index,
    keeper: catalogues,
    highlighted,
    occurrences: (word) => stores.vocabulary.get(word)?.count ?? 0,
  })
  const keeper = createLayerKeeper(index, stores.vocabulary, idle)
  const spelling = createSpellingHelp(index, stores.vocabulary, keeper)
  const reindexer = createReindexer(index, turn)
  const recounter = createRecounter(stores.vocabulary, keeper.invalidate, turn)
  const fields = createFieldReader({ values: catalogueStore.values, tags: stores.tags.list })
  const reportTexts = createReportTexts((uid) => {
    const report = stores.reports.get(uid)
    return report && { language: report.language, passages: stores.reports.passages(uid, 1, report.passages) }
  }, index.stamp)
  const saved = createSavedTotals({
    store: stores.savedSearches,
    stamp: index.stamp,
    onChanged: onTotals,
    async count(query, isExact) {
      const ticket = lanes.alone()
      const { query: counted } = await read({ query, isExact }, ticket)
      return counted === undefined ? 0 : (await finder.rows({ query: counted, report: undefined }, ticket)).length
    },
  })
  const termSources = { finder, catalogues, fields }
  // What a restart interrupted goes on.
  reindexer.start()
  recounter.start()

  const reportRow = (uid: string | undefined): number | undefined => {
    const row = uid === undefined ? undefined : stores.reports.rowId(uid)
    if (uid !== undefined && row === undefined) {
      throw new AppError('not-found', 'That report is no longer in the library. Choose another.')
    }
    return row
  }

  /** Reads a query and adds other spellings, where these are wanted. */
  const read = async ({ query: typed, isExact = false, notAlso = [] }: Asked, ticket: Ticket): Promise<ReadFully> => {
    const parsed = parseQuery(typed, fields)
    if (parsed.query === undefined || isExact) return { parsed, query: parsed.query, alsoSearched: [] }
    const widened = await spelling.widen(parsed.query, finder.languages(), notAlso)
    if (widened.alsoSearched.length > 0) await ticket.pause()
    return { parsed, ...widened }
  }

  /** Begins a call: what came meanwhile is let in first, and may take its place. */
  const begin = async (name: string, { asker = '' }: Asked): Promise<{ ticket: Ticket; tookMs(): number }> => {
    const ticket = lanes.enter(`${name} ${asker}`)
    await ticket.pause()
    const started = performance.now()
    return { ticket, tookMs: () => performance.now() - started }
  }

  const textOf = (row: number): string => index.passage(row)?.text ?? ''
  const find: Search['query'] = async (input) => {
    const { ticket, tookMs } = await begin('query', input)
    const report = reportRow(input.reportId)
    const { parsed, query, alsoSearched } = await read(input, ticket)
    const { limit, offset, sort = 'rank' } = input
    const { total, rows } =
      query === undefined
        ? { total: 0, rows: [] }
        : await finder.page({ query, report }, { sort, limit, offset }, ticket)
    const patterns = query === undefined ? [] : markedPatterns(query, finder.languages())
    const hits = passageHits(index, rows, patterns)
    keeper.start()
    catalogues.start()
    return {
      total,
      tookMs: tookMs(),
      readAs: renderQuery(parsed),
      chips: parsed.chips,
      kinds: kindsOf(parsed.query),
      hits,
      alsoSearched,
    }
  }

  return {
    query(input) {
      const answer = find(input)
      answered = Promise.allSettled([answer])
      return answer
    },

    async own(input) {
      const { ticket, tookMs } = await begin('own', input)
      const report = reportRow(input.reportId)
      const { query } = await read(input, ticket)
      const catalogue = query === undefined || isTextOnly(query) ? undefined : await catalogues.get()
      const languages = finder.languages()
      const found =
        query === undefined
          ? { comments: [], tags: [] }
          : findOwn(query, { index: ownIndex, catalogue, highlighted, languages, report })
      const hits = ownHits(found, input, query === undefined ? [] : ownPatterns(query, languages), stores)
      return { totals: { comment: found.comments.length, tag: found.tags.length }, tookMs: tookMs(), hits }
    },

    async facets(input) {
      const { ticket, tookMs } = await begin('facets', input)
      const report = reportRow(input.reportId)
      const { query } = await read(input, ticket)
      const catalogue = await catalogues.getPatiently()
      const names = facetNames(stores.tags.list())
      const parted = query === undefined ? undefined : partQuery(query)
      const rows =
        parted === undefined
          ? []
          : parted.rest === undefined
            ? await finder.all(report, ticket)
            : await finder.rows({ query: parted.rest, report }, ticket)
      const tested = (parted?.fields ?? []).map((field) => ({
        query: field,
        test: passageTest(field.filter, catalogue, highlighted),
      }))
      const counted = countFacets({ rows, fields: tested, catalogue, tagged: highlighted.passagesByTag(), names })
      return { ...counted, tookMs: tookMs() }
    },

    async table(input) {
      const { ticket, tookMs } = await begin('table', input)
      const report = reportRow(input.reportId)
      const { query } = await read(input, ticket)
      const rows = query === undefined ? [] : await finder.rows({ query, report }, ticket)
      const table = countTable(rows, input.rows, await catalogues.get(), facetNames([]))
      return { ...table, tookMs: tookMs() }
    },

    async inReport(input) {
      const { ticket, tookMs } = await begin('inReport', input)
      const row = reportRow(input.reportId)
      const text = reportTexts(input.reportId)
      if (text === undefined || row === undefined) return { spans: [], passages: 0, tookMs: tookMs() }
      if (input.mode !== 'query') {
        const spans = findInReport(text, input.query, input.mode)
        return { spans, passages: new Set(spans.map(([passage]) => passage)).size, tookMs: tookMs() }
      }
      const { query } = await read(input, ticket)
      const rows = query === undefined ? [] : await finder.rows({ query, report: row }, ticket)
      const patterns = query === undefined ? [] : markedPatterns(query, finder.languages())
      const spans = rows.flatMap((rowId) => {
        const passage = text.passages[rowId - row * passagesPerReport - 1]
        if (passage === undefined) return []
        const ranges = toRanges(matchTokens(text.tokens(passage), patterns))
        return ranges.map(([start, end]): HitSpan => [passage.number, start, end])
      })
      return { spans, passages: rows.length, tookMs: tookMs() }
    },

    async suggest({ text, limit }) {
      keeper.start()
      const ticket = lanes.alone()
      await answered
      await ticket.pause()
      // A library has at most some hundreds of tags, and they change often: they are read, not kept.
      const tagNames = stores.tags.list().map(({ name }) => name)
      return suggest(text, limit, {
        layer: keeper.current(),
        tagNames,
        isHeld: index.holds,
        textsWith: (word) => evenly(index.matching(`exact : "${word}"`, undefined), textsOfName).map(textOf),
        isShown: ({ text: name, reportId }) =>
          reportId === null ? index.hasHeading(name) : stores.reports.rowId(reportId) !== undefined,
      })
    },

    saved: saved.list,
    countTerms: (terms, options) => countTerms(terms, options, termSources, lanes.alone()),
    countAllTerms: (terms, options) => countTerms(terms, options, termSources, lanes.enter(allTerms)),
    stopCountingAll: () => lanes.stop(allTerms),

    reportsChanged() {
      keeper.invalidate()
      saved.reportsChanged()
      reindexer.start()
      recounter.start()
    },
    ready: async () => void (await keeper.get()),
    close() {
      lanes.close()
      keeper.close()
      catalogues.close()
      saved.close()
      reindexer.close()
      recounter.close()
    },
  }
}

/** Passages that are looked at for the names that a word is part of: enough to tell the usual ones. */
const textsOfName = 24

/** So many of them, from beginning to end. */
const evenly = (rows: readonly number[], count: number): number[] =>
  rows.length <= count
    ? [...rows]
    : Array.from({ length: count }, (_, at) => rows[Math.floor((at * rows.length) / count)] ?? 0)

/** The lane of a whole list of terms. */
const allTerms = 'all terms'

/** A query that was read, with the spellings that were added. */
interface ReadFully {
  parsed: ParsedQuery
  query: Query | undefined
  alsoSearched: AlsoSearched[]
}

/** What a query asks to be searched: all, unless every part of it must be in some of them. */
function kindsOf(query: Query | undefined): HitKind[] {
  const asked = query?.kind === 'all' ? query.nodes : query === undefined ? [] : [query]
  let kinds: HitKind[] = ['passage', 'comment', 'tag']
  for (const node of asked) {
    if (node.kind !== 'field' || node.filter.field !== 'in') continue
    const wanted = node.filter.kinds
    kinds = kinds.filter((kind) => wanted.includes(kind))
  }
  return kinds
}
