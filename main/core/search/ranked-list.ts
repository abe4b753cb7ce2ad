import type { PassageIndex } from '../store/passage-index.ts'
import { filterExpression, type RankingExpression, rankingExpression } from './match-expression.ts'
import { leaves, type Query } from './query.ts'

/**
 * Up to this many matches all are ranked; ranking them takes about 10 ms. Of a stock word that more passages hold
 * ("police", "government") an even sample of about {@link sampleSize} is ranked and the others follow by place: among
 * a hundred thousand passages with the one word asked for, bm25 tells little, and the answer must not wait for it.
 */
const rankAll = 16_000
const sampleSize = 8000

/** A typed form that more passages hold is not weighed beside its stem. */
const rareEnough = 12_000

/** No limit, as SQLite writes it. */
const all = -1

/** Row ids kept of each answer: the next pages come from here. */
const kept = 100
const maxAnswers = 64

interface Ranking {
  filter: string
  ranking: RankingExpression
  /** Of how many rows one is ranked. */
  oneIn: number
}

interface Answer extends Ranking {
  total: number
  /** The first rows, up to {@link kept}. */
  rows: number[]
}

/** Rows of a page, and how many match in all. */
export interface RankedRows {
  total: number
  rows: number[]
}

/** Where to look and which part of the answer is wanted. */
export interface PageWanted {
  /** Of the library's reports, BCP 47. */
  languages: readonly string[]
  /** A report's row id, or undefined for the whole library. */
  report: number | undefined
  limit: number
  offset: number
}

/** Answers queries by rank, and remembers the last answers for as long as the library's reports stay the same. */
export interface RankedList {
  page(query: Query, wanted: PageWanted): RankedRows
}

/** The ranked list of an index. */
export function createRankedList(index: PassageIndex): RankedList {
  const answers = new Map<string, Answer>()
  let stamp = ''

  const rank = (query: Query, filter: string, { languages, report }: PageWanted): Answer => {
    const isRare = (expression: string): boolean => !index.isMoreThan(expression, rareEnough)
    const ranking = rankingExpression(query, languages, isRare) ?? { expression: filter, isWider: false }
    // Where rows are needed anyway, counting them is free; counting first would run the match twice.
    const wanted = ranking.isWider ? index.sample(filter, report, 1, rankAll + 1) : undefined
    const isCounted = wanted !== undefined && wanted.length <= rankAll
    const total = isCounted ? wanted.length : index.count(filter, report)
    const oneIn = total <= rankAll ? 1 : Math.ceil(total / sampleSize)
    const found: Ranking = { filter, ranking, oneIn }
    const rows = total === 0 ? [] : rowsOf(index, found, report, kept, 0, isCounted ? wanted : undefined)
    return { ...found, total, rows }
  }

  const remember = (key: string, answer: Answer): void => {
    // Put last again: what was not asked for longest goes first.
    answers.delete(key)
    answers.set(key, answer)
    const [oldest] = answers.keys()
    if (answers.size > maxAnswers && oldest !== undefined) answers.delete(oldest)
  }

  return {
    page(query, wanted) {
      const filter = filterExpression(query, wanted.languages)
      if (filter === undefined) return { total: 0, rows: [] }
      const { report, limit, offset } = wanted
      const now = index.stamp()
      if (now !== stamp) {
        answers.clear()
        stamp = now
      }
      // The words as typed belong to the key: other forms of the same stems match the same, but rank otherwise.
      const key = [report, filter, ...leaves(query).map(({ raw }) => raw)].join(' ')
      const answer = answers.get(key) ?? rank(query, filter, wanted)
      remember(key, answer)
      const { total, rows } = answer
      const isKept = offset + limit <= rows.length || rows.length === total
      return { total, rows: isKept ? rows.slice(offset, offset + limit) : rowsOf(index, answer, report, limit, offset) }
    },
  }
}

/**
 * The rows from `offset` on, at most `limit`: ranked ones, then the rest. `wanted` are all rows to rank, where they
 * are known already.
 */
function rowsOf(
  index: PassageIndex,
  { filter, ranking, oneIn }: Ranking,
  report: number | undefined,
  limit: number,
  offset: number,
  wanted?: readonly number[],
): number[] {
  const within = (): Set<number> => new Set(wanted ?? index.sample(filter, report, oneIn, all))
  const rows = ranking.isWider
    ? bestWithin(index, { ranking, oneIn }, report, within(), offset + limit).slice(offset)
    : index.best(ranking.expression, report, oneIn, { limit, offset })
  if (oneIn === 1 || rows.length === limit) return rows
  const ranked = index.countSample(filter, report, oneIn)
  const rest = { limit: limit - rows.length, offset: Math.max(0, offset - ranked) }
  return [...rows, ...index.rest(filter, report, oneIn, rest)]
}

/**
 * The first `count` of the wanted rows, by a ranking that may match more than was asked for. Words that are left out of a ranking are
 * in nearly every passage, so nearly all of the ranking's first rows are wanted: a few more are fetched, rarely all.
 */
function bestWithin(
  index: PassageIndex,
  { ranking, oneIn }: Pick<Ranking, 'ranking' | 'oneIn'>,
  report: number | undefined,
  wanted: ReadonlySet<number>,
  count: number,
): number[] {
  for (const limit of [4 * count, all]) {
    const best = index.best(ranking.expression, report, oneIn, { limit, offset: 0 })
    const rows = best.filter((row) => wanted.has(row))
    if (rows.length >= Math.min(count, wanted.size)) return rows.slice(0, count)
  }
  return []
}
