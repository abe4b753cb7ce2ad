import type { DraftSection } from '../../../../main/core/import/draft.ts'
import { indexReport } from '../../../../main/core/search/index-text.ts'
import { createSearch, type Search } from '../../../../main/core/search/search.ts'
import type { SearchSort } from '../../../../preload/contract/search.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

/** A report to search in, all of it made up. */
export interface SearchReport {
  title?: string
  language?: string
  country?: string | null
  coversYear?: number | null
  publisher?: string | null
  passages: string[]
  /** Sections without number and topic; all passages stand in the first. */
  headings?: string[]
  /** Sections instead of headings, and the index of each passage's. */
  outline?: { sections: DraftSection[]; of: readonly (number | null)[] }
}

/** A library with these reports, a search over it, and the reports' uids in order. */
export interface SearchLibrary {
  library: TestLibrary
  search: Search
  uids: string[]
  add(report: SearchReport): string
  /** `report:passage` of every hit, in order; reports count from 0. */
  find(
    query: string,
    options?: { reportId?: string; isExact?: boolean; limit?: number; sort?: SearchSort },
  ): Promise<string[]>
  close(): void
}

let made = 0

/** Builds the library; call `close()` at the end of the test. */
export function createSearchLibrary(reports: readonly SearchReport[]): SearchLibrary {
  const library = createTestLibrary()
  const uids: string[] = []
  const add = ({ passages, headings = [], outline, ...metadata }: SearchReport): string => {
    const base = aReportDraft()
    made++
    const whole = { ...base.metadata, title: `Report ${made}`, ...metadata }
    const { language } = whole
    const draft = aReportDraft({
      metadata: whole,
      sections: outline?.sections ?? headings.map((heading) => ({ parent: null, number: '', heading, topic: null })),
      passages: passages.map((text, at) =>
        aPassage(text, {
          section: outline === undefined ? (headings.length > 0 ? 0 : null) : (outline.of[at] ?? null),
        }),
      ),
      // Makes every report's source another.
      doubts: [`${made}`],
    })
    const uid = library.add(aNewReport(draft, indexReport(passages, language)))
    uids.push(uid)
    return uid
  }
  for (const report of reports) add(report)
  const search = createSearch(library.db, library.stores)
  return {
    library,
    search,
    uids,
    add,
    async find(query, { limit = 500, ...options } = {}) {
      const { hits } = await search.query({ query, limit, offset: 0, ...options })
      return hits.map(({ reportId, passage }) => `${uids.indexOf(reportId)}:${passage}`)
    },
    close() {
      search.close()
      library.close()
    },
  }
}
