import type { PassageIndex } from '../store/passage-index.ts'
import type { MatchExpression } from './match-expression.ts'

/**
 * Up to this many matches all are ranked; ranking them takes about 10 ms. Of a stock word that more passages hold
 * ("police", "government") an even sample of about {@link sampleSize} is ranked and the others follow by place: among
 * a hundred thousand passages with the one word asked for, bm25 tells little, and the answer must not wait for it.
 */
const rankAll = 16_000
const sampleSize = 8000

/** Row ids kept of each answer: the next pages come from here. */
const kept = 500
const maxAnswers = 64

interface Answer {
  total: number
  /** Of how many rows one is ranked. */
  oneIn: number
  /** The first rows, up to {@link kept}. */
  rows: number[]
}

/** Rows of a page, and how many match in all. */
export interface RankedRows {
  total: number
  rows: number[]
}

/** Answers matches by rank, and remembers the last ones for as long as the library's reports stay the same. */
export interface RankedList {
  /** `report` is a report's row id, or undefined for the whole library. */
  page(match: MatchExpression, report: number | undefined, limit: number, offset: number): RankedRows
}

/** The ranked list of an index. */
export function createRankedList(index: PassageIndex): RankedList {
  const answers = new Map<string, Answer>()
  let stamp = ''

  const answer = (match: MatchExpression, report: number | undefined): Answer => {
    const now = index.stamp()
    if (now !== stamp) answers.clear()
    stamp = now
    const key = `${report ?? ''} ${match.filter}`
    const known = answers.get(key)
    // Put last again: what was not asked for longest goes first.
    answers.delete(key)
    const fresh = known ?? rank(index, match, report)
    answers.set(key, fresh)
    const [oldest] = answers.keys()
    if (answers.size > maxAnswers && oldest !== undefined) answers.delete(oldest)
    return fresh
  }

  return {
    page(match, report, limit, offset) {
      const { total, oneIn, rows } = answer(match, report)
      const isKept = offset + limit <= rows.length || rows.length === total
      if (isKept) return { total, rows: rows.slice(offset, offset + limit) }
      return { total, rows: rowsOf(index, match, report, oneIn, limit, offset) }
    },
  }
}

function rank(index: PassageIndex, match: MatchExpression, report: number | undefined): Answer {
  const total = index.count(match.filter, report)
  const oneIn = total <= rankAll ? 1 : Math.ceil(total / sampleSize)
  return { total, oneIn, rows: total === 0 ? [] : rowsOf(index, match, report, oneIn, kept, 0) }
}

function rowsOf(
  index: PassageIndex,
  match: MatchExpression,
  report: number | undefined,
  oneIn: number,
  limit: number,
  offset: number,
): number[] {
  const rows = index.best(match.ranking, report, oneIn, { limit, offset })
  if (oneIn === 1 || rows.length === limit) return rows
  const ranked = index.countSample(match.filter, report, oneIn)
  const page = { limit: limit - rows.length, offset: Math.max(0, offset - ranked) }
  return [...rows, ...index.rest(match.filter, report, oneIn, page)]
}
