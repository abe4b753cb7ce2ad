/**
 * What a query means. A tree of words and phrases; it says nothing of languages, stems or the database.
 */
export type Query = WordQuery | PhraseQuery | AllQuery | AnyQuery

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
  /** As typed, without quotes and star. */
  raw: string
  isPrefix: boolean
  /** Whether it was in quotes: `"free ass*"`, not `ass*`. */
  isQuoted: boolean
}

/** All of `nodes` (one at least) and none of `without`. */
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

/** The words and phrases that a match may hold: all but the excluded ones. */
export function leaves(query: Query): (WordQuery | PhraseQuery)[] {
  return query.kind === 'word' || query.kind === 'phrase' ? [query] : query.nodes.flatMap(leaves)
}

/** The same query with every word that may be found replaced; excluded words stay as they are. */
export function mapWords(query: Query, change: (word: WordQuery) => WordQuery): Query {
  if (query.kind === 'word') return change(query)
  if (query.kind === 'phrase') return query
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
  if (query.kind === 'phrase') {
    const text = query.isPrefix ? `${query.raw}*` : query.raw
    return query.isQuoted ? `"${text}"` : text
  }
  const inner = query.nodes.map((node) => render(node, true))
  const text =
    query.kind === 'any'
      ? inner.join(' OR ')
      : [...inner, ...query.without.map((node) => `NOT ${render(node, true)}`)].join(' ')
  return isInner ? `(${text})` : text
}
