import { z } from 'zod'
import { Count, call, Done, Id, Nothing, Text, TimeMs } from './call.ts'
import { QueryText } from './search.ts'

/** A search that is kept by name. */
export const SavedSearch = z.strictObject({
  searchId: Id,
  name: z.string(),
  query: z.string(),
  isExact: z.boolean(),
  /** Passages that match; null until they have been counted. Counted anew when reports come or go. */
  total: Count.nullable(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

const Name = Text(200).min(1)

/** A query that was searched before. */
export const RecentSearch = z.strictObject({ query: z.string(), atMs: TimeMs })
export type RecentSearch = z.infer<typeof RecentSearch>

export const RecentSearches = z.strictObject({
  /** Whether queries are kept. Kept ones stay inside the library; turning it off forgets them. */
  isOn: z.boolean(),
  /** The newest first, at most 50. */
  recent: z.array(RecentSearch),
})
export type RecentSearches = z.infer<typeof RecentSearches>

export const searches = {
  /** By name. `searches.changed` tells when a search or a count is another. */
  'searches.list': call({ input: Nothing, output: z.array(SavedSearch) }),
  /**
   * Keeps a search, as one change that can be undone. `conflict` when one of that name exists (letter case and
   * surrounding space do not matter).
   */
  'searches.save': call({
    input: z.strictObject({ name: Name, query: QueryText.min(1), isExact: z.boolean() }),
    output: SavedSearch,
  }),
  /** Gives a search another name or another query; it can be undone. `conflict` as with `searches.save`. */
  'searches.update': call({
    input: z.strictObject({
      searchId: Id,
      name: Name.optional(),
      query: QueryText.min(1).optional(),
      isExact: z.boolean().optional(),
    }),
    output: SavedSearch,
  }),
  /** It can be undone. */
  'searches.remove': call({ input: z.strictObject({ searchId: Id }), output: Done }),
  'searches.recent': call({ input: Nothing, output: RecentSearches }),
  /**
   * Puts a query first among the recent ones, when the user meant it: pressed Enter or opened a hit. Does nothing when
   * they are turned off. Answers the list after it.
   */
  'searches.remember': call({ input: z.strictObject({ query: Text(2000).min(1) }), output: RecentSearches }),
  /** Forgets one query or, without it, all. */
  'searches.forget': call({ input: z.strictObject({ query: Text(2000).optional() }), output: RecentSearches }),
  /** Turns keeping on or off; off also forgets all. */
  'searches.keepRecent': call({ input: z.strictObject({ isOn: z.boolean() }), output: RecentSearches }),
}
