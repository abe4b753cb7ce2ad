import { z } from 'zod'
import { Count, call, Id, Nothing, Text } from './call.ts'

/** Which highlights leave. */
export const ExportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('tag'), tagId: Id }),
  z.strictObject({ kind: z.literal('report'), reportId: Id }),
])
export type ExportScope = z.infer<typeof ExportScope>

export const ExportFormat = z.enum(['docx', 'md'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** A folder that the user may save into, known to the window by its label only. */
export const Place = z.strictObject({ placeId: Id, label: z.string() })
export type Place = z.infer<typeof Place>

export const exports_ = {
  /** Folders offered for saving: documents, desktop, downloads, removable drives. */
  'exports.places': call({
    input: Nothing,
    output: z.strictObject({
      places: z.array(Place),
      /** Whether `exports.browse` can open the system's folder dialog. */
      canBrowse: z.boolean(),
    }),
  }),
  /** Asks the user for a folder in the system's dialog; null when they step back. */
  'exports.browse': call({ input: Nothing, output: Place.nullable() }),
  /** What an export would hold: shown before anything leaves. */
  'exports.preview': call({
    input: z.strictObject({ scope: ExportScope, format: ExportFormat }),
    output: z.strictObject({
      quotations: Count,
      reports: Count,
      comments: Count,
      suggestedName: z.string(),
    }),
  }),
  /**
   * Writes the document, after each quotation was compared with its source. `quote-mismatch` names the first that
   * fails and nothing is written. An existing file is replaced only when `mayReplace`.
   */
  'exports.run': call({
    input: z.strictObject({
      scope: ExportScope,
      format: ExportFormat,
      placeId: Id,
      fileName: Text(200).min(1),
      mayReplace: z.boolean(),
    }),
    output: z.strictObject({
      /** Full path of the document. */
      file: z.string(),
      quotations: Count,
      bytes: Count,
    }),
  }),
}
