import type { HighlightItem, Span } from '../../../preload/contract/highlights.ts'
import type { CarryItem, CarryPlace } from '../../../preload/contract/reissues.ts'
import { type ComparedReport, compareReports } from './compare-reports.ts'
import { createFinder, type FoundPlace } from './find-again.ts'
import { type Range, type ReportText, reportTextOf } from './report-text.ts'
import { mapInSteps, type Steps } from './steps.ts'
import { wordChanges } from './word-changes.ts'

/** Characters shown before and after a quotation. */
const shownAround = 90

const highlightsPerStep = 5

/** The two copies, with what is highlighted in them. */
export interface CarryParts {
  from: ComparedReport
  to: ComparedReport
  toReportId: string
  /** Highlights of the first copy. */
  highlights: readonly HighlightItem[]
  /** What the second has highlighted already. */
  marked: readonly Span[]
  /** Uids of highlights that were carried over to the second before. */
  carried: ReadonlySet<string>
}

/** Says for each highlight of one copy where its words are in the other, and whether a person must look. */
export function* carryPlan(parts: CarryParts): Steps<CarryItem[]> {
  const { from, to, toReportId, highlights, marked, carried } = parts
  if (highlights.length === 0) return []
  const find = createFinder(from, to, (yield* compareReports(from, to)).passages)
  const [textFrom, textTo] = [reportTextOf(from.passages), reportTextOf(to.passages)]
  return yield* mapInSteps(highlights, highlightsPerStep, (highlight) => {
    const { highlightId, quote, comment, tags, reportId, passage, start, endPassage, end } = highlight
    const span: Span = { reportId, passage, start, endPassage, end }
    const found = find(span)
    const offered = found.outcome === 'missing' ? [] : found.outcome === 'exact' ? [found.place] : found.places
    const places = offered.map((place) => shownPlace(place, { quote, textTo, toReportId, marked }))
    const isThere = carried.has(highlightId) || (found.outcome === 'exact' && places[0]?.isMarked === true)
    return {
      highlightId,
      span,
      ...around(textFrom, textFrom.range(span)),
      quote,
      comment,
      tags,
      outcome: isThere ? 'there' : found.outcome,
      places,
      morePlaces: found.outcome === 'review' ? found.more : 0,
    }
  })
}

interface Target {
  /** The highlight's. */
  quote: string
  textTo: ReportText
  toReportId: string
  marked: readonly Span[]
}

function shownPlace(place: FoundPlace, { quote, textTo, toReportId, marked }: Target): CarryPlace {
  const span: Span = { reportId: toReportId, ...place.span }
  const { a, b } = place.similarity === 1 ? { a: [], b: [] } : wordChanges(quote, place.quote)
  return {
    span,
    ...around(textTo, textTo.range(span)),
    quote: place.quote,
    similarity: place.similarity,
    reason: place.reason,
    changes: { a, b },
    isMarked: marked.some((one) => isSameSpan(one, span)),
  }
}

/** What stands before and after a range, cut between words; a sign stands where paragraphs part. */
function around({ text }: ReportText, [start, end]: Range = [0, 0]): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - shownAround), start).replaceAll('\n', ' ¶ ')
  const after = text.slice(end, end + shownAround).replaceAll('\n', ' ¶ ')
  return {
    before: start > shownAround ? before.replace(/^\S*\s/, '… ') : before,
    after: end + shownAround < text.length ? after.replace(/\s\S*$/, ' …') : after,
  }
}

const isSameSpan = (one: Span, other: Span): boolean =>
  one.passage === other.passage &&
  one.start === other.start &&
  one.endPassage === other.endPassage &&
  one.end === other.end
