import { type CorrectionsStore, createCorrectionsStore } from './corrections.ts'
import { createHighlightsStore, type HighlightsStore } from './highlights.ts'
import { createHistoryStore, type HistoryStore } from './history.ts'
import { createImportQueueStore, type ImportQueueStore } from './import-queue.ts'
import { createMetaStore, type MetaStore } from './meta.ts'
import type { LibraryDb } from './open.ts'
import { createRecentSearchesStore, type RecentSearchesStore } from './recent-searches.ts'
import { createReportsStore, type ReportsStore } from './reports.ts'
import { createSavedSearchesStore, type SavedSearchesStore } from './saved-searches.ts'
import { createSectionTopicsStore, type SectionTopicsStore } from './section-topics.ts'
import { createSettingsStore, type SettingsStore } from './settings.ts'
import { createTagsStore, type TagsStore } from './tags.ts'
import { createTrashStore, type TrashStore } from './trash.ts'
import { createVocabularyStore, type VocabularyStore } from './vocabulary.ts'

export type { CorrectionsStore } from './corrections.ts'
export type { HighlightsStore } from './highlights.ts'
export type { HistoryStore } from './history.ts'
export type { ImportQueueStore } from './import-queue.ts'
export type { NewReport } from './insert-report.ts'
export type { MetaStore } from './meta.ts'
export type { ReportsStore } from './reports.ts'
export type { SectionTopicsStore } from './section-topics.ts'
export type { TagsStore } from './tags.ts'
export type { TrashStore } from './trash.ts'
export type { VocabularyStore } from './vocabulary.ts'

/** Everything that an open library keeps, one store for each kind of record. */
export interface Stores {
  reports: ReportsStore
  corrections: CorrectionsStore
  sectionTopics: SectionTopicsStore
  trash: TrashStore
  highlights: HighlightsStore
  tags: TagsStore
  history: HistoryStore
  importQueue: ImportQueueStore
  savedSearches: SavedSearchesStore
  recentSearches: RecentSearchesStore
  settings: SettingsStore
  vocabulary: VocabularyStore
  meta: MetaStore
}

/** The stores of an open, migrated library. `now` answers milliseconds since 1970 in UTC. */
export function createStores(db: LibraryDb, now: () => number): Stores {
  const reports = createReportsStore(db)
  const history = createHistoryStore(db, now)
  const tags = createTagsStore(db, history)
  const highlights = createHighlightsStore(db, { reports, tags, history, now })
  const corrections = createCorrectionsStore(db, history)
  const sectionTopics = createSectionTopicsStore(db, history)
  const importQueue = createImportQueueStore(db)
  const trash = createTrashStore(db, history, now)
  const meta = createMetaStore(db)
  return {
    reports,
    corrections,
    sectionTopics,
    trash,
    highlights,
    tags,
    history,
    importQueue,
    savedSearches: createSavedSearchesStore(db, history),
    recentSearches: createRecentSearchesStore(db, meta, now),
    settings: createSettingsStore(db),
    vocabulary: createVocabularyStore(db),
    meta,
  }
}
