import { z } from 'zod'
import { Count, call, Id, TimeMs } from './call.ts'
import { WordChanges } from './compare.ts'
import { Span } from './highlights.ts'

/** Another report of the same edition: the same publisher, country, series, year covered and language, other bytes. */
export const ReportCopy = z.strictObject({
  reportId: Id,
  /** Its rank among the copies by the time of import, from 1. */
  number: z.int().min(1),
  fileName: z.string(),
  importedAtMs: TimeMs,
  passages: Count,
  words: Count,
  highlights: Count,
})
export type ReportCopy = z.infer<typeof ReportCopy>

/** Words at a place, with a little of what stands before and after them. */
const Shown = z.strictObject({ before: z.string(), quote: z.string(), after: z.string() })

/** A place in the other copy that a highlight can be carried to. */
export const CarryPlace = Shown.extend({
  span: Span,
  /** 1 for the same words and signs; white space does not count. */
  similarity: z.number().min(0).max(1),
  /**
   * `same-passage`: the same words, in the counterpart of their paragraph; `same-context`: elsewhere, in the same
   * surroundings; `same-words`: in other surroundings; `close`: other words.
   */
  reason: z.enum(['same-passage', 'same-context', 'same-words', 'close']),
  /** What the words of the highlight (`a`) and of the place (`b`) do not have in common; offsets in their quotations. */
  changes: WordChanges,
  /** Whether exactly this is highlighted there already. */
  isMarked: z.boolean(),
})
export type CarryPlace = z.infer<typeof CarryPlace>

/** A highlight of one copy and where its words are in the other. */
export const CarryItem = Shown.extend({
  highlightId: Id,
  span: Span,
  comment: z.string(),
  tags: z.array(Id),
  /**
   * `exact`: at one place, word for word; `review`: a person must say which of the places it is, or whether other words
   * will do; `there`: carried before, or highlighted there by hand; `missing`: not found, it stays where it is.
   */
  outcome: z.enum(['exact', 'review', 'there', 'missing']),
  /** One for `exact` and `there`, the likeliest first for `review`, none for `missing`. */
  places: z.array(CarryPlace),
  /** Places that are not listed. */
  morePlaces: Count,
})
export type CarryItem = z.infer<typeof CarryItem>

export const reissues = {
  /** The other copies of a report's edition, in the order of their import. */
  'reissues.copies': call({ input: z.strictObject({ reportId: Id }), output: z.array(ReportCopy) }),
  /** Where every highlight of one report is in another, by place. Changes nothing. */
  'reissues.plan': call({
    input: z.strictObject({ fromReportId: Id, toReportId: Id }),
    output: z.array(CarryItem),
  }),
  /**
   * Copies highlights, with their tags and comments, to places in another report, as one change that can be undone. What
   * a copy quotes are the words at its own place. The highlights themselves stay as they are. One that has been carried
   * to that report before is left out. `not-found` for one that `fromReportId` does not have: nothing is carried then.
   */
  'reissues.carry': call({
    input: z.strictObject({
      fromReportId: Id,
      toReportId: Id,
      places: z
        .array(z.strictObject({ highlightId: Id, span: Span }))
        .min(1)
        .max(10_000),
    }),
    output: z.strictObject({ carried: Count }),
  }),
}
