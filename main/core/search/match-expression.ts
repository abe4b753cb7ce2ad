import { type Pattern, patternsOf, typedPatterns } from './patterns.ts'
import { leaves, type Query } from './query.ts'

/** Most words for which typed forms are looked up beside stems; past it, ranking by them costs more than it tells. */
const maxTyped = 16

/** A query as the full-text index takes it. */
export interface MatchExpression {
  /** Says which passages match. */
  filter: string
  /** Matches the same passages, and tells the ranking which hold the words as typed. */
  ranking: string
}

/**
 * A query as FTS5 expressions. Every word stands in double quotes and consists of letters and digits alone, so nothing
 * typed can be taken for syntax. Undefined when nothing searchable is left. `languages` are those of the library.
 */
export function matchExpression(query: Query, languages: readonly string[]): MatchExpression | undefined {
  const filter = compile(query, languages, false)
  if (filter === undefined) return undefined
  const words = leaves(query).filter(({ kind }) => kind === 'word').length
  const ranking = words > maxTyped ? filter : (compile(query, languages, true) ?? filter)
  return { filter, ranking }
}

function compile(query: Query, languages: readonly string[], withTyped: boolean): string | undefined {
  if (query.kind === 'word' || query.kind === 'phrase') {
    const patterns = patternsOf(query, languages)
    // [1] What holds the typed form holds its stem too, so this adds no passage, only weight.
    if (withTyped && query.kind === 'word') patterns.push(...typedPatterns(query))
    return joined(patterns.map(patternExpression), 'OR')
  }
  const nodes = query.nodes.map((node) => compile(node, languages, withTyped)).filter((node) => node !== undefined)
  if (query.kind === 'any') return joined(nodes, 'OR')
  const all = joined(nodes, 'AND')
  const without = joined(
    query.without.map((node) => compile(node, languages, false)).filter((node) => node !== undefined),
    'OR',
  )
  return all === undefined || without === undefined ? all : `(${all} NOT ${without})`
}

const joined = (parts: readonly string[], operator: 'AND' | 'OR'): string | undefined =>
  parts.length > 1 ? `(${parts.join(` ${operator} `)})` : parts[0]

const patternExpression = ({ column, words, isPrefix }: Pattern): string =>
  `{${column}} : "${words.join(' ')}"${isPrefix ? ' *' : ''}`
