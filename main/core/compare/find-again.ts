import type { Match } from '../quotation/find.ts'
import { type CloseFinder, type ClosePlace, counterpart, createCloseFinder } from './close-places.ts'
import type { ComparedReport, PassageRow } from './compare-reports.ts'
import { type Context, contextOf, exactPlaces } from './exact-places.ts'
import { type Range, type ReportText, reportTextOf } from './report-text.ts'

/** A place where a quotation may stand in another copy of its report. */
export interface FoundPlace {
  span: Match
  /** The words at the place; passages joined by a line feed. */
  quote: string
  /** 0 to 1; 1 for the same words and signs, white space aside. */
  similarity: number
  /**
   * `same-passage`: the same words, in the counterpart of their passage; `same-context`: elsewhere, with the same 32
   * characters on both sides; `same-words`: the same words, in other surroundings; `close`: other words.
   */
  reason: 'same-passage' | 'same-context' | 'same-words' | 'close'
}

/** Where a quotation is in another copy. */
export type FoundAgain =
  /** At one place, without a doubt. */
  | { outcome: 'exact'; place: FoundPlace }
  /** A person must look: at several places, or with other words. The likeliest first; `more` are left out. */
  | { outcome: 'review'; places: FoundPlace[]; more: number }
  | { outcome: 'missing' }

/** Places that are offered for one quotation. */
const maxOffered = 5

/** Likeness from which other words are offered: in the counterpart of the passage, and anywhere else. */
const closeInPassage = 0.5
const closeElsewhere = 0.8

/** A quotation of so many characters that stands once in both passages is the same, whatever changed around it. */
const tellingLength = 24

/** Finds the quotations of report `a` again in report `b`; `rows` are how their passages compare. */
export function createFinder(
  a: ComparedReport,
  b: ComparedReport,
  rows: readonly PassageRow[],
): (span: Match) => FoundAgain {
  const from = reportTextOf(a.passages)
  const to = reportTextOf(b.passages)
  const partners = partnersOf(rows)
  let closeFinder: CloseFinder | undefined
  const place = (range: Range, similarity: number, reason: FoundPlace['reason']): FoundPlace => ({
    span: to.span(range),
    quote: to.text.slice(...range),
    similarity,
    reason,
  })

  return (span) => {
    const range = from.range(span)
    const source = from.passages(span.passage, span.endPassage)
    if (range === undefined || source === undefined) return { outcome: 'missing' }
    const quote = from.text.slice(...range)
    const target = targetOf(span, partners, to)
    const mapped = target && counterpart(from, source, range, to, target)
    const found = exactPlaces(to, quote).map((one) => ({ range: one, context: contextOf(from, range, to, one) }))

    const parts = { from, to, range, source, target, mapped, found }
    const inPassage = certainInPassage(parts)
    if (inPassage !== undefined) return { outcome: 'exact', place: place(inPassage, 1, 'same-passage') }
    const [same, another] = found.filter(({ context }) => context.isEqual)
    if (same !== undefined && another === undefined) {
      return { outcome: 'exact', place: place(same.range, 1, 'same-context') }
    }

    const offered = byLikelihood(found, target).map((one) => place(one.range, 1, 'same-words'))
    const isExact = mapped !== undefined && found.some((one) => isSameRange(one.range, mapped.range))
    if (mapped !== undefined && !isExact && mapped.similarity >= closeInPassage) {
      offered.unshift(place(mapped.range, mapped.similarity, 'close'))
    }
    if (offered.length === 0) {
      closeFinder ??= createCloseFinder(
        to,
        b.passages.map(({ number }) => number),
      )
      const close = closeFinder.find(quote).filter(({ similarity }) => similarity >= closeElsewhere)
      offered.push(...close.map((one) => place(one.range, one.similarity, 'close')))
    }
    if (offered.length === 0) return { outcome: 'missing' }
    return { outcome: 'review', places: offered.slice(0, maxOffered), more: Math.max(0, offered.length - maxOffered) }
  }
}

interface Occurrence {
  range: Range
  context: Context
}

interface Parts {
  from: ReportText
  to: ReportText
  /** The quotation's. */
  range: Range
  /** The passages' that it stands in. */
  source: Range
  /** Their counterparts'. */
  target: Range | undefined
  /** What became of the quotation by the words of both. */
  mapped: ClosePlace | undefined
  /** Every place with the same words. */
  found: readonly Occurrence[]
}

/** The one place in the counterpart of the passages that is the quotation's without a doubt. */
function certainInPassage({ from, to, range, source, target, mapped, found }: Parts): Range | undefined {
  if (target === undefined) return undefined
  const at = range[0] - source[0]
  const length = range[1] - range[0]
  if (from.level.slice(...source) === to.level.slice(...target)) return [target[0] + at, target[0] + at + length]
  const inside = found.filter((one) => isWithin(one.range, target))
  const agreed = inside.find((one) => mapped !== undefined && isSameRange(one.range, mapped.range))
  const isOnly = inside.length === 1 && occursOnce(from.level.slice(...source), from.level.slice(...range))
  if (isOnly) return agreed !== undefined || length >= tellingLength ? inside[0]?.range : undefined
  // Said twice in one paragraph: the words beside it must agree as well, at least on one side.
  const isBeside = agreed !== undefined && Math.max(agreed.context.before, agreed.context.after) >= tellingLength
  return isBeside ? agreed.range : undefined
}

const occursOnce = (text: string, part: string): boolean => text.indexOf(part) === text.lastIndexOf(part)

/** Passages of b that are, or hold, each passage of a. */
function partnersOf(rows: readonly PassageRow[]): Map<number, number[]> {
  const partners = new Map<number, number[]>()
  for (const { a, b, within } of rows) {
    const [one, other] = [a ?? within, b ?? within]
    if (one !== undefined && other !== undefined) partners.set(one, [...(partners.get(one) ?? []), other])
  }
  return partners
}

/** The range of the counterparts of a span's passages; undefined where there are none or they are scattered. */
function targetOf(span: Match, partners: ReadonlyMap<number, number[]>, to: ReportText): Range | undefined {
  const count = span.endPassage - span.passage + 1
  const found = Array.from({ length: count }, (_, index) => partners.get(span.passage + index) ?? []).flat()
  if (found.length === 0) return undefined
  const [first, last] = [Math.min(...found), Math.max(...found)]
  return last - first < 2 * found.length + 2 ? to.passages(first, last) : undefined
}

/** Those in the counterpart of the passage first, then those with most of the same surroundings. */
function byLikelihood(found: readonly Occurrence[], target: Range | undefined): Occurrence[] {
  const score = ({ range, context }: Occurrence): number =>
    context.before + context.after + (target !== undefined && isWithin(range, target) ? 100 : 0)
  return found.toSorted((one, other) => score(other) - score(one))
}

const isWithin = ([start, end]: Range, [from, to]: Range): boolean => start >= from && end <= to
const isSameRange = (one: Range, other: Range): boolean => one[0] === other[0] && one[1] === other[1]
