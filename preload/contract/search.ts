import { z } from 'zod'
import { Count, call, Id, PassageNumber, SectionId, Text } from './call.ts'
import { QueryChip, Range } from './query.ts'

export { Range } from './query.ts'

/**
 * What a search can find. Closed: lists switch on it exhaustively. Passages are the reports' own words, all others are
 * what the researcher wrote. It grows with what a researcher can write.
 */
export const HitKind = z.enum(['passage', 'comment', 'tag'])
export type HitKind = z.infer<typeof HitKind>

/** Longest query, in UTF-16 units. */
export const QueryText = Text(100_000)

/**
 * Who asks. A call takes the place of an earlier one of the same call name and asker that still waits or works, which
 * is then answered `cancelled`. Those who leave it out share one name.
 */
const Asker = Text(40).optional()

/** What finds the same passages in every call of this domain. */
const asked = {
  query: QueryText,
  /** Only within this report. */
  reportId: Id.optional(),
  /** Leave out spellings added by us. */
  isExact: z.boolean().optional(),
  /** Spellings that are not to be added: alternatives of `alsoSearched` that were taken off. */
  notAlso: z.array(Text(200)).max(200).optional(),
  asker: Asker,
}

/** One passage that answers a query. */
export const SearchHit = z.strictObject({
  kind: z.literal('passage'),
  reportId: Id,
  passage: PassageNumber,
  sectionId: SectionId.nullable(),
  /** Part of the text around the matches, with an ellipsis where it was cut. */
  snippet: z.string(),
  /** Where the matches are in `snippet`. */
  snippetMatches: z.array(Range),
  /** The passage's whole text. */
  text: z.string(),
  /** Where the matches are in `text`; none when the query has fields alone (`country:kz`). */
  matches: z.array(Range),
})
export type SearchHit = z.infer<typeof SearchHit>

/** One word of the query with another spelling that was searched beside it. */
export const AlsoSearched = z.strictObject({
  term: z.string(),
  alternative: z.string(),
  /**
   * Another spelling of the same name; the word in Kazakh letters, typed in Russian ones; or what a word may have been
   * meant for that the library does not hold.
   */
  why: z.enum(['name', 'letters', 'correction']),
})
export type AlsoSearched = z.infer<typeof AlsoSearched>

/**
 * Order of passages: `rank` by relevance, and by place where a query has fields alone; `year` the newest first, then by
 * place; `place` as on the shelf (country, year, title), then as they stand in the report.
 */
export const SearchSort = z.enum(['rank', 'year', 'place'])
export type SearchSort = z.infer<typeof SearchSort>

export const SearchResult = z.strictObject({
  /** Passages that match, exactly. */
  total: Count,
  /** Time in the core, ms. */
  tookMs: z.number().min(0),
  /** The query as it was read, in its own language: what could not be parsed was searched as words. */
  readAs: z.string(),
  /** The same part by part, in the order of the query. */
  chips: z.array(QueryChip),
  /** What the query asks to be searched; `in:comments` leaves out passages. */
  kinds: z.array(HitKind),
  hits: z.array(SearchHit),
  alsoSearched: z.array(AlsoSearched),
})
export type SearchResult = z.infer<typeof SearchResult>

/** A highlight whose comment answers a query. */
export const CommentHit = z.strictObject({
  kind: z.literal('comment'),
  highlightId: Id,
  reportId: Id,
  /** Where the highlight begins. */
  passage: PassageNumber,
  sectionId: SectionId.nullable(),
  /** The marked words. */
  quote: z.string(),
  /** Part of the comment, as a passage's snippet. */
  snippet: z.string(),
  snippetMatches: z.array(Range),
  /** The whole comment. */
  text: z.string(),
  matches: z.array(Range),
})
export type CommentHit = z.infer<typeof CommentHit>

/** A tag whose name or definition answers a query. */
export const TagHit = z.strictObject({
  kind: z.literal('tag'),
  tagId: Id,
  /** The tag's name; the matches in it. */
  name: z.string(),
  nameMatches: z.array(Range),
  /** Part of its definition; empty where it has none. */
  snippet: z.string(),
  snippetMatches: z.array(Range),
  /** Highlights that carry it. */
  highlights: Count,
})
export type TagHit = z.infer<typeof TagHit>

/** What the researcher wrote that answers a query. */
export const OwnHit = z.discriminatedUnion('kind', [CommentHit, TagHit])
export type OwnHit = z.infer<typeof OwnHit>

export const OwnResult = z.strictObject({
  /** How many of each kind match, exactly; 0 for a kind that the query leaves out (`in:reports`). */
  totals: z.strictObject({ comment: Count, tag: Count }),
  tookMs: z.number().min(0),
  /** Tags first, then comments; each best first. */
  hits: z.array(OwnHit),
})
export type OwnResult = z.infer<typeof OwnResult>

/** What passages can be counted by. Closed. */
export const FacetField = z.enum(['country', 'year', 'publisher', 'topic', 'language', 'tag'])
export type FacetField = z.infer<typeof FacetField>

/** One value of a facet. */
export const FacetValue = z.strictObject({
  /** Country's code, year, publisher's name, topic's id, language (BCP 47), tag's id; null for passages without any. */
  value: z.string().nullable(),
  /** As people read it; empty for null. */
  label: z.string(),
  /** The part of a query that asks for it (`country:kz`); empty for null, which cannot be asked for. */
  filter: z.string(),
  /** Passages. Of topics the narrower ones count, too; a passage with several tags counts for each. */
  count: Count,
  /** Whether the query asks for it now. */
  isChosen: z.boolean(),
  /** The wider topic or the parent tag; null at the top and for all others. */
  parent: z.string().nullable(),
})
export type FacetValue = z.infer<typeof FacetValue>

export const Facets = z.strictObject({
  /** Passages that match, exactly: the total of `search.query`. */
  total: Count,
  /** Reports with at least one of them. */
  reports: Count,
  tookMs: z.number().min(0),
  /**
   * The most passages first; years the newest first; topics in the order of the taxonomy. A facet counts as if the
   * query did not ask for its own field, so that another value can be chosen instead; tags do not, because a passage
   * can have several.
   */
  facets: z.array(z.strictObject({ field: FacetField, values: z.array(FacetValue) })),
})
export type Facets = z.infer<typeof Facets>

/** One row or column of a table of counts. */
const TableHead = FacetValue.pick({ value: true, label: true, filter: true, parent: true })

/** What a table of counts has a row for. Closed. */
export const SearchRows = z.enum(['topic', 'country', 'publisher'])
export type SearchRows = z.infer<typeof SearchRows>

export const SearchTable = z.strictObject({
  total: Count,
  tookMs: z.number().min(0),
  /** Those with any count; the most passages first, topics in the order of the taxonomy. */
  rows: z.array(TableHead),
  /** Years, ascending; null (reports without a year) last. */
  columns: z.array(TableHead),
  /**
   * Passages of each row, a count a column. Of topics the narrower ones count, too. `row.filter column.filter` beside
   * the query asks for those of a cell.
   */
  cells: z.array(z.array(Count)),
})
export type SearchTable = z.infer<typeof SearchTable>

/** How what is looked for inside a report is read. */
export const FindMode = z.enum([
  'letters', // the letters anywhere, also inside words; capitals, accents, ё and е, kinds of quotation marks do not matter
  'words', // the words as they stand, whole, in a row
  'forms', // the words in any form, in a row
  'query', // the query language: all marks in all passages that answer it
])
export type FindMode = z.infer<typeof FindMode>

/** A place of a match: passage, first and last UTF-16 offset, the last not included. */
export const HitSpan = z.tuple([PassageNumber, z.int().min(0), z.int().min(0)])
export type HitSpan = z.infer<typeof HitSpan>

/** One completion. */
export const Suggestion = z.strictObject({
  text: z.string(),
  kind: z.enum(['word', 'name', 'title', 'heading', 'tag']),
  /** Where it leads, for a title or a heading. */
  reportId: Id.nullable(),
  sectionId: SectionId.nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const search = {
  /** Passages that match. The help sheet and `query.ts` say what a query may hold. */
  'search.query': call({
    input: z.strictObject({
      ...asked,
      limit: z.int().min(1).max(500),
      offset: Count,
      /** Left out: `rank`. */
      sort: SearchSort.optional(),
    }),
    output: SearchResult,
  }),
  /** Comments and tags that match the same query; asked for after the passages, which must not wait for them. */
  'search.own': call({
    input: z.strictObject({ ...asked, limit: z.int().min(1).max(500), offset: Count }),
    output: OwnResult,
  }),
  /** Counts of the passages that match, by what they can be narrowed to; asked for after the first hits are there. */
  'search.facets': call({ input: z.strictObject(asked), output: Facets }),
  /** Counts of the passages that match, by year and one more. */
  'search.table': call({
    input: z.strictObject({ ...asked, rows: SearchRows }),
    output: SearchTable,
  }),
  /** Where a report holds what is looked for, all of it, in reading order. Nothing is found for nothing. */
  'search.inReport': call({
    input: z.strictObject({
      reportId: Id,
      query: QueryText,
      mode: FindMode,
      /** For the mode `query`. */
      isExact: z.boolean().optional(),
      notAlso: z.array(Text(200)).max(200).optional(),
      asker: Asker,
    }),
    output: z.strictObject({
      spans: z.array(HitSpan),
      /** Passages that answer: all that hold a span and, for a query, those that match without any. */
      passages: Count,
      tookMs: z.number().min(0),
    }),
  }),
  /** Completions of what is being typed, best first. */
  'search.suggest': call({
    input: z.strictObject({ text: Text(1000), limit: z.int().min(1).max(50) }),
    output: z.array(Suggestion),
  }),
}
