import type { Removed } from '../../../preload/contract/removal.ts'
import type { TrashedReport } from '../../../preload/contract/trash.ts'
import { AppError } from '../errors.ts'
import { countryName } from './country-name.ts'
import { forgetInHistory } from './forget-in-history.ts'
import type { HistoryStore } from './history.ts'
import { passagesPerReport } from './insert-report.ts'
import type { LibraryDb } from './open.ts'
import { shortTitle } from './short-title.ts'

/** Reports that were removed and not yet purged. A report in the trash is whole, but nothing else shows it. */
export interface TrashStore {
  /** What a removal of these reports takes away. @throws {AppError} `not-found` */
  preview(uids: readonly string[]): Removed
  /** Moves reports to the trash, as one change of the history. @throws {AppError} `not-found`; nothing is moved then */
  remove(uids: readonly string[]): Removed
  /** The newest removal first, then by title. */
  list(): TrashedReport[]
  /** Puts reports back, as one change of the history. @throws {AppError} `not-found`; nothing is put back then */
  restore(uids: readonly string[]): Removed
  /**
   * Deletes reports of the trash for good, with source, index rows and highlights; the history forgets them. Those that
   * are not in the trash are passed over.
   */
  purge(uids: readonly string[]): Removed
  /**
   * Puts the report of these bytes back because they are imported again; answers whether it was in the trash. Like an
   * import it is no step of the history, which forgets the removal.
   */
  putBack(sha256: Uint8Array): boolean
}

interface FoundRow {
  id: number
  title: string
  highlights: number
}

interface TrashRow extends FoundRow {
  uid: string
  country: string | null
  covers_year: number | null
  publisher: string | null
  is_sample: number
  removed_at_ms: number
}

/** The trash of an open library. `now` answers milliseconds since 1970 in UTC. */
export function createTrashStore(db: LibraryDb, history: HistoryStore, now: () => number): TrashStore {
  const marks = '(SELECT count(*) FROM highlights h WHERE h.report_id = r.id) AS highlights'
  const selectShown = db.prepare<[string], FoundRow>(
    `SELECT r.id, r.title, ${marks} FROM current_reports r WHERE r.uid = ?`,
  )
  const trashed = `
    SELECT r.id, r.uid, r.title, r.country, r.covers_year, r.publisher, r.is_sample, t.removed_at_ms, ${marks}
    FROM trash t JOIN corrected_reports r ON r.id = t.report_id`
  const selectTrash = db.prepare<[], TrashRow>(trashed)
  const selectTrashed = db.prepare<[string], TrashRow>(`${trashed} WHERE r.uid = ?`)
  const selectBySha = db
    .prepare<[Uint8Array], number>(
      `SELECT t.report_id FROM sources s JOIN reports r ON r.source_id = s.id JOIN trash t ON t.report_id = r.id
       WHERE s.sha256 = ?`,
    )
    .pluck()
  const takeOut = db.prepare<[number]>('DELETE FROM trash WHERE report_id = ?')
  const passageIds = db.prepare<[number, number], number>('SELECT id FROM passages WHERE id BETWEEN ? AND ?').pluck()
  const unindex = db.prepare<[number]>('DELETE FROM passage_index WHERE rowid = ?')
  const sourceOf = db.prepare<[number], number>('SELECT source_id FROM reports WHERE id = ?').pluck()
  const deleteReport = db.prepare<[number]>('DELETE FROM reports WHERE id = ?')
  const deleteSource = db.prepare<[number]>('DELETE FROM sources WHERE id = ?')

  const all = <T>(uids: readonly string[], find: (uid: string) => T | undefined, problem: string): T[] =>
    [...new Set(uids)].map((uid) => {
      const row = find(uid)
      if (row === undefined) throw new AppError('not-found', problem)
      return row
    })
  const shown = (uids: readonly string[]): FoundRow[] =>
    all(uids, (uid) => selectShown.get(uid), 'One of these reports is no longer in the library.')

  return {
    preview: (uids) => counted(shown(uids)),
    remove(uids) {
      const rows = shown(uids)
      const time = now()
      return history.record(label('removal', rows), (edit) => {
        for (const { id } of rows) edit.put('trash', { report_id: id, removed_at_ms: time })
        return counted(rows)
      })
    },
    list: () =>
      selectTrash
        .all()
        .sort((a, b) => b.removed_at_ms - a.removed_at_ms || collator.compare(a.title, b.title))
        .map((row) => ({
          reportId: row.uid,
          title: row.title,
          countryName: countryName(row.country),
          coversYear: row.covers_year,
          publisher: row.publisher,
          isSample: row.is_sample === 1,
          highlights: row.highlights,
          removedAtMs: row.removed_at_ms,
        })),
    restore(uids) {
      const rows = all(uids, (uid) => selectTrashed.get(uid), 'One of these reports is no longer in the trash.')
      return history.record(label('restoring', rows), (edit) => {
        for (const { id } of rows) edit.remove('trash', { report_id: id })
        return counted(rows)
      })
    },
    purge: db.transaction((uids: readonly string[]) => {
      const rows = [...new Set(uids)].flatMap((uid) => selectTrashed.get(uid) ?? [])
      forgetInHistory(db, new Set(rows.map(({ id }) => id)), 'everything')
      for (const { id } of rows) {
        const source = sourceOf.get(id)
        const first = id * passagesPerReport
        for (const passage of passageIds.all(first, first + passagesPerReport - 1)) unindex.run(passage)
        // Outline, passages, highlights with their tags, and the row of the trash go with it.
        deleteReport.run(id)
        if (source !== undefined) deleteSource.run(source)
      }
      return counted(rows)
    }),
    putBack: db.transaction((sha256: Uint8Array) => {
      const id = selectBySha.get(sha256)
      if (id === undefined) return false
      forgetInHistory(db, new Set([id]), 'removal')
      takeOut.run(id)
      return true
    }),
  }
}

const collator = new Intl.Collator('en', { numeric: true })

const counted = (rows: readonly FoundRow[]): Removed => ({
  reports: rows.length,
  highlights: rows.reduce((sum, { highlights }) => sum + highlights, 0),
})

function label(what: string, rows: readonly FoundRow[]): string {
  const [only, another] = rows
  return only === undefined || another !== undefined
    ? `${what} of ${rows.length} reports`
    : `${what} of “${shortTitle(only.title)}”`
}
