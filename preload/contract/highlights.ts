import { z } from 'zod'
import { Count, call, Done, Id, PassageNumber, Text, TimeMs } from './call.ts'

/**
 * A span of a report, from `start` in passage `passage` up to `end` (not included) in passage `endPassage`. Offsets
 * count UTF-16 units in the passage's text. Most spans begin and end in one passage.
 */
export const Span = z.strictObject({
  reportId: Id,
  passage: PassageNumber,
  start: z.int().min(0),
  endPassage: PassageNumber,
  end: z.int().min(0),
})
export type Span = z.infer<typeof Span>

const Comment = Text(20_000)

/** A marked span with its tags and comment. */
export const Highlight = Span.extend({
  highlightId: Id,
  /** The marked text; passages are joined by a line feed. */
  quote: z.string(),
  comment: z.string(),
  /** Tags in the order in which they were put on. */
  tags: z.array(Id),
  createdAtMs: TimeMs,
  updatedAtMs: TimeMs,
})
export type Highlight = z.infer<typeof Highlight>

/** A highlight as lists show it: with where it stands, in words. */
export const HighlightItem = Highlight.extend({
  reportTitle: z.string(),
  countryName: z.string().nullable(),
  coversYear: z.int().nullable(),
  sectionNumber: z.string(),
  sectionHeading: z.string(),
  /** The page that its first passage begins on; null where the source has no pages. */
  page: z.int().min(1).nullable(),
  /** Part of the Verbatim sample library: fiction. */
  isSample: z.boolean(),
})
export type HighlightItem = z.infer<typeof HighlightItem>

/** Most spans that one `highlights.createMany` marks: what one step of the history should hold. */
export const maxSpansPerCall = 10_000

export const highlights = {
  'highlights.list': call({
    input: z.strictObject({ reportId: Id.optional(), tagId: Id.optional() }),
    output: z.array(HighlightItem),
  }),
  'highlights.create': call({
    input: z.strictObject({ span: Span, tags: z.array(Id).max(100), comment: Comment }),
    output: Highlight,
  }),
  /**
   * Marks many spans with the same tags, as one change that can be undone. A span that a highlight marks exactly already
   * gives that one the tags that it lacks.
   */
  'highlights.createMany': call({
    input: z.strictObject({ spans: z.array(Span).min(1).max(maxSpansPerCall), tags: z.array(Id).max(100) }),
    output: z.strictObject({ created: Count, /** Highlights that were there and got tags. */ tagged: Count }),
  }),
  /**
   * Marks a quotation found by its words: white space is collapsed and straight quotes match curly ones.
   * `quote-not-found` or `quote-ambiguous` when it is not exactly one place.
   */
  'highlights.createFromQuote': call({
    input: z.strictObject({
      reportId: Id,
      quote: Text(20_000).min(1),
      /** Tags by name; a name that the library lacks is made. */
      tagNames: z.array(Text(200).min(1)).max(100),
      comment: Comment,
    }),
    output: Highlight,
  }),
  'highlights.setTags': call({
    input: z.strictObject({ highlightId: Id, tags: z.array(Id).max(100) }),
    output: Highlight,
  }),
  'highlights.setComment': call({
    input: z.strictObject({ highlightId: Id, comment: Comment }),
    output: Highlight,
  }),
  'highlights.remove': call({ input: z.strictObject({ highlightId: Id }), output: Done }),
  /** The quotation with its citation, ready for the clipboard. */
  'highlights.citation': call({
    input: z.strictObject({ span: Span }),
    output: z.strictObject({ quote: z.string(), citation: z.string(), text: z.string() }),
  }),
}
