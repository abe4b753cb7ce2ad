import { z } from 'zod'

/** Offsets in UTF-16 units, end not included. */
export const Range = z.tuple([z.int().min(0), z.int().min(0)])
export type Range = z.infer<typeof Range>

/**
 * A part of a query. Closed. The language, by example: `police custody` (all words, in any form), `"police custody"`
 * (as it stands), `=custody` (this very form), `custod*`, `near(police custody, 8)` (in any form and order, at most 8
 * words between), `OR`, `NOT` or a leading `-`, `( )`, and the fields that follow. Commas part several values of a field.
 */
export const ChipKind = z.enum([
  'word',
  'exact', // =word
  'phrase',
  'prefix',
  'near',
  'country', // country:kz, country:Kazakhstan, country:"Kyrgyz Republic",ru
  'year', // year:2019, year:2019..2022, year:2019.. : the year that the report covers
  'publisher', // publisher:hrw, publisher:"Department of State": its initials or a part of its name
  'topic', // topic:torture, by id or name, with the narrower ones
  'section', // section:1.c, with the sections within
  'tag', // tag:"police custody", with the tags below: passages of highlights that carry it
  'language', // lang:ru
  'in', // in:comments, in:reports,tags
  'is', // is:highlighted
  'or',
  'open',
  'close',
])
export type ChipKind = z.infer<typeof ChipKind>

/**
 * One part of a query as it was read. A space in the place of `range` takes the part off the query and leaves all others
 * as they were; what a part excludes (`-`, `NOT`) and the name of its field belong to its range. Parentheses and OR are parts
 * of their own, so that the query can be shown as it is meant; one that is left without its partner is passed over.
 */
export const QueryChip = z.strictObject({
  kind: ChipKind,
  /** What to show: the words as typed, or of a field its value in words (`Kazakhstan, Russia`). Empty for operators. */
  text: z.string(),
  /** Where it stands in the query as it was sent. */
  range: Range,
  /** Whether it is excluded, by itself; a group is excluded where its `open` is. */
  isNegated: z.boolean(),
  /** Why it was not read as it was written, or finds nothing, in a sentence; null when all is well. */
  problem: z.string().nullable(),
})
export type QueryChip = z.infer<typeof QueryChip>
