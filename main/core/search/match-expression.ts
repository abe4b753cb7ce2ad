import { isCommonWord } from './common-words.ts'
import { foldWord } from './fold.ts'
import { type AnyPattern, patternsOf, typedPatterns } from './patterns.ts'
import { type Leaf, leaves, type Query } from './query.ts'

/** Most words for which typed forms are looked up beside stems; past it, weighing them costs more than it tells. */
const maxTyped = 16

/**
 * What a query asks of the text, as an FTS5 expression that matches what the query means. Every word stands in double
 * quotes and consists of letters and digits alone, so nothing typed can be taken for syntax. Undefined when nothing
 * searchable is left. `languages` are those of the library. Fields are passed over.
 */
export const filterExpression = (query: Query, languages: readonly string[]): string | undefined =>
  compile(query, { patterns: (leaf) => patternsOf(leaf, languages), isCommon: () => false })

/** What to rank by. */
export interface RankingExpression {
  expression: string
  /** Whether it may match more than the query means. */
  isWider: boolean
}

/** What a ranking asks of the library. */
export interface RankingFacts {
  /**
   * Whether weighing a folded word in the form that was typed is worth its price beside its stem: a frequent form hardly
   * differs from its stem, and costs most.
   */
  isRare(word: string): boolean
  /** Whether so many passages hold a folded word that it tells nothing beside others. */
  isStock(word: string): boolean
}

/**
 * The same for ranking by bm25: words that everything holds are left out where others remain, so it may match more;
 * and forms as typed are added beside their stems, which matches the same and gives them weight.
 */
export function rankingExpression(
  query: Query,
  languages: readonly string[],
  { isRare, isStock }: RankingFacts,
): RankingExpression | undefined {
  const mayWeigh = leaves(query).length <= maxTyped
  const known = new Map<string, boolean>()
  const isCommon = (node: Query): boolean => {
    if (node.kind !== 'word') return false
    const word = foldWord(node.raw)
    const is = known.get(word) ?? (isCommonWord(word) || isStock(word))
    known.set(word, is)
    return is
  }
  const patterns = (leaf: Leaf): AnyPattern[] => {
    const stems = patternsOf(leaf, languages)
    if (leaf.kind !== 'word' || !mayWeigh || isCommon(leaf)) return stems
    return [...stems, ...typedPatterns(leaf).filter(({ words }) => words.some(isRare))]
  }
  const expression = compile(query, { patterns, isCommon })
  return expression === undefined ? undefined : { expression, isWider: leavesOut(query, isCommon) }
}

interface Compiling {
  patterns(leaf: Leaf): AnyPattern[]
  /** What is left out where other words remain. */
  isCommon(query: Query): boolean
}

function compile(query: Query, how: Compiling): string | undefined {
  if (query.kind === 'field') return undefined
  if (query.kind !== 'all' && query.kind !== 'any') return joined(how.patterns(query).map(patternExpression), 'OR')
  if (query.kind === 'any') return joined(compileEach(query.nodes, how), 'OR')
  const all = joined(compileEach(telling(query.nodes, how.isCommon), how), 'AND')
  const without = joined(compileEach(query.without, { ...how, isCommon: () => false }), 'OR')
  return all === undefined || without === undefined ? all : `(${all} NOT ${without})`
}

const compileEach = (nodes: readonly Query[], how: Compiling): string[] =>
  nodes.map((node) => compile(node, how)).filter((node) => node !== undefined)

/** Of words that must all be there, those that tell something; all when none does. */
function telling(nodes: readonly Query[], isCommon: Compiling['isCommon']): readonly Query[] {
  const rest = nodes.filter((node) => !isCommon(node))
  return rest.length > 0 ? rest : nodes
}

/** Whether some word of a query is left out of its ranking. */
function leavesOut(query: Query, isCommon: Compiling['isCommon']): boolean {
  if (query.kind !== 'all' && query.kind !== 'any') return false
  const isShorter = query.kind === 'all' && telling(query.nodes, isCommon).length < query.nodes.length
  return isShorter || query.nodes.some((node) => leavesOut(node, isCommon))
}

function joined(parts: readonly string[], operator: 'AND' | 'OR'): string | undefined {
  // Said twice it means the same, and costs twice.
  const different = [...new Set(parts)]
  return different.length > 1 ? `(${different.join(` ${operator} `)})` : different[0]
}

function patternExpression(pattern: AnyPattern): string {
  const row = (words: readonly string[]): string => `"${words.join(' ')}"`
  if ('rows' in pattern) return `{${pattern.column}} : NEAR(${pattern.rows.map(row).join(' ')}, ${pattern.distance})`
  return `{${pattern.column}} : ${row(pattern.words)}${pattern.isPrefix ? ' *' : ''}`
}
