import type { Filter } from './filter.ts'

/**
 * What a query means. A tree of words, phrases and fields; it says nothing of languages, stems or the database.
 */
export type Query = Leaf | FieldQuery | AllQuery | AnyQuery

/** What is looked for in the text itself. */
export type Leaf = WordQuery | PhraseQuery | NearQuery

/** A word, in any of its forms. Written with a hyphen or an apostrophe it is several words in a row. */
export interface WordQuery {
  kind: 'word'
  /** As typed. */
  raw: string
  /** Other spellings to search beside it, folded. */
  alternatives: readonly string[]
}

/** Words in a row, exactly as they stand; the last may be a beginning. */
export interface PhraseQuery {
  kind: 'phrase'
  /** As typed, without quotes, star and equals sign. */
  raw: string
  isPrefix: boolean
  /** Whether it was in quotes: `"free ass*"`, not `ass*` or `=free`. */
  isQuoted: boolean
}

/** Words that stand near each other, in any order and in any form. */
export interface NearQuery {
  kind: 'near'
  /** Two at least; what was in quotes stands in a row. When all were, they stand exactly so. */
  items: readonly NearItem[]
  /** Most words between the first and the last of them. */
  distance: number
}

/** One of the words of a {@link NearQuery}. */
export interface NearItem {
  /** As typed, without quotes. */
  raw: string
  isQuoted: boolean
}

/** What a passage's report, section or highlights must be. */
export interface FieldQuery {
  kind: 'field'
  filter: Filter
  /** Name and values as typed, in one plain form: `country:kz,"Kyrgyz Republic"`. */
  raw: string
}

/** All of `nodes` and none of `without`. Where `nodes` is empty, everything but `without`. */
export interface AllQuery {
  kind: 'all'
  nodes: readonly Query[]
  without: readonly Query[]
}

/** Any of `nodes`, two at least. */
export interface AnyQuery {
  kind: 'any'
  nodes: readonly Query[]
}

/** A query as it was read. */
export interface ReadQuery {
  /** Undefined when there is nothing to search for. */
  query: Query | undefined
  /** Whether words past the limit were left out. */
  isCut: boolean
}

/** What a match may hold in its text: all words and phrases but the excluded ones. */
export function leaves(query: Query): Leaf[] {
  if (query.kind === 'field') return []
  return query.kind === 'all' || query.kind === 'any' ? query.nodes.flatMap(leaves) : [query]
}

/** Whether a query asks for nothing but fields. */
export function isFieldsOnly(query: Query): boolean {
  if (query.kind === 'field') return true
  if (query.kind === 'any') return query.nodes.every(isFieldsOnly)
  return query.kind === 'all' && query.nodes.every(isFieldsOnly) && query.without.every(isFieldsOnly)
}

/** Whether a query asks for nothing but words in the text. What only excludes asks for everything else. */
export function isTextOnly(query: Query): boolean {
  if (query.kind === 'field') return false
  if (query.kind === 'any') return query.nodes.every(isTextOnly)
  if (query.kind !== 'all') return true
  return query.nodes.length > 0 && query.nodes.every(isTextOnly) && query.without.every(isTextOnly)
}

/** The same query with every word that may be found replaced; excluded words stay as they are. */
export function mapWords(query: Query, change: (word: WordQuery) => WordQuery): Query {
  if (query.kind === 'word') return change(query)
  if (query.kind !== 'all' && query.kind !== 'any') return query
  return { ...query, nodes: query.nodes.map((node) => mapWords(node, change)) }
}

/** The query in its own language, in one plain form: reading it again gives the same query. */
export function renderQuery({ query, isCut }: ReadQuery): string {
  if (query === undefined) return ''
  const text = render(query, false)
  return isCut ? `${text} …` : text
}

function render(query: Query, isInner: boolean): string {
  if (query.kind === 'word') return query.raw
  if (query.kind === 'phrase') return renderPhrase(query)
  if (query.kind === 'near') return `near(${query.items.map(renderItem).join(' ')}, ${query.distance})`
  if (query.kind === 'field') return query.raw
  const inner = query.nodes.map((node) => render(node, true))
  const text =
    query.kind === 'any'
      ? inner.join(' OR ')
      : [...inner, ...query.without.map((node) => `NOT ${render(node, true)}`)].join(' ')
  return isInner ? `(${text})` : text
}

function renderPhrase({ raw, isPrefix, isQuoted }: PhraseQuery): string {
  const text = isPrefix ? `${raw}*` : raw
  if (isQuoted) return `"${text}"`
  return isPrefix ? text : `=${text}`
}

const renderItem = ({ raw, isQuoted }: NearItem): string => (isQuoted ? `"${raw}"` : raw)
