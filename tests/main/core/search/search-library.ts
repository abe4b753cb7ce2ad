import type { DraftSection } from '../../../../main/core/import/draft.ts'
import { indexText } from '../../../../main/core/search/index-text.ts'
import { createSearch, type Search } from '../../../../main/core/search/search.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

/** A report to search in, all of it made up. */
export interface SearchReport {
  title?: string
  language?: string
  passages: string[]
  headings?: string[]
}

/** A library with these reports, a search over it, and the reports' uids in order. */
export interface SearchLibrary {
  library: TestLibrary
  search: Search
  uids: string[]
  add(report: SearchReport): string
  /** `report:passage` of every hit, in order; reports count from 0. */
  find(query: string, options?: { reportId?: string; isExact?: boolean; limit?: number }): Promise<string[]>
  close(): void
}

let made = 0

/** Builds the library; call `close()` at the end of the test. */
export function createSearchLibrary(reports: readonly SearchReport[]): SearchLibrary {
  const library = createTestLibrary()
  const uids: string[] = []
  const add = ({ title, language = 'en', passages, headings = [] }: SearchReport): string => {
    const base = aReportDraft()
    made++
    const draft = aReportDraft({
      metadata: { ...base.metadata, title: title ?? `Report ${made}`, language },
      sections: headings.map((heading): DraftSection => ({ parent: null, number: '', heading, topic: null })),
      passages: passages.map((text) => aPassage(text, { section: headings.length > 0 ? 0 : null })),
      // Makes every report's source another.
      doubts: [`${made}`],
    })
    const uid = library.add(aNewReport(draft, { indexTexts: passages.map((text) => indexText(text, language)) }))
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
