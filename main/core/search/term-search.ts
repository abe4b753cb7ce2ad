import type { TermCount, TermMode } from '../../../preload/contract/terms.ts'
import { passagesPerReport } from '../store/insert-report.ts'
import type { Catalogue, CatalogueKeeper } from './catalogue.ts'
import type { FieldReader } from './filter.ts'
import type { Finder } from './finder.ts'
import type { Ticket } from './lanes.ts'
import { maxWords, parseCondition, parseQuery } from './parse-query.ts'
import type { Query, WordQuery } from './query.ts'

/** How a list of terms is searched. */
export interface TermOptions {
  mode: TermMode
  /** A query that every passage must answer, too; empty for none. */
  within: string
}

/** What {@link countTerms} looks through. */
export interface TermSources {
  finder: Finder
  catalogues: CatalogueKeeper
  fields: FieldReader
}

/** Searches terms one by one, in their order; others are let in between them. */
export async function countTerms(
  terms: readonly string[],
  { mode, within }: TermOptions,
  { finder, catalogues, fields }: TermSources,
  ticket: Ticket,
): Promise<TermCount[]> {
  const limit = parseCondition(within, fields)
  const counts: TermCount[] = []
  for (const term of terms) {
    await ticket.pause()
    const asked = termQuery(term, mode, fields)
    const query: Query | undefined =
      asked === undefined || limit === undefined ? asked : { kind: 'all', nodes: [asked, limit], without: [] }
    const rows = query === undefined ? [] : await finder.rows({ query, report: undefined }, ticket)
    counts.push({ term, total: rows.length, reports: byReport(rows, await catalogues.get()) })
  }
  return counts
}

/** What a term asks for; undefined for one without words. */
function termQuery(term: string, mode: TermMode, fields: FieldReader): Query | undefined {
  if (mode === 'query') return parseQuery(term, fields).query
  const text = term.toWellFormed()
  const words = text
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, maxWords)
  if (words.length === 0) return undefined
  if (mode === 'words') return { kind: 'phrase', raw: words.join(' '), isPrefix: false, isQuoted: true }
  const nodes = words.map((raw): WordQuery => ({ kind: 'word', raw, alternatives: [] }))
  const [only, another] = nodes
  return only !== undefined && another === undefined ? only : { kind: 'all', nodes, without: [] }
}

/** How many of ascending rows each report has, in the order of the shelf. */
function byReport(rows: readonly number[], catalogue: Catalogue): [uid: string, passages: number][] {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const report = Math.floor(row / passagesPerReport)
    counts.set(report, (counts.get(report) ?? 0) + 1)
  }
  const shelf = catalogue.shelf()
  return [...counts]
    .sort(([a], [b]) => (shelf.get(a) ?? 0) - (shelf.get(b) ?? 0))
    .flatMap(([report, count]): [string, number][] => {
      const uid = catalogue.reportOf(report * passagesPerReport)?.uid
      return uid === undefined ? [] : [[uid, count]]
    })
}
