import { z } from 'zod'
import { Count, call, Id, PassageNumber, SectionId, Text } from './call.ts'

/** Offsets of a match in UTF-16 units, end not included. */
export const Range = z.tuple([z.int().min(0), z.int().min(0)])
export type Range = z.infer<typeof Range>

/** One passage that answers a query. */
export const SearchHit = z.strictObject({
  reportId: Id,
  passage: PassageNumber,
  sectionId: SectionId.nullable(),
  /** Part of the text around the matches, with an ellipsis where it was cut. */
  snippet: z.string(),
  /** Where the matches are in `snippet`. */
  snippetMatches: z.array(Range),
  /** The passage's whole text. */
  text: z.string(),
  /** Where the matches are in `text`. */
  matches: z.array(Range),
})
export type SearchHit = z.infer<typeof SearchHit>

/** One word of the query with another spelling that was searched beside it. */
export const AlsoSearched = z.strictObject({ term: z.string(), alternative: z.string() })
export type AlsoSearched = z.infer<typeof AlsoSearched>

export const SearchResult = z.strictObject({
  /** Passages that match, exactly. */
  total: Count,
  /** Time in the core, ms. */
  tookMs: z.number().min(0),
  /** The query as it was read, in its own language: what could not be parsed was searched as words. */
  readAs: z.string(),
  hits: z.array(SearchHit),
  alsoSearched: z.array(AlsoSearched),
})
export type SearchResult = z.infer<typeof SearchResult>

/** One completion. */
export const Suggestion = z.strictObject({
  text: z.string(),
  kind: z.enum(['word', 'title', 'heading', 'tag']),
  /** Where it leads, for a title or a heading. */
  reportId: Id.nullable(),
  sectionId: SectionId.nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const search = {
  /**
   * Passages that match, best first. Words (any form), "phrases", AND, OR, NOT, prefix*. A query of this name that
   * is still waiting when a newer one comes is answered `cancelled`.
   */
  'search.query': call({
    input: z.strictObject({
      query: Text(100_000),
      limit: z.int().min(1).max(500),
      offset: Count,
      /** Only within this report. */
      reportId: Id.optional(),
      /** Leave out spellings added by us. */
      isExact: z.boolean().optional(),
    }),
    output: SearchResult,
  }),
  /** Completions of what is being typed, best first. */
  'search.suggest': call({
    input: z.strictObject({ text: Text(1000), limit: z.int().min(1).max(50) }),
    output: z.array(Suggestion),
  }),
}
