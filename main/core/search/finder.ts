import type { SearchSort } from '../../../preload/contract/search.ts'
import type { HighlightedStore } from '../store/highlighted.ts'
import { passagesPerReport } from '../store/insert-report.ts'
import type { PassageHeads, PassageIndex } from '../store/passage-index.ts'
import type { Catalogue, CatalogueKeeper } from './catalogue.ts'
import { evaluate } from './evaluate.ts'
import type { Ticket } from './lanes.ts'
import { passageUniverse, sectionOf } from './passage-universe.ts'
import { isTextOnly, type Query } from './query.ts'
import { createRank } from './rank.ts'
import { createRowCache } from './row-cache.ts'

/** What is looked for, and where. */
export interface Wanted {
  query: Query
  /** The only report looked at, by its row id, or undefined for the whole library. */
  report: number | undefined
}

/** Rows of a page, and how many match in all. */
export interface PageOfRows {
  total: number
  rows: readonly number[]
}

/**
 * Finds passages. Everything that was found is remembered for as long as the library stays the same, so that pages,
 * facets and tables of one query cost one look at the index.
 */
export interface Finder {
  /** Row ids of all passages that match, ascending. */
  rows(wanted: Wanted, ticket: Ticket): Promise<readonly number[]>
  /** Row ids of all passages that there are, or of those of a report. */
  all(report: number | undefined, ticket: Ticket): Promise<readonly number[]>
  /** One page of them in an order. */
  page(wanted: Wanted, which: { sort: SearchSort; limit: number; offset: number }, ticket: Ticket): Promise<PageOfRows>
  /** Languages of the library, BCP 47. */
  languages(): readonly string[]
}

interface Order {
  /** The first rows; the others follow as they ascend. */
  first: readonly number[]
  /** The others, once they were asked for. */
  rest?: readonly number[]
}

/** What a finder looks at. */
export interface FinderSources {
  index: PassageIndex
  keeper: CatalogueKeeper
  highlighted: HighlightedStore
  /** How often a folded word stands in the library. */
  occurrences(word: string): number
}

/** A finder over an index and what is known of its passages. */
export function createFinder({ index, keeper, highlighted, occurrences }: FinderSources): Finder {
  // From memory where it is there: the database would read the text of every passage that is weighed.
  const rank = createRank({
    index,
    heads: (row) => headsOf(keeper.last(), row) ?? index.heads(row),
    occurrences,
  })
  const matches = createRowCache<readonly number[]>((rows) => rows.length + 100)
  const found = createRowCache<readonly number[]>((rows) => rows.length + 100)
  const orders = createRowCache<Order>(({ first, rest = [] }) => first.length + rest.length + 100)
  let stamp = ''
  let languages: readonly string[] = []

  /** Forgets what is no longer true. */
  const refresh = (): void => {
    const now = index.stamp()
    if (now === stamp) return
    stamp = now
    languages = index.languages()
    for (const cache of [matches, found, orders]) cache.clear()
  }

  const matching = (report: number | undefined) => (expression: string) => {
    const key = `${report} ${expression}`
    const known = matches.get(key) ?? index.matching(expression, report)
    matches.put(key, known)
    return known
  }

  const rows = async ({ query, report }: Wanted, ticket: Ticket): Promise<readonly number[]> => {
    refresh()
    const key = keyOf(query, report)
    const known = found.get(key)
    if (known !== undefined) return known
    let catalogue: Catalogue | undefined
    if (!isTextOnly(query)) {
      catalogue = await keeper.get()
      await ticket.pause()
      refresh()
    }
    const universe = passageUniverse({ matching: matching(report), catalogue, highlighted, report })
    const all = evaluate(query, universe, languages)
    found.put(key, all)
    return all
  }

  const orderOf = async (wanted: Wanted, all: readonly number[], sort: SearchSort, ticket: Ticket): Promise<Order> => {
    const { query, report } = wanted
    const key = `${sort} ${keyOf(query, report)}`
    const known = orders.get(key)
    if (known !== undefined) return known
    await ticket.pause()
    const first = sort === 'rank' ? rank({ query, rows: all, languages, report }) : []
    const isUnranked = sort !== 'rank' || (first.length === 0 && !isTextOnly(query))
    const order = isUnranked ? { first: onShelf(all, await keeper.get(), sort) } : { first }
    orders.put(key, order)
    return order
  }

  return {
    rows,
    async all(report, ticket) {
      const catalogue = await keeper.get()
      await ticket.pause()
      return passageUniverse({ matching: matching(report), catalogue, highlighted, report }).rows()
    },
    async page(wanted, { sort, limit, offset }, ticket) {
      const all = await rows(wanted, ticket)
      if (all.length === 0) return { total: 0, rows: [] }
      const order = await orderOf(wanted, all, sort, ticket)
      const { first } = order
      if (offset + limit > first.length && first.length < all.length && order.rest === undefined) {
        const ahead = new Set(first)
        order.rest = ahead.size === 0 ? all : all.filter((row) => !ahead.has(row))
        orders.put(`${sort} ${keyOf(wanted.query, wanted.report)}`, order)
      }
      const ahead = first.slice(offset, offset + limit)
      const from = Math.max(0, offset - first.length)
      const others = order.rest?.slice(from, from + limit - ahead.length) ?? []
      return { total: all.length, rows: [...ahead, ...others] }
    },
    languages() {
      refresh()
      return languages
    },
  }
}

/** Where a passage stands, if the catalogue knows it. */
function headsOf(catalogue: Catalogue | undefined, row: number): PassageHeads | undefined {
  const report = catalogue?.reportOf(row)
  if (report === undefined) return undefined
  const { heading, around } = sectionOf(report, row) ?? { heading: '', around: '' }
  return { heading, around, title: report.title, language: report.language }
}

/** Names a query by all that it means, its other spellings and the values of its fields among them. */
const keyOf = (query: Query, report: number | undefined): string => `${report} ${JSON.stringify(query)}`

/** Ascending rows in the order of the shelf, or the newest years first; within a report as they stand. */
function onShelf(rows: readonly number[], catalogue: Catalogue, sort: SearchSort): readonly number[] {
  const byReport: { year: number; place: number; rows: number[] }[] = []
  let current: { report: number; rows: number[] } | undefined
  const shelf = catalogue.shelf()
  for (const row of rows) {
    const report = Math.floor(row / passagesPerReport)
    if (current?.report !== report) {
      current = { report, rows: [] }
      const year = sort === 'year' ? (catalogue.reportOf(row)?.coversYear ?? 0) : 0
      byReport.push({ year, place: shelf.get(report) ?? 0, rows: current.rows })
    }
    current.rows.push(row)
  }
  return byReport.sort((a, b) => b.year - a.year || a.place - b.place).flatMap((group) => group.rows)
}
