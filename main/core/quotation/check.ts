import type { Match, PassageText } from './find.ts'
import { normaliseForComparison } from './normalise.ts'

/** Where a quotation leaves its source, both texts in their normal form. */
export interface Difference {
  /** UTF-16 offset of the first difference. */
  at: number
  /** The source's words from a little before that place; empty when the place is not in the source. */
  source: string
  /** The quotation's words from the same offset. */
  quote: string
}

export type QuotationCheck = { ok: true } | { ok: false; difference: Difference }

/**
 * Tells whether a quotation is word for word what the source says at its place, under the published normalisation
 * and nothing looser: a word, a sign or an accent more or less fails. `source` holds at least the passages of the
 * span. A span that does not exist, or cuts a character in two, fails with no source words.
 */
export function checkQuotation(source: readonly PassageText[], span: Match, quote: string): QuotationCheck {
  const words = wordsAt(source, span)
  const quoted = normaliseForComparison(quote)
  if (words === undefined) return { ok: false, difference: { at: 0, source: '', quote: excerpt(quoted, 0) } }
  const said = normaliseForComparison(words)
  if (said === quoted && said !== '') return { ok: true }
  const at = firstDifference(said, quoted)
  return { ok: false, difference: { at, source: excerpt(said, at), quote: excerpt(quoted, at) } }
}

/**
 * The source's own words at a place, passages joined by a line feed, or undefined when there is no such place. This
 * is what a highlight keeps and what an export prints.
 */
export function wordsAt(source: readonly PassageText[], span: Match): string | undefined {
  const parts: string[] = []
  for (let number = span.passage; number <= span.endPassage; number++) {
    const text = source.find((passage) => passage.number === number)?.text
    if (text === undefined) return undefined
    const start = number === span.passage ? span.start : 0
    const end = number === span.endPassage ? span.end : text.length
    if (start < 0 || end > text.length || start > end) return undefined
    parts.push(text.slice(start, end))
  }
  const words = parts.join('\n')
  return words !== '' && words.isWellFormed() ? words : undefined
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at++
  return at
}

const before = 12
const length = 48

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - before), at + length).toWellFormed()
}
