import { createMetaStore, type MetaStore } from './meta.ts'
import type { LibraryDb } from './open.ts'
import { createReportsStore, type ReportsStore } from './reports.ts'

export type { NewReport } from './insert-report.ts'
export type { MetaStore } from './meta.ts'
export type { ReportsStore } from './reports.ts'

/** Everything that an open library keeps, one store for each kind of record. */
export interface Stores {
  reports: ReportsStore
  meta: MetaStore
}

/** The stores of an open, migrated library. `now` answers milliseconds since 1970 in UTC. */
export function createStores(db: LibraryDb, now: () => number): Stores {
  return { reports: createReportsStore(db), meta: createMetaStore(db) }
}
