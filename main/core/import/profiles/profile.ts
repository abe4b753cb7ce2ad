import type { ReadDocument } from '../blocks.ts'
import type { ReportDraft } from '../draft.ts'

/**
 * What is known of one publisher or genre: how to tell its reports, and how to read them. A profile is a file here, a
 * line in `index.ts`, and its cases in tests.
 */
export interface Profile {
  /** Kept with every report that it read. */
  name: string
  recognises(document: ReadDocument): boolean
  read(document: ReadDocument): ReportDraft
}
