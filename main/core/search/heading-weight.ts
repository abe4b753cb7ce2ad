import type { PassageHeads } from '../store/passage-index.ts'
import type { ScoredRow } from '../store/passage-matches.ts'
import { isCommonWord } from './common-words.ts'
import { matchTokens } from './find-matches.ts'
import { foldWord } from './fold.ts'
import { type Token, tokens } from './index-text.ts'
import { patternsOf } from './patterns.ts'
import { type Leaf, leaves, type Query } from './query.ts'

/**
 * How much a passage gains in the ranking when all words of the query stand in the heading of its section, in that of
 * the section around it, or in the title of its report; part of the words gain part of it.
 */
const gains = { heading: 0.6, around: 0.25, title: 0.25 }

/** Best rows that are weighed; what stands further back stays in its order. */
export const weighed = 200

/** Orders scored rows, best first, anew by the headings and titles that they stand under. */
export type WeighHeads = (query: Query, scored: readonly ScoredRow[], languages: readonly string[]) => number[]

/** Weighing; `heads` answers where a passage stands. */
export function createWeighHeads(heads: (rowId: number) => PassageHeads | undefined): WeighHeads {
  /** Headings already taken apart: a few hundred run through a whole library. */
  const seen = new Map<string, Token[]>()
  const tokensOf = (text: string, language: string): Token[] => {
    const key = `${language} ${text}`
    const known = seen.get(key) ?? tokens(text, language)
    if (seen.size > 5000) seen.clear()
    seen.set(key, known)
    return known
  }

  return (query, scored, languages) => {
    const telling = leaves(query).filter((leaf) => !isCommonLeaf(leaf))
    if (telling.length === 0) return scored.map(([row]) => row)
    const patterns = telling.flatMap((leaf, index) =>
      patternsOf(leaf, languages).map((pattern) => ({ pattern, leaf: index })),
    )
    /** Share of the query's words that a text holds. */
    const share = (text: string, language: string): number => {
      if (text === '') return 0
      const found = new Set(matchTokens(tokensOf(text, language), patterns).map(({ leaf }) => leaf))
      return found.size / telling.length
    }
    const known = new Map<string, number>()
    const gain = (row: number): number => {
      const at = heads(row)
      if (at === undefined) return 1
      const key = [at.language, at.heading, at.around, at.title].join('\n')
      const before = known.get(key)
      if (before !== undefined) return before
      const value =
        1 +
        gains.heading * share(at.heading, at.language) +
        gains.around * share(at.around, at.language) +
        gains.title * share(at.title, at.language)
      known.set(key, value)
      return value
    }
    const first = scored.slice(0, weighed).map(([row, score]) => ({ row, score: score * gain(row) }))
    // bm25 counts downwards from 0.
    first.sort((a, b) => a.score - b.score || a.row - b.row)
    return [...first.map(({ row }) => row), ...scored.slice(weighed).map(([row]) => row)]
  }
}

const isCommonLeaf = (leaf: Leaf): boolean => leaf.kind === 'word' && isCommonWord(foldWord(leaf.raw))
