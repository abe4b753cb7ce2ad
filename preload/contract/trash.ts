import { z } from 'zod'
import { Count, call, Id, Nothing, TimeMs } from './call.ts'
import { Removed, ReportIds } from './removal.ts'

/** A report in the trash. */
export const TrashedReport = z.strictObject({
  reportId: Id,
  title: z.string(),
  countryName: z.string().nullable(),
  coversYear: z.int().nullable(),
  publisher: z.string().nullable(),
  /** Part of the Verbatim sample library: fiction. */
  isSample: z.boolean(),
  /** Its highlights, which come back with it. */
  highlights: Count,
  removedAtMs: TimeMs,
})
export type TrashedReport = z.infer<typeof TrashedReport>

export const trash = {
  /** The newest removal first. */
  'trash.list': call({ input: Nothing, output: z.array(TrashedReport) }),
  /** Puts reports back with their highlights, as one change that can be undone. */
  'trash.restore': call({ input: z.strictObject({ reportIds: ReportIds }), output: Removed }),
  /**
   * Deletes reports of the trash for good, or all of them, with their sources and highlights. It cannot be undone, and
   * no earlier step brings back any of it. Corrections are kept for the case that the same file is imported again.
   */
  'trash.empty': call({ input: z.strictObject({ reportIds: ReportIds.optional() }), output: Removed }),
}
