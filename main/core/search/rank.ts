import type { PassageHeads, PassageIndex } from '../store/passage-index.ts'
import type { ScoredRow } from '../store/passage-matches.ts'
import { createWeighHeads } from './heading-weight.ts'
import { type RankingFacts, rankingExpression } from './match-expression.ts'
import { leaves, type Query } from './query.ts'

/**
 * Up to this many matches all are ranked. Of a stock word that more passages hold ("police", "prison") an even sample
 * of about as many is: among tens of thousands of passages with the one word asked for, bm25 tells little, and the
 * answer must not wait for it.
 */
const rankAll = 8000

/**
 * A word that more passages hold ranks nothing: it is the library's subject. Alone its passages stand by place, beside
 * others it is left out of the ranking.
 */
const stockWord = 40_000

/** A typed form that more passages hold is not weighed beside its stem. */
const rareEnough = 8000

/** Rows that get a rank; those that follow stand by place. */
export const ranked = 1000

/** What is to be ranked. */
export interface Ranking {
  query: Query
  /** Row ids of all that match, ascending. */
  rows: readonly number[]
  /** Of the library's reports, BCP 47. */
  languages: readonly string[]
  /** The only report looked at, by its row id, or undefined for the whole library. */
  report: number | undefined
}

/**
 * The best rows of what a query found, best first, at most {@link ranked}: by bm25 of the words in the text, then by
 * the headings and titles above them. Empty for a query of fields alone.
 */
export type Rank = (ranking: Ranking) => number[]

/** What a ranking looks at. */
export interface RankSources {
  index: PassageIndex
  /** Where a passage stands. */
  heads(row: number): PassageHeads | undefined
  /** How often a folded word stands in the library. */
  occurrences(word: string): number
}

/** Ranking by an index. */
export function createRank({ index, heads, occurrences }: RankSources): Rank {
  const weigh = createWeighHeads(heads)
  const facts: RankingFacts = {
    isRare: (expression) => !index.isMoreThan(expression, rareEnough),
    // A passage holds a stock word some one and a half times.
    isStock: (word) => occurrences(word) > 1.5 * stockWord,
  }

  return ({ query, rows, languages, report }) => {
    const text = textOf(query)
    const ranking = text === undefined ? undefined : rankingExpression(text, languages, facts)
    if (text === undefined || ranking === undefined || rows.length === 0) return []
    if (rows.length > stockWord && leaves(text).length === 1) return []
    const oneIn = rows.length <= rankAll ? 1 : Math.ceil(rows.length / rankAll)
    // Where the text alone decides, the index needs no list of the rows; what a ranking finds beyond them is left out.
    const isWhole = query === text
    const scored = isWhole
      ? bestWithin(rows, ranking.isWider, (limit) => index.best(ranking.expression, { report, oneIn, limit }))
      : index.bestOf(ranking.expression, everyNth(rows, oneIn), ranked)
    return weigh(text, scored, languages)
  }
}

/**
 * The first rows of a ranking that are wanted. Words that are left out of a ranking are in nearly every passage, so
 * nearly all of its first rows are wanted: a few more are fetched, rarely all.
 */
function bestWithin(rows: readonly number[], isWider: boolean, best: (limit: number) => ScoredRow[]): ScoredRow[] {
  if (!isWider) return best(ranked)
  for (const limit of [2 * ranked, all]) {
    const found = best(limit)
    const within = found.filter(([row]) => isAmong(rows, row))
    if (within.length >= ranked || found.length !== limit) return within.slice(0, ranked)
  }
  return []
}

/** No limit, as SQLite writes it. */
const all = -1

/** Whether a row is among ascending ones. */
function isAmong(rows: readonly number[], row: number): boolean {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((rows[middle] ?? 0) < row) from = middle + 1
    else to = middle
  }
  return rows[from] === row
}

const everyNth = (rows: readonly number[], oneIn: number): readonly number[] =>
  oneIn === 1 ? rows : rows.filter((_, at) => at % oneIn === 0)

/** What a query asks of the text, if anything: the same query where it asks for nothing else. */
function textOf(query: Query): Query | undefined {
  if (query.kind === 'field') return undefined
  if (query.kind !== 'all' && query.kind !== 'any') return query
  const nodes = query.nodes.map(textOf).filter((node) => node !== undefined)
  const isSame = nodes.length === query.nodes.length && nodes.every((node, at) => node === query.nodes[at])
  // What is excluded was left out by the rows already.
  if (isSame && (query.kind === 'any' || query.without.every((node) => node === textOf(node)))) return query
  const [only, another] = nodes
  if (only !== undefined && another === undefined) return only
  if (only === undefined) return undefined
  // Rows that match one side of an OR by a field need not hold the words of another.
  return query.kind === 'any' ? { kind: 'any', nodes } : { kind: 'all', nodes, without: [] }
}
