import { AppError } from '../errors.ts'
import type { HistoryStore } from './history.ts'
import type { LibraryDb } from './open.ts'
import { shortTitle } from './short-title.ts'

/** What people say that a section is about, over the topic found at import. Every change goes through the history. */
export interface SectionTopicsStore {
  /**
   * Gives a section a topic, or none. What was found at import ends the choice. It is kept by the source's SHA-256 and
   * holds again when the same bytes are imported, for the section of this ordinal while it has the same heading.
   * @throws {AppError} `not-found` for a report or a section that the library lacks
   */
  set(uid: string, section: number, topic: string | null): void
}

interface SectionRow {
  sha256: string
  heading: string
  topic: string | null
}

/** The topics that people chose in an open library. */
export function createSectionTopicsStore(db: LibraryDb, history: HistoryStore): SectionTopicsStore {
  const select = db.prepare<[string, number], SectionRow>(`
    SELECT r.sha256, s.heading, s.topic
    FROM current_reports r JOIN sections s ON s.report_id = r.id WHERE r.uid = ? AND s.ordinal = ?`)
  return {
    set(uid, section, topic) {
      const found = select.get(uid, section)
      if (found === undefined) throw new AppError('not-found', 'This section is not in the library. Open it again.')
      const { sha256, heading } = found
      history.record(`topic of “${shortTitle(heading)}”`, (edit) => {
        if (topic === found.topic) edit.remove('section_topics', { sha256, section })
        else edit.put('section_topics', { sha256, section, heading, topic })
      })
    },
  }
}
