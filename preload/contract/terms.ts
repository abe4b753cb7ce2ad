import { z } from 'zod'
import { Count, call, Done, Id, Nothing, Text } from './call.ts'
import { QueryText } from './search.ts'

/** One name or term of a list. */
export const Term = Text(1000)

/** Most terms of one list. */
export const maxTerms = 5000

/** Most terms that one `terms.count` answers, so that a table can be shown as it grows and be stopped. */
export const maxTermsPerCall = 50

/**
 * How a term is read: `forms` all its words, in any form; `words` its words as they stand, in a row; `query` in the
 * query language.
 */
export const TermMode = z.enum(['forms', 'words', 'query'])
export type TermMode = z.infer<typeof TermMode>

/** A column of a file of terms. */
export const TermColumn = z.strictObject({
  /** The word at its head; empty where the file has none. */
  name: z.string(),
  /** Without empty and repeated ones, in the order of the file. */
  terms: z.array(z.string()),
})
export type TermColumn = z.infer<typeof TermColumn>

/** What was found of one term. */
export const TermCount = z.strictObject({
  term: z.string(),
  /** Passages that match, exactly. */
  total: Count,
  /** Reports with at least one, as on the shelf (country, year, title), each with its passages. */
  reports: z.array(z.tuple([Id, z.int().min(1)])),
})
export type TermCount = z.infer<typeof TermCount>

const list = {
  mode: TermMode,
  /** A query that every passage must answer, too (`country:kz year:2019..2021`); empty for none. */
  within: QueryText,
}

export const terms = {
  /**
   * Reads a file that the user chose as a list of terms: CSV (comma, semicolon or tab) or text with a term a line, in
   * any encoding. `file-unsupported` when it is no text, `file-empty` when it holds no term, `too-large` for more than
   * 5,000.
   */
  'terms.read': call({
    input: z.strictObject({ fileId: Id }),
    output: z.strictObject({ fileName: z.string(), columns: z.array(TermColumn).min(1) }),
  }),
  /** Searches terms, spellings added by us left out. In the order asked for. */
  'terms.count': call({
    input: z.strictObject({ terms: z.array(Term).min(1).max(maxTermsPerCall), ...list }),
    output: z.array(TermCount),
  }),
  /**
   * Searches a whole list and writes a table: a row a report with any match, a column a term, counts of passages. A
   * call takes the place of an earlier one, which is answered `cancelled`. An existing file is replaced only when
   * `mayReplace`.
   */
  'terms.export': call({
    input: z.strictObject({
      terms: z.array(Term).min(1).max(maxTerms),
      ...list,
      format: z.enum(['csv', 'xlsx']),
      placeId: Id,
      fileName: Text(200).min(1),
      mayReplace: z.boolean(),
    }),
    output: z.strictObject({
      /** Full path of the file. */
      file: z.string(),
      reports: Count,
      bytes: Count,
    }),
  }),
  /** Stops an export that is at work; it is answered `cancelled` and leaves no file. */
  'terms.cancelExport': call({ input: Nothing, output: Done }),
}
