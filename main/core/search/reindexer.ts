import type { PassageIndex } from '../store/passage-index.ts'
import { indexText } from './index-text.ts'
import { stemsVersion } from './stem.ts'

/**
 * Brings the index to the languages of the reports and to the rules of this version. A correction of a language changes
 * which stems its words have, and so may a new version of the program; the index follows a report at a time, in the background, and where it left off after a restart. Until then such a report
 * is found by its stems as they were.
 */
export interface Reindexer {
  /** Looks for reports whose stems are of an older version, or of another language than theirs. */
  start(): void
  close(): void
}

/** A reindexer of an index. */
export function createReindexer(index: PassageIndex): Reindexer {
  let turn: NodeJS.Immediate | undefined

  const step = (): void => {
    turn = undefined
    try {
      const report = index.outdatedReport(stemsVersion)
      if (report === undefined) return
      index.reindex(report, stemsVersion, indexText)
      start()
    } catch {
      // A full disk, say. Words are found by the stems that are there; the next change or start tries again.
    }
  }
  const start = (): void => {
    turn ??= setImmediate(step)
  }

  return {
    start,
    close: () => clearImmediate(turn),
  }
}
