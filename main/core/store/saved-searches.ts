import type { SavedSearch } from '../../../preload/contract/searches.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { HistoryStore } from './history.ts'
import type { LibraryDb } from './open.ts'
import type { Row } from './rows.ts'
import { shortTitle } from './short-title.ts'
import { tagNameKey, tidyTagName } from './tag-name.ts'

/** What a person decides about a saved search. */
export interface SavedFields {
  name: string
  query: string
  isExact: boolean
}

/** Searches that are kept by name. Every change but a count goes through the history. */
export interface SavedSearchesStore {
  /** By name, each with the total that was counted last. */
  list(): SavedSearch[]
  /** Answers the new search's uid. @throws {AppError} `conflict` for a name that is taken, `invalid-input` for none */
  save(fields: SavedFields): string
  /** @throws {AppError} as {@link SavedSearchesStore.save}, and `not-found` */
  update(uid: string, fields: { [N in keyof SavedFields]?: SavedFields[N] | undefined }): void
  /** @throws {AppError} `not-found` */
  remove(uid: string): void
  /** Keeps a count. Does nothing for a search that is gone. */
  setTotal(uid: string, total: number): void
}

interface SavedRow {
  uid: string
  name: string
  query: string
  is_exact: number
  total: number | null
}

const collator = new Intl.Collator('en', { numeric: true })

/** The saved searches of an open library. */
export function createSavedSearchesStore(db: LibraryDb, history: HistoryStore): SavedSearchesStore {
  const columns = 's.uid, s.name, s.query, s.is_exact, t.total'
  const from = 'FROM saved_searches s LEFT JOIN saved_search_totals t ON t.search_uid = s.uid'
  const selectAll = db.prepare<[], SavedRow>(`SELECT ${columns} ${from}`)
  const selectOne = db.prepare<[string], SavedRow>(`SELECT ${columns} ${from} WHERE s.uid = ?`)
  const byKey = db.prepare<[string], string>('SELECT uid FROM saved_searches WHERE name_key = ?').pluck()
  const upsertTotal = db.prepare<[number, string]>(`
    INSERT INTO saved_search_totals (search_uid, total) SELECT uid, ? FROM saved_searches WHERE uid = ?
    ON CONFLICT (search_uid) DO UPDATE SET total = excluded.total`)
  const dropTotal = db.prepare<[string]>('DELETE FROM saved_search_totals WHERE search_uid = ?')

  const need = (uid: string): SavedRow => {
    const row = selectOne.get(uid)
    if (row === undefined) throw new AppError('not-found', 'This saved search is no longer in the library.')
    return row
  }
  /** Both forms of a name that no other search has. */
  const freeName = (typed: string, own?: string): { name: string; name_key: string } => {
    const name = tidyTagName(typed)
    if (name === '') throw new AppError('invalid-input', 'A saved search needs a name. Type at least one letter.')
    const name_key = tagNameKey(name)
    const other = byKey.get(name_key)
    if (other !== undefined && other !== own) {
      throw new AppError('conflict', 'A saved search of this name exists already. Choose another name.')
    }
    return { name, name_key }
  }

  return {
    list: () =>
      selectAll
        .all()
        .map(({ uid, name, query, is_exact, total }) => ({
          searchId: uid,
          name,
          query,
          isExact: is_exact === 1,
          total,
        }))
        .sort((a, b) => collator.compare(a.name, b.name)),
    save({ name: typed, query, isExact }) {
      const name = freeName(typed)
      const uid = newId()
      return history.record(`saved search “${shortTitle(name.name)}”`, (edit) => {
        edit.put('saved_searches', { uid, ...name, query, is_exact: isExact ? 1 : 0 })
        return uid
      })
    },
    update(uid, { name: typed, query, isExact }) {
      const before = need(uid)
      const row: Row = { uid }
      if (typed !== undefined) Object.assign(row, freeName(typed, uid))
      if (query !== undefined) row.query = query
      if (isExact !== undefined) row.is_exact = isExact ? 1 : 0
      history.record(`change of saved search “${shortTitle(before.name)}”`, (edit) => {
        edit.update('saved_searches', row)
        if (query !== undefined || isExact !== undefined) dropTotal.run(uid)
      })
    },
    remove(uid) {
      const { name } = need(uid)
      history.record(`removal of saved search “${shortTitle(name)}”`, (edit) => edit.remove('saved_searches', { uid }))
    },
    setTotal: (uid, total) => void upsertTotal.run(total, uid),
  }
}
