import type { PassageIndex } from '../store/passage-index.ts'
import { type BackgroundWork, createBackgroundWork } from './in-background.ts'
import { indexText } from './index-text.ts'
import { stemsVersion } from './stem.ts'

/**
 * Brings the index to the languages of the reports and to the rules of this version. A correction of a language changes
 * which stems its words have, and so may a new version of the program; the index follows a report at a time, in the
 * background, and where it left off after a restart. Until then such a report is found by its stems as they were.
 * Starting it looks for reports whose stems are of an older version, or of another language than theirs.
 * @param turn settles when it is its turn
 */
export const createReindexer = (index: PassageIndex, turn: () => Promise<void>): BackgroundWork =>
  createBackgroundWork({
    turn,
    step() {
      const report = index.outdatedReport(stemsVersion)
      if (report === undefined) return false
      index.reindex(report, stemsVersion, indexText)
      return true
    },
  })
