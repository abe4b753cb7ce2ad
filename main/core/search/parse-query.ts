import { lexQuery, type QueryToken } from './lex-query.ts'
import type { Query, ReadQuery } from './query.ts'
import { wordBounds } from './words.ts'

/** Words that one query may hold; the work that a query costs grows with them. */
export const maxWords = 64
/** Beginnings (`word*`) that one query may hold: each may stand for thousands of words. Further ones are words. */
const maxPrefixes = 8
/** A beginning of one letter stands for a tenth of the library. It is read as a word. */
const minPrefixLength = 2
/** Parentheses deeper than this are passed over. */
const maxDepth = 12

/**
 * Reads what a person typed: words (all of them), "phrases", AND, OR, NOT or a leading minus, parentheses, prefix*.
 * AND binds closer than OR. Never fails: an operator or a parenthesis without its partner is passed over, and where
 * nothing but operators was typed they are words. What only excludes is read as what it names, because everything but
 * a word is no answer.
 */
export function parseQuery(text: string): ReadQuery {
  const tokens = [...lexQuery(text.toWellFormed())]
  const read = new Parser(tokens).parse()
  if (read.query !== undefined) return read
  return new Parser(tokens.flatMap(asWord)).parse()
}

const asWord = (token: QueryToken): QueryToken[] =>
  token.kind === 'and' || token.kind === 'or' || token.kind === 'not'
    ? [{ kind: 'word', raw: token.kind, isPrefix: false }]
    : []

class Parser {
  private readonly tokens: readonly QueryToken[]
  private at = 0
  private words = 0
  private prefixes = 0
  private isCut = false

  constructor(tokens: readonly QueryToken[]) {
    this.tokens = tokens
  }

  parse(): ReadQuery {
    const query = this.any(0)
    return { query, isCut: this.isCut }
  }

  private any(depth: number): Query | undefined {
    const nodes: Query[] = []
    do {
      const node = this.all(depth)
      if (node !== undefined) nodes.push(node)
    } while (this.accept('or'))
    return nodes.length > 1 ? { kind: 'any', nodes } : nodes[0]
  }

  private all(depth: number): Query | undefined {
    const nodes: Query[] = []
    const without: Query[] = []
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind === 'or' || (token.kind === 'close' && depth > 0)) break
      const isExcluded = this.acceptNots()
      const node = this.one(depth)
      if (node !== undefined) (isExcluded ? without : nodes).push(node)
    }
    if (nodes.length === 0) nodes.push(...without.splice(0))
    return nodes.length > 1 || without.length > 0 ? { kind: 'all', nodes, without } : nodes[0]
  }

  /** Passes over any number of NOTs; true for an odd number. */
  private acceptNots(): boolean {
    let isExcluded = false
    while (this.accept('not')) isExcluded = !isExcluded
    return isExcluded
  }

  /** A word, a phrase or a group; undefined for what stands alone. */
  private one(depth: number): Query | undefined {
    const token = this.tokens[this.at]
    if (token === undefined || token.kind === 'or') return undefined
    if (token.kind === 'close' && depth > 0) return undefined
    this.at++
    if (token.kind === 'word' || token.kind === 'phrase') return this.leaf(token.kind, token.raw, token.isPrefix)
    if (token.kind !== 'open' || depth >= maxDepth) return undefined
    const group = this.any(depth + 1)
    this.accept('close')
    return group
  }

  private leaf(kind: 'word' | 'phrase', typed: string, hasStar: boolean): Query | undefined {
    const raw = this.withinLimit(typed)
    if (raw === undefined) return undefined
    const isPrefix = hasStar && raw === typed && this.mayBePrefix(raw)
    if (kind === 'phrase' || isPrefix) return { kind: 'phrase', raw, isPrefix, isQuoted: kind === 'phrase' }
    return { kind: 'word', raw, alternatives: [] }
  }

  /** As much of the text as the limit of words leaves room for. */
  private withinLimit(text: string): string | undefined {
    const bounds = wordBounds(text)
    const room = maxWords - this.words
    const count = bounds.length / 2
    this.words += Math.min(count, room)
    if (count <= room) return text
    this.isCut = true
    return room === 0 ? undefined : text.slice(0, bounds[2 * room - 1])
  }

  private mayBePrefix(text: string): boolean {
    const bounds = wordBounds(text)
    const length = (bounds.at(-1) ?? 0) - (bounds.at(-2) ?? 0)
    if (length < minPrefixLength || this.prefixes >= maxPrefixes) return false
    this.prefixes++
    return true
  }

  private accept(kind: QueryToken['kind']): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false
    this.at++
    return true
  }
}
