import type { Failure } from '../../../preload/contract/result.ts'
import type { IndexedReport } from '../search/index-text.ts'
import type { ReportDraft } from './draft.ts'

/** What a parser's thread gets: bytes and a name, never a path. */
export interface ParserRequest {
  /** Names the answer. */
  id: number
  /** Without its folder. */
  fileName: string
  /** The whole file; the buffer moves to the thread. */
  bytes: Uint8Array
}

/** What it answers. */
export type ParserReply = { id: number; parsed: ParsedReport } | { id: number; error: Failure }

/** A report with everything that can be prepared away from the database. */
export interface ParsedReport extends IndexedReport {
  draft: ReportDraft
  /** The file's bytes, compressed with zstd. */
  compressed: Uint8Array
}
