import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLeftovers, type Leftovers } from '../../main/core/export/leftovers.ts'
import type { DraftPassage, ReportDraft } from '../../main/core/import/draft.ts'
import { stemsVersion } from '../../main/core/search/stem.ts'
import { mergeWordCounts, wordCountsVersion } from '../../main/core/search/word-counts.ts'
import { migrate } from '../../main/core/store/migrate.ts'
import { type LibraryDb, openDatabase } from '../../main/core/store/open.ts'
import { createStores, type NewReport, type Stores } from '../../main/core/store/stores.ts'

/** A real encrypted library in a folder of its own. */
export interface TestLibrary {
  db: LibraryDb
  stores: Stores
  leftovers: Leftovers
  folder: string
  /** The database's file. */
  file: string
  /** The raw key, to open the file a second time. */
  key: Buffer
  /** Writes a report in a transaction of its own; answers its uid. */
  add(report: NewReport): string
  /** Closes the database and removes the folder. */
  close(): void
}

/** The time that tests live in, ms since 1970. */
export const testNow = Date.UTC(2024, 4, 1, 12)

/** A fresh, migrated, encrypted library in a temporary folder. Call `close()` at the end of the test. */
export function createTestLibrary(now: () => number = () => testNow): TestLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-test-'))
  const file = join(folder, 'library.db')
  const key = randomBytes(32)
  const db = openDatabase(file, { key, create: true })
  migrate(db)
  const stores = createStores(db, now)
  return {
    db,
    stores,
    leftovers: createLeftovers(stores.meta),
    folder,
    file,
    key,
    add: db.transaction((report: NewReport) => {
      const uid = stores.reports.insert(report)
      const row = stores.reports.rowId(uid)
      if (row !== undefined && report.wordCounts !== undefined) {
        stores.vocabulary.add(mergeWordCounts([report.wordCounts]), [row], wordCountsVersion)
      }
      return uid
    }),
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A paragraph of a draft. */
export function aPassage(text: string, overrides: Partial<DraftPassage> = {}): DraftPassage {
  return { section: null, kind: 'paragraph', text, links: [], ...overrides }
}

/** A small report about a made-up country: two sections, one with a lettered child, four passages. */
export function aReportDraft(overrides: Partial<ReportDraft> = {}): ReportDraft {
  return {
    metadata: {
      profile: 'us-state-department',
      publisher: 'U.S. Department of State',
      // Bouvet Island: a code with a name, where nobody lives.
      country: 'BV',
      series: 'Country Reports on Human Rights Practices',
      title: '2019 Country Reports on Human Rights Practices: Vardania',
      coversYear: 2019,
      publishedYear: 2020,
      language: 'en',
      url: null,
    },
    sections: [
      { parent: null, number: '', heading: 'Executive Summary', topic: null },
      { parent: null, number: '1', heading: 'Respect for the Integrity of the Person', topic: null },
      { parent: 1, number: '1.a', heading: 'Arbitrary Deprivation of Life', topic: null },
    ],
    passages: [
      aPassage('Vardania is a republic with a strong presidency.', { section: 0 }),
      aPassage('The constitution provides for “freedom of assembly,” and the law restricts it.', { section: 0 }),
      aPassage('There were no reports that the government committed unlawful killings.', { section: 2 }),
      aPassage('In March a court in Lower Sarn released two activists.', { section: 2, kind: 'list-item' }),
    ],
    doubts: [],
    ...overrides,
  }
}

/** A report ready for the store. Without a source of its own it gets one made of its text. */
export function aNewReport(draft: ReportDraft = aReportDraft(), overrides: Partial<NewReport> = {}): NewReport {
  const bytes = Buffer.from(JSON.stringify(draft))
  return {
    draft,
    source: {
      sha256: createHash('sha256').update(bytes).digest(),
      fileName: 'report.html',
      sizeBytes: bytes.length,
      modifiedAtMs: null,
      compression: 'none',
      bytes,
    },
    indexTexts: draft.passages.map(({ text }) => ({ exact: text.toLowerCase(), stems: text.toLowerCase() })),
    stemsVersion,
    passageWords: draft.passages.map(({ text }) => text.split(/\s+/u).length),
    isSample: false,
    importedAtMs: testNow,
    ...overrides,
  }
}
