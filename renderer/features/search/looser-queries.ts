import type { QueryChip } from '../../../preload/contract/query.ts'
import { fieldKinds, withChanged } from './query-parts.ts'

/** A query that finds more, and what it does in words. */
export interface LooserQuery {
  query: string
  says: string
}

const wordKinds: ReadonlySet<QueryChip['kind']> = new Set(['word', 'exact', 'phrase', 'prefix', 'near'])

/**
 * Less strict forms of a query that found nothing: without its filters, without quotation marks, any of its words,
 * words that begin so. `chips` say how it was read.
 */
export function looserQueries(query: string, chips: readonly QueryChip[]): LooserQuery[] {
  const offers: LooserQuery[] = []
  const filters = chips.flatMap(({ kind }, at) => (fieldKinds.has(kind) ? [at] : []))
  const asked = chips.filter(({ kind, isNegated }) => wordKinds.has(kind) && !isNegated)
  if (filters.length > 0 && asked.length > 0) {
    offers.push({ query: withChanged(query, chips, { without: filters }), says: 'Without the filters' })
  }
  const phrases = new Map(chips.flatMap(({ kind, text }, at) => (kind === 'phrase' ? [[at, text]] : [])))
  if (phrases.size > 0) {
    offers.push({ query: withChanged(query, chips, { replaced: phrases }), says: 'The words anywhere in a passage' })
  }
  const words = asked.flatMap(({ kind, text }) => (kind === 'near' ? [] : text.split(/\s+/)))
  const kept = filters.map((at) => query.slice(...(chips[at]?.range ?? [0, 0]))).join(' ')
  if (words.length > 1) {
    const any = words.join(' OR ')
    offers.push({ query: kept === '' ? any : `${kept} (${any})`, says: 'Any of the words' })
  }
  const [only] = words
  if (words.length === 1 && only !== undefined && only.length > 4 && !only.endsWith('*')) {
    const start = only.slice(0, -2)
    offers.push({ query: `${kept} ${start}*`.trim(), says: `Words that begin with “${start}”` })
  }
  return offers
}
