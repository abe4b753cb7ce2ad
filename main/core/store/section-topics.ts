import { AppError } from '../errors.ts'
import type { HistoryStore } from './history.ts'
import type { LibraryDb } from './open.ts'
import { shortTitle } from './short-title.ts'

/** What people say that a section is about, over the topic found at import. Every change goes through the history. */
export interface SectionTopicsStore {
  /**
   * Gives a section a topic, or none. What was found at import ends the choice. It is kept by the source's SHA-256 and
   * holds again when the same bytes are imported, for the section of this ordinal while it has the same heading. With
   * `alsoBelow` it holds for the sections below that have the same topic as this one, too: most have it from here.
   * @throws {AppError} `not-found` for a report or a section that the library lacks
   */
  set(uid: string, section: number, topic: string | null, options?: { alsoBelow?: boolean }): void
}

interface SectionRow {
  sha256: string
  section: number
  heading: string
  /** As it was found at import. */
  found: string | null
  /** As it is shown now. */
  topic: string | null
}

/** The topics that people chose in an open library. */
export function createSectionTopicsStore(db: LibraryDb, history: HistoryStore): SectionTopicsStore {
  // The section itself first, then those below it.
  const select = db.prepare<[string, number], SectionRow>(`
    WITH RECURSIVE branch (report_id, ordinal) AS (
      SELECT s.report_id, s.ordinal
      FROM current_reports r JOIN sections s ON s.report_id = r.id WHERE r.uid = ? AND s.ordinal = ?
      UNION ALL
      SELECT s.report_id, s.ordinal
      FROM branch b JOIN sections s ON s.report_id = b.report_id AND s.parent_ordinal = b.ordinal
    )
    SELECT r.sha256, s.ordinal AS section, s.heading, s.topic AS found, iif(t.section IS NULL, s.topic, t.topic) AS topic
    FROM branch b JOIN sections s ON s.report_id = b.report_id AND s.ordinal = b.ordinal
    JOIN reports r ON r.id = s.report_id
    LEFT JOIN section_topics t ON t.sha256 = r.sha256 AND t.section = s.ordinal AND t.heading = s.heading
    ORDER BY s.ordinal`)
  return {
    set(uid, section, topic, { alsoBelow = false } = {}) {
      const [own, ...below] = select.all(uid, section)
      if (own === undefined) throw new AppError('not-found', 'This section is not in the library. Open it again.')
      const alike = alsoBelow ? below.filter((one) => one.topic === own.topic) : []
      history.record(`topic of “${shortTitle(own.heading)}”`, (edit) => {
        for (const { sha256, section, heading, found } of [own, ...alike]) {
          if (topic === found) edit.remove('section_topics', { sha256, section })
          else edit.put('section_topics', { sha256, section, heading, topic })
        }
      })
    },
  }
}
