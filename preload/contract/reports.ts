import { z } from 'zod'
import { Count, CountryCode, call, Id, Nothing, PassageNumber, SectionId, Text, TimeMs } from './call.ts'

/** One imported publication as lists show it. */
export const ReportSummary = z.strictObject({
  reportId: Id,
  publisher: z.string().nullable(),
  country: CountryCode.nullable(),
  /** The country's name in English, for lists. */
  countryName: z.string().nullable(),
  series: z.string().nullable(),
  title: z.string(),
  /** The year whose events the report covers. */
  coversYear: z.int().nullable(),
  publishedYear: z.int().nullable(),
  /** BCP 47. */
  language: z.string(),
  sections: Count,
  passages: Count,
  words: Count,
  highlights: Count,
  /** Part of the Verbatim sample library: fiction. */
  isSample: z.boolean(),
})
export type ReportSummary = z.infer<typeof ReportSummary>

/** A report with its provenance. */
export const Report = ReportSummary.extend({
  url: z.string().nullable(),
  fileName: z.string(),
  sizeBytes: Count,
  /** SHA-256 of the source's bytes, lower-case hexadecimal. */
  sha256: z.string(),
  importedAtMs: TimeMs,
  /** The profile that read it. */
  profile: z.string(),
  /** What the profile was not sure of, in sentences. */
  doubts: z.array(z.string()),
})
export type Report = z.infer<typeof Report>

/** A node of a report's outline, in reading order. */
export const Section = z.strictObject({
  sectionId: SectionId,
  parentId: SectionId.nullable(),
  /** Depth, 1 for the top. */
  level: z.int().min(1),
  /** The publisher's own number with its parents', such as `1` or `1.c`; empty where the publisher gives none. */
  number: z.string(),
  heading: z.string(),
  /** Id of a topic of our taxonomy. */
  topic: z.string().nullable(),
  /** First passage of the section or, where it has none of its own, of its first child; null when all are empty. */
  firstPassage: PassageNumber.nullable(),
  /** Passages and words of this section alone, without its children's. */
  passages: Count,
  words: Count,
})
export type Section = z.infer<typeof Section>

/** What a passage was in its source. */
export const PassageKind = z.enum(['paragraph', 'list-item', 'table-row', 'quotation', 'footnote'])
export type PassageKind = z.infer<typeof PassageKind>

/** One numbered paragraph of a report. */
export const Passage = z.strictObject({
  number: PassageNumber,
  /** Null before the first heading. */
  sectionId: SectionId.nullable(),
  kind: PassageKind,
  /** NFC, white space collapsed; places in it count UTF-16 units. */
  text: z.string(),
})
export type Passage = z.infer<typeof Passage>

/** Most passages that one `reports.passages` answers, so that a reply stays within a frame's work. */
export const maxPassagesPerCall = 500

export const reports = {
  'reports.list': call({ input: Nothing, output: z.array(ReportSummary) }),
  'reports.get': call({ input: z.strictObject({ reportId: Id }), output: Report }),
  'reports.outline': call({ input: z.strictObject({ reportId: Id }), output: z.array(Section) }),
  /** Passages `from` to `to`, both included, at most {@link maxPassagesPerCall}; fewer at the report's end. */
  'reports.passages': call({
    input: z.strictObject({ reportId: Id, from: PassageNumber, to: PassageNumber }),
    output: z.array(Passage),
  }),
  /**
   * Writes the file that the report was imported from, byte for byte, after its bytes were compared with the SHA-256 of
   * their import (`library-damaged` when they differ). A name without an extension gets the original's. An existing
   * file is replaced only when `mayReplace`.
   */
  'reports.exportSource': call({
    input: z.strictObject({ reportId: Id, placeId: Id, fileName: Text(200).min(1), mayReplace: z.boolean() }),
    output: z.strictObject({
      /** Full path of the file. */
      file: z.string(),
      bytes: Count,
    }),
  }),
}
