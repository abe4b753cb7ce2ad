import type { Span } from '../../../preload/contract/highlights.ts'
import type { Passage } from '../../../preload/contract/reports.ts'
import { AppError } from '../errors.ts'

/** What a highlight keeps of its place, beside the place itself. */
export interface Quoted {
  /** The marked words; passages joined by a line feed. */
  quote: string
  /** Up to {@link contextLength} UTF-16 units before and after, from the same passage or its neighbour. */
  prefix: string
  suffix: string
}

/** UTF-16 units of context on either side of a quote, as annotation tools keep it. */
export const contextLength = 32

/**
 * Reads the words of a span. `passages` answers a report's passages from one number to another, both included.
 * @throws {AppError} `not-found` when a passage does not exist, `invalid-input` when the span is empty, reaches
 * outside its passages or cuts a character in two
 */
export function readSpan(span: Span, passages: (from: number, to: number) => Passage[]): Quoted {
  const { passage, start, endPassage, end } = span
  if (endPassage < passage) throw badSpan('It ends before it begins')
  const around = passages(Math.max(1, passage - 1), endPassage + 1)
  const text = (number: number): string | undefined => around.find((one) => one.number === number)?.text
  const first = text(passage)
  const last = text(endPassage)
  if (first === undefined || last === undefined) {
    throw new AppError('not-found', 'That paragraph is not in this report. Select the text again.')
  }
  if (start >= first.length || end > last.length || end === 0) throw badSpan('It reaches outside its paragraphs')
  if (passage === endPassage && end <= start) throw badSpan('It is empty')
  if (cutsPair(first, start) || cutsPair(last, end)) throw badSpan('It cuts a character in two')

  const marked = around.filter((one) => one.number >= passage && one.number <= endPassage).map((one) => one.text)
  const joined = marked.join('\n')
  const quoteEnd = joined.length - last.length + end
  const before = joined.slice(0, start)
  const after = joined.slice(quoteEnd)
  const above = text(passage - 1)
  const below = text(endPassage + 1)
  return {
    quote: joined.slice(start, quoteEnd),
    prefix: lastUnits(above === undefined ? before : `${above}\n${before}`),
    suffix: firstUnits(below === undefined ? after : `${after}\n${below}`),
  }
}

const badSpan = (reason: string): AppError =>
  new AppError('invalid-input', `This selection cannot be marked. ${reason}. Select the text again.`)

/** Whether the offset stands between the halves of a surrogate pair. */
const cutsPair = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

// A half of a pair at the cut is left out: the database would store another character in its place.
const lastUnits = (text: string): string => text.slice(-contextLength).replace(/^[\uDC00-\uDFFF]/, '')
const firstUnits = (text: string): string => text.slice(0, contextLength).replace(/[\uD800-\uDBFF]$/, '')
