import type { QueryChip } from '../../../preload/contract/query.ts'
import { ChipList } from './chip-list.ts'
import type { FieldReader } from './filter.ts'
import { lexQuery, type QueryToken } from './lex-query.ts'
import { isTextOnly, type NearItem, type Query, type ReadQuery } from './query.ts'
import { wordBounds } from './words.ts'

/** Words that one query may hold; the work that a query costs grows with them. */
export const maxWords = 64

/**
 * What beginnings (`word*`) may cost in one query: a short one stands for thousands of words, and the index gathers all
 * of their places before it answers. Those past it are read as words.
 */
const maxPrefixCost = 16
const prefixCost = (length: number): number => (length >= 4 ? 1 : length === 3 ? 3 : 8)
/** A beginning of one letter stands for a tenth of the library. It is read as a word. */
const minPrefixLength = 2

/** Words within `near` that one query may hold: the index compares all of their places. Those past it are words. */
const maxNearWords = 16

/** Parentheses deeper than this are passed over. */
const maxDepth = 12

const problems = {
  nothingToExclude: 'There is nothing that it could be left out of, so it is searched.',
  operator: 'AND, OR and NOT need words beside them, so this is searched as a word.',
  shortPrefix: 'A star needs at least two letters before it, so this is searched as a word.',
  costlyPrefix: 'There are too many short beginnings in this query, so this one is searched as a word.',
  costlyNear: `A query compares at most ${maxNearWords} words by near, so these are searched anywhere in a passage.`,
  cut: `A query holds at most ${maxWords} words. What follows is left out.`,
}

/** A query with its parts, for the window to show. */
export interface ParsedQuery extends ReadQuery {
  chips: QueryChip[]
}

/** Knows no field: what looks like one is words. */
const noFields: FieldReader = () => ({ filter: undefined, text: '', problem: 'There are no fields here.' })

/**
 * Reads what a person typed: words (all of them), "phrases", =exact, prefix*, near(…), fields, AND, OR, NOT or a leading
 * minus, parentheses. AND binds closer than OR. Never fails: an operator or a parenthesis without its partner is passed
 * over, a field without a known value is words, and where nothing but operators was typed they are words. What only
 * excludes words is read as what it names, because everything but a word is no answer; everything but a country is one.
 * `fields` says what values mean.
 */
export function parseQuery(text: string, fields: FieldReader = noFields): ParsedQuery {
  const tokens = [...lexQuery(text.toWellFormed())]
  const read = new Parser(tokens, fields, false).parse()
  if (read.query !== undefined) return read
  const words = new Parser(tokens.flatMap(asWord), fields, false).parse()
  return { ...words, chips: words.chips.map((chip) => ({ ...chip, problem: problems.operator })) }
}

/** Reads what every answer to another query must meet, too: it may exclude words alone. Undefined for nothing. */
export const parseCondition = (text: string, fields: FieldReader): Query | undefined =>
  new Parser([...lexQuery(text.toWellFormed())], fields, true).parse().query

const asWord = (token: QueryToken): QueryToken[] =>
  token.kind === 'and' || token.kind === 'or' || token.kind === 'not'
    ? [{ kind: 'word', raw: token.kind, isPrefix: false, start: token.start, end: token.end }]
    : []

/** What stands before a part: how often it is negated, and since where. */
interface Lead {
  isNegated: boolean
  start: number | undefined
}

class Parser {
  private readonly tokens: readonly QueryToken[]
  private readonly fields: FieldReader
  private readonly mayOnlyExclude: boolean
  private readonly chips = new ChipList()
  private at = 0
  private words = 0
  private prefixes = 0
  private nearWords = 0
  private isCut = false

  constructor(tokens: readonly QueryToken[], fields: FieldReader, mayOnlyExclude: boolean) {
    this.tokens = tokens
    this.fields = fields
    this.mayOnlyExclude = mayOnlyExclude
  }

  parse(): ParsedQuery {
    const query = this.any(0)
    return { query, isCut: this.isCut, chips: this.chips.all() }
  }

  private any(depth: number): Query | undefined {
    const nodes: Query[] = []
    const first = this.all(depth)
    if (first !== undefined) nodes.push(first)
    for (let or = this.accept('or'); or !== undefined; or = this.accept('or')) {
      const node = this.all(depth)
      if (node === undefined) continue
      if (nodes.length > 0) this.chips.operator('or', or)
      nodes.push(node)
    }
    return nodes.length > 1 ? { kind: 'any', nodes } : nodes[0]
  }

  private all(depth: number): Query | undefined {
    const nodes: Query[] = []
    const without: Query[] = []
    const excluded: QueryChip[] = []
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind === 'or' || (token.kind === 'close' && depth > 0)) break
      const lead = this.acceptNots()
      const before = this.chips.length
      const node = this.one(depth, lead)
      if (node === undefined) continue
      if (lead.isNegated) {
        without.push(node)
        // Those within a group stay as they are.
        excluded.push(...this.chips.since(before).filter(({ range }) => range[0] === lead.start))
      } else nodes.push(node)
    }
    if (nodes.length === 0 && without.every(isTextOnly) && !this.mayOnlyExclude) {
      nodes.push(...without.splice(0))
      for (const chip of excluded) Object.assign(chip, { isNegated: false, problem: problems.nothingToExclude })
    }
    return nodes.length > 1 || without.length > 0 ? { kind: 'all', nodes, without } : nodes[0]
  }

  /** Passes over any number of NOTs; negated for an odd number. */
  private acceptNots(): Lead {
    const start = this.tokens[this.at]?.kind === 'not' ? this.tokens[this.at]?.start : undefined
    let isNegated = false
    while (this.accept('not') !== undefined) isNegated = !isNegated
    return { isNegated, start }
  }

  /** A leaf, a field or a group; undefined for what stands alone. */
  private one(depth: number, lead: Lead): Query | undefined {
    const token = this.tokens[this.at]
    if (token === undefined || token.kind === 'or') return undefined
    if (token.kind === 'close' && depth > 0) return undefined
    this.at++
    if (token.kind === 'open') return depth < maxDepth ? this.group(token, depth, lead) : undefined
    return this.leaf(token, lead)
  }

  private group(open: QueryToken, depth: number, lead: Lead): Query | undefined {
    const group = this.any(depth + 1)
    const close = this.accept('close')
    const isOne = group?.kind !== 'all' && group?.kind !== 'any'
    if (group === undefined || (isOne && !lead.isNegated)) return group
    this.chips.add('open', '', { start: lead.start ?? open.start, end: open.end }, lead.isNegated)
    if (close !== undefined) this.chips.operator('close', close)
    return group
  }

  private leaf(token: QueryToken, lead: Lead): Query | undefined {
    const place = { start: lead.start ?? token.start, end: token.end }
    if (token.kind === 'field') return this.field(token, place, lead.isNegated)
    if (token.kind === 'near') return this.near(token, place, lead.isNegated)
    if (token.kind !== 'word' && token.kind !== 'phrase' && token.kind !== 'exact') return undefined
    const raw = this.withinLimit(token.raw, place)
    if (raw === undefined) return undefined
    if (token.kind === 'exact') {
      this.chips.add('exact', raw, place, lead.isNegated)
      return { kind: 'phrase', raw, isPrefix: false, isQuoted: false }
    }
    const problem = token.isPrefix && raw === token.raw ? this.prefixProblem(raw) : null
    const isPrefix = token.isPrefix && raw === token.raw && problem === null
    const isQuoted = token.kind === 'phrase'
    const kind = isQuoted ? 'phrase' : isPrefix ? 'prefix' : 'word'
    this.chips.add(kind, isPrefix ? `${raw}*` : raw, place, lead.isNegated, problem)
    if (isQuoted || isPrefix) return { kind: 'phrase', raw, isPrefix, isQuoted }
    return { kind: 'word', raw, alternatives: [] }
  }

  private near(token: QueryToken & { kind: 'near' }, place: Place, isNegated: boolean): Query | undefined {
    const { items, distance } = token
    const whole = items.map(({ raw }) => raw).join(' ')
    if (this.withinLimit(whole, place) !== whole) return undefined
    this.nearWords += wordBounds(whole).length / 2
    if (this.nearWords <= maxNearWords) {
      this.chips.add('near', `${items.map(({ raw }) => raw).join(' … ')} (${distance})`, place, isNegated)
      return { kind: 'near', items, distance }
    }
    this.chips.add('word', whole, place, isNegated, problems.costlyNear)
    return { kind: 'all', nodes: items.map(asLeaf), without: [] }
  }

  /** A field; words, where no value of it is known. */
  private field(token: QueryToken & { kind: 'field' }, place: Place, isNegated: boolean): Query | undefined {
    const { field, name, values } = token
    const { filter, text, problem } = this.fields(
      field,
      values.map(({ raw }) => raw),
    )
    if (filter !== undefined) {
      this.chips.add(field, text, place, isNegated, problem)
      const typed = values.map(({ raw, isQuoted }) => (isQuoted || /[\s,()]/.test(raw) ? `"${raw}"` : raw))
      return { kind: 'field', filter, raw: `${name}:${typed.join(',')}` }
    }
    const whole = values.map(({ raw }) => raw).join(' ')
    const tokens = values.flatMap(({ raw, isQuoted }) => [...lexQuery(isQuoted ? `"${raw}"` : raw)])
    const nodes = tokens.flatMap((one): Query[] => {
      if (one.kind !== 'word' && one.kind !== 'phrase') return []
      const raw = this.withinLimit(one.raw, place)
      if (raw === undefined) return []
      return [asLeaf({ raw, isQuoted: one.kind === 'phrase' })]
    })
    const [only, another] = nodes
    if (only === undefined) return undefined
    this.chips.add(values.some(({ isQuoted }) => isQuoted) ? 'phrase' : 'word', whole, place, isNegated, problem)
    return another === undefined ? only : { kind: 'all', nodes, without: [] }
  }

  /** As much of the text as the limit of words leaves room for. */
  private withinLimit(text: string, place: Place): string | undefined {
    const bounds = wordBounds(text)
    const room = maxWords - this.words
    const count = bounds.length / 2
    this.words += Math.min(count, room)
    if (count <= room) return text
    this.isCut = true
    if (room > 0 && count > room) this.chips.leaveOut({ start: place.end, end: place.end }, problems.cut)
    else this.chips.leaveOut(place, problems.cut)
    return room === 0 ? undefined : text.slice(0, bounds[2 * room - 1])
  }

  /** Why a word before a star is no beginning; null when it is one. */
  private prefixProblem(text: string): string | null {
    const bounds = wordBounds(text)
    const length = (bounds.at(-1) ?? 0) - (bounds.at(-2) ?? 0)
    if (length < minPrefixLength) return problems.shortPrefix
    if (this.prefixes + prefixCost(length) > maxPrefixCost) return problems.costlyPrefix
    this.prefixes += prefixCost(length)
    return null
  }

  private accept(kind: QueryToken['kind']): QueryToken | undefined {
    const token = this.tokens[this.at]
    if (token?.kind !== kind) return undefined
    this.at++
    return token
  }
}

const asLeaf = ({ raw, isQuoted }: NearItem): Query =>
  isQuoted ? { kind: 'phrase', raw, isPrefix: false, isQuoted } : { kind: 'word', raw, alternatives: [] }

interface Place {
  start: number
  end: number
}
