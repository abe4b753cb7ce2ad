import type { Failure } from '../../../preload/contract/result.ts'
import type { IndexText } from '../search/index-text.ts'
import type { PackedWordCounts } from '../search/word-counts.ts'
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
export interface ParsedReport {
  draft: ReportDraft
  /** One a passage, in order. */
  indexTexts: IndexText[]
  /** Words of each passage, in order. */
  passageWords: number[]
  /** What the passages say of their words. */
  wordCounts: PackedWordCounts
  /** The file's bytes, compressed with zstd. */
  compressed: Uint8Array
}
