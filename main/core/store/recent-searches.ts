import type { RecentSearches } from '../../../preload/contract/searches.ts'
import type { MetaStore } from './meta.ts'
import type { LibraryDb } from './open.ts'

/** Queries that are kept at most. */
export const maxRecent = 50

/** What was searched before. It is kept until it is forgotten; it is no step of the history. */
export interface RecentSearchesStore {
  get(): RecentSearches
  /** Puts a query first; does nothing while keeping is off. */
  remember(query: string): void
  /** Forgets a query or, without it, all. */
  forget(query?: string): void
  /** Turns keeping on or off; off forgets all. */
  keep(isOn: boolean): void
}

const metaKey = 'recent-searches'

/** The recent searches of an open library. `now` answers milliseconds since 1970 in UTC. */
export function createRecentSearchesStore(db: LibraryDb, meta: MetaStore, now: () => number): RecentSearchesStore {
  const select = db.prepare<[], { query: string; atMs: number }>(
    'SELECT query, at_ms AS atMs FROM recent_searches ORDER BY seq DESC',
  )
  const put = db.prepare<[string, number]>(`
    INSERT INTO recent_searches (seq, query, at_ms)
    VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM recent_searches), ?, ?)
    ON CONFLICT (query) DO UPDATE SET seq = excluded.seq, at_ms = excluded.at_ms`)
  const prune = db.prepare<[number]>(
    'DELETE FROM recent_searches WHERE seq <= (SELECT seq FROM recent_searches ORDER BY seq DESC LIMIT 1 OFFSET ?)',
  )
  const drop = db.prepare<[string]>('DELETE FROM recent_searches WHERE query = ?')
  const dropAll = db.prepare('DELETE FROM recent_searches')
  const isOn = (): boolean => meta.get(metaKey) !== 'off'
  const tidy = (query: string): string => query.toWellFormed().trim().replace(/\s+/gu, ' ')

  return {
    get: () => ({ isOn: isOn(), recent: select.all() }),
    remember: db.transaction((typed: string) => {
      const query = tidy(typed)
      if (!isOn() || query === '') return
      put.run(query, now())
      prune.run(maxRecent)
    }),
    forget(query) {
      if (query === undefined) dropAll.run()
      else drop.run(tidy(query))
    },
    keep: db.transaction((on: boolean) => {
      meta.set(metaKey, on ? 'on' : 'off')
      if (!on) dropAll.run()
    }),
  }
}
