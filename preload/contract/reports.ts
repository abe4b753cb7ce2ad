import { z } from 'zod'
import { Count, CountryCode, call, Id, Nothing, PassageNumber, SectionId, Text, TimeMs } from './call.ts'
import { Removed, ReportIds } from './removal.ts'

/** What people may correct of what a profile found. */
export const CorrectableField = z.enum([
  'publisher',
  'country',
  'series',
  'title',
  'coversYear',
  'publishedYear',
  'language',
])
export type CorrectableField = z.infer<typeof CorrectableField>

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
  /** Fields that hold what a person said over what the profile found. */
  correctedFields: z.array(CorrectableField),
  /** Where other reports are of the same edition: its rank among them by the time of import, and how many there are. */
  copy: z.strictObject({ number: z.int().min(1), of: z.int().min(2) }).optional(),
})
export type ReportSummary = z.infer<typeof ReportSummary>

/** What the profile found of what people may correct. */
export const FoundValues = ReportSummary.pick({
  publisher: true,
  country: true,
  countryName: true,
  series: true,
  title: true,
  coversYear: true,
  publishedYear: true,
  language: true,
})
export type FoundValues = z.infer<typeof FoundValues>

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
  found: FoundValues,
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
  /** Id of a topic of our taxonomy: what a person chose, else what the heading says. */
  topic: z.string().nullable(),
  /** What the heading says. */
  foundTopic: z.string().nullable(),
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
  /** The page that it begins on, the file's first being 1; absent where the source has no pages. */
  page: z.int().min(1).optional(),
})
export type Passage = z.infer<typeof Passage>

/** A passage with its sentences, for reading and marking. */
export const ReadablePassage = Passage.extend({
  /**
   * Where each sentence begins in the text, in UTF-16 units, rising from 0. It reaches up to the next one, with the
   * space between them.
   */
  sentences: z.array(z.int().min(0)),
})
export type ReadablePassage = z.infer<typeof ReadablePassage>

const Year = z.int().min(1000).max(9999)

/** What a person says of a report. Null, and text that is only space: it has none. */
export const Corrections = z
  .strictObject({
    publisher: Text(500).nullable(),
    country: CountryCode.nullable(),
    series: Text(500).nullable(),
    title: Text(2000).min(1),
    coversYear: Year.nullable(),
    publishedYear: Year.nullable(),
    /** BCP 47. */
    language: Text(35).min(2),
  })
  .partial()
export type Corrections = z.infer<typeof Corrections>

/** Formats that reports are imported from. */
export const SourceFormat = z.enum(['html', 'mhtml', 'pdf', 'docx', 'odt', 'epub', 'rtf', 'markdown', 'text'])
export type SourceFormat = z.infer<typeof SourceFormat>

/** The file that a report was imported from, as it is kept. */
export const SourceState = z.strictObject({
  /** By its content; null when that can no longer be told. */
  format: SourceFormat.nullable(),
  /** Whether its bytes still have the SHA-256 of their import. */
  isIntact: z.boolean(),
  /** The last page on which a passage begins; null where the source has no pages. */
  lastPage: z.int().min(1).nullable(),
})
export type SourceState = z.infer<typeof SourceState>

/** Most passages that one `reports.passages` answers, so that a reply stays within a frame's work. */
export const maxPassagesPerCall = 500

export const reports = {
  'reports.list': call({ input: Nothing, output: z.array(ReportSummary) }),
  'reports.get': call({ input: z.strictObject({ reportId: Id }), output: Report }),
  'reports.outline': call({ input: z.strictObject({ reportId: Id }), output: z.array(Section) }),
  /** Passages `from` to `to`, both included, at most {@link maxPassagesPerCall}; fewer at the report's end. */
  'reports.passages': call({
    input: z.strictObject({ reportId: Id, from: PassageNumber, to: PassageNumber }),
    output: z.array(ReadablePassage),
  }),
  /** What a removal would take away: shown before anything is removed. */
  'reports.removalPreview': call({ input: z.strictObject({ reportIds: ReportIds }), output: Removed }),
  /**
   * Moves reports to the trash with their highlights, as one change that can be undone. Nothing but the trash shows
   * them then.
   */
  'reports.remove': call({ input: z.strictObject({ reportIds: ReportIds }), output: Removed }),
  /**
   * Gives reports these values, as one change that can be undone; answers them in the order asked for. Corrections
   * are kept by the source's SHA-256: they outlive a removal and hold again when the same file is imported. A value
   * that the profile found itself ends the correction of its field, and so does naming the field in `asFound`, for
   * reports of which different values were found.
   */
  'reports.correct': call({
    input: z
      .strictObject({ reportIds: ReportIds, changes: Corrections, asFound: z.array(CorrectableField).optional() })
      .refine(({ changes, asFound = [] }) => {
        const changed = CorrectableField.options.filter((field) => changes[field] !== undefined)
        return changed.length + asFound.length > 0 && asFound.every((field) => !changed.includes(field))
      }),
    output: z.array(ReportSummary),
  }),
  /**
   * Says what a section is about; null: none of our topics. With `alsoBelow` also the sections below it that have the
   * topic that it had. It can be undone, is kept by the source's SHA-256, and holds again when the same file is
   * imported.
   */
  'reports.setTopic': call({
    input: z.strictObject({
      reportId: Id,
      sectionId: SectionId,
      topic: Text(100).nullable(),
      alsoBelow: z.boolean().optional(),
    }),
    output: Section,
  }),
  /** What the kept file is, and whether it is still what was imported. It is read whole, which takes its time. */
  'reports.source': call({ input: z.strictObject({ reportId: Id }), output: SourceState }),
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
