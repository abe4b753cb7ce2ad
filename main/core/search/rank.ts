import type { PassageHeads, PassageIndex } from '../store/passage-index.ts'
import { createWeighHeads } from './heading-weight.ts'
import { type RankingFacts, rankingExpression } from './match-expression.ts'
import { leaves, type Query } from './query.ts'

/** Up to this many matches all are ranked. */
const rankAll = 8000

/**
 * Of more ("police", "prison") an even sample of at most as many is: among tens of thousands of passages with the one
 * word asked for, bm25 tells little, and the answer must not wait for it.
 */
const sampled = 4000

/**
 * A word that more passages hold ranks nothing: it is the library's subject. Alone its passages stand by place, beside
 * others it is left out of the ranking.
 */
const stockWord = 40_000

/** A typed form that more passages hold is not weighed beside its stem. */
const rareEnough = 8000

/** How often a passage holds a frequent word, if at all. */
const perPassage = 1.5

/** Rows that get a rank; those that follow stand by place. */
export const ranked = 600

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
    isRare: (word) => occurrences(word) <= perPassage * rareEnough,
    isStock: (word) => occurrences(word) > perPassage * stockWord,
  }

  return ({ query, rows, languages, report }) => {
    const text = textOf(query)
    const ranking = text === undefined ? undefined : rankingExpression(text, languages, facts)
    if (text === undefined || ranking === undefined || rows.length === 0) return []
    if (rows.length > stockWord && leaves(text).length === 1) return []
    const oneIn = rows.length <= rankAll ? 1 : Math.ceil(rows.length / sampled)
    // Where the text alone decides what is ranked, the index needs no list of the rows.
    const scored =
      query === text && !ranking.isWider
        ? index.best(ranking.expression, { report, oneIn, limit: ranked })
        : index.bestOf(ranking.expression, everyNth(rows, oneIn), ranked)
    return weigh(text, scored, languages)
  }
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
