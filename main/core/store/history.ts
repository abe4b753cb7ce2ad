import type { HistoryState } from '../../../preload/contract/history.ts'
import { AppError } from '../errors.ts'
import type { LibraryDb } from './open.ts'
import { createRows, isSameRow, type Row, type RowChange, type Rows, rowName, type UndoableTable } from './rows.ts'

/** How a recorded change writes. Nothing else may write to these tables: what it does not see, undo cannot take back. */
export interface Edit {
  /** Makes the row, or replaces the one of its key. `row` has every column. */
  put(table: UndoableTable, row: Row): void
  /** Gives the row of its key the other columns that `row` holds. */
  update(table: UndoableTable, row: Row): void
  /** Removes the row of this key; does nothing where there is none. */
  remove(table: UndoableTable, key: Row): void
}

/** What a change has touched, so that the window can be told. */
export interface Touched {
  /** Uids of the reports whose highlights, or their tags, changed. */
  reportIds: string[]
  /** Whether tags, or the numbers of their highlights, changed. */
  tags: boolean
  /** Whether what is said of reports changed, or which of them are in the trash. */
  reports: boolean
  /** Whether saved searches changed. */
  searches: boolean
}

/** Every change that a person made, and the way back. It lives in the library, so it reaches past a restart. */
export interface HistoryStore {
  state(): HistoryState
  /**
   * Runs a change and records it under `label` (words such as `tag “police custody”`), in one transaction: both
   * happen or neither. What was undone can no longer be redone then. A change that changes no row leaves no trace.
   */
  record<T>(label: string, change: (edit: Edit) => T): T
  /** Makes one change of all those recorded within; it takes the label of the last. */
  together<T>(changes: () => T): T
  /**
   * Takes back the newest change; does nothing when there is none.
   * @throws {AppError} `conflict` when its rows are no longer as the change left them; nothing is changed then
   */
  undo(): Touched
  /**
   * Does again what was taken back last; does nothing when there is nothing.
   * @throws {AppError} `conflict` as {@link HistoryStore.undo}
   */
  redo(): Touched
}

/** Changes that are kept. The oldest leave first. */
export const maxHistory = 1000

interface Entry {
  seq: number
  label: string
  changes: string
}

/** The history of an open library. `now` answers milliseconds since 1970 in UTC. */
export function createHistoryStore(db: LibraryDb, now: () => number): HistoryStore {
  const rows = createRows(db)
  const newestDone = db.prepare<[], Entry>(
    `SELECT seq, label, changes FROM history WHERE state = 'done' ORDER BY seq DESC LIMIT 1`,
  )
  const oldestUndone = db.prepare<[], Entry>(
    `SELECT seq, label, changes FROM history WHERE state = 'undone' ORDER BY seq LIMIT 1`,
  )
  const dropUndone = db.prepare(`DELETE FROM history WHERE state = 'undone'`)
  const insert = db.prepare<[string, string, number]>(
    `INSERT INTO history (label, changes, state, done_at_ms) VALUES (?, ?, 'done', ?)`,
  )
  const prune = db.prepare<[number]>(
    'DELETE FROM history WHERE seq <= (SELECT seq FROM history ORDER BY seq DESC LIMIT 1 OFFSET ?)',
  )
  const setState = db.prepare<['done' | 'undone', number]>('UPDATE history SET state = ? WHERE seq = ?')
  const reportOfHighlight = db.prepare<[string], number>('SELECT report_id FROM highlights WHERE uid = ?').pluck()
  const reportUid = db.prepare<[number], string>('SELECT uid FROM reports WHERE id = ?').pluck()

  let recording: { edit: Edit; label: string } | undefined

  const record = db.transaction(<T>(label: string, change: (edit: Edit) => T): T => {
    const changes = new Map<string, RowChange>()
    const current = { edit: createEdit(rows, changes), label }
    recording = current
    try {
      const value = change(current.edit)
      const made = [...changes.values()].filter(({ before, after }) => !isSameRow(before, after))
      if (made.length > 0) {
        dropUndone.run()
        insert.run(current.label, JSON.stringify(made), now())
        prune.run(maxHistory)
      }
      return value
    } finally {
      recording = undefined
    }
  })

  const begin = <T>(label: string, change: (edit: Edit) => T): T => {
    // Inside a transaction of someone else, an acknowledged change could still be rolled back by them.
    if (db.inTransaction) throw new Error('A change was recorded inside a transaction of another kind')
    return record.immediate(label, change) as T
  }

  const walk = db.transaction((entry: Entry, to: 'done' | 'undone'): Touched => {
    const made = JSON.parse(entry.changes) as RowChange[]
    const steps = to === 'undone' ? made.map(inverse) : made
    applySteps(rows, steps)
    setState.run(to, entry.seq)
    return touchedBy(steps)
  })

  const touchedBy = (changes: readonly RowChange[]): Touched => {
    const reportIds = new Set<string>()
    const tables = new Set<UndoableTable>()
    for (const { table, before, after } of changes) {
      tables.add(table)
      const row = after ?? before
      if ((table !== 'highlights' && table !== 'highlight_tags') || row === null) continue
      const rowId = table === 'highlights' ? Number(row.report_id) : reportOfHighlight.get(String(row.highlight_uid))
      // A highlight that is gone is among the changes itself.
      const uid = rowId === undefined ? undefined : reportUid.get(rowId)
      if (uid !== undefined) reportIds.add(uid)
    }
    // Tags do not count the highlights of reports that are in the trash.
    const tags = tables.has('tags') || tables.has('highlight_tags') || tables.has('trash')
    const reports = tables.has('corrections') || tables.has('section_topics') || tables.has('trash')
    return { reportIds: [...reportIds], tags, reports, searches: tables.has('saved_searches') }
  }

  return {
    state: () => ({ undo: newestDone.get()?.label ?? null, redo: oldestUndone.get()?.label ?? null }),
    record: (label, change) => {
      if (recording === undefined) return begin(label, change)
      recording.label = label
      return change(recording.edit)
    },
    together: (changes) => begin('', changes),
    undo() {
      const entry = newestDone.get()
      return entry === undefined ? nothing : walk.immediate(entry, 'undone')
    },
    redo() {
      const entry = oldestUndone.get()
      return entry === undefined ? nothing : walk.immediate(entry, 'done')
    },
  }
}

const nothing: Touched = { reportIds: [], tags: false, reports: false, searches: false }

const inverse = ({ table, before, after }: RowChange): RowChange => ({ table, before: after, after: before })

/** Writes rows and keeps the first image before and the last image after of each. */
function createEdit(rows: Rows, changes: Map<string, RowChange>): Edit {
  const write = (operation: 'put' | 'update' | 'remove') => (table: UndoableTable, row: Row) => {
    const name = rowName(table, row)
    const earlier = changes.get(name)
    const before = earlier === undefined ? rows.get(table, row) : earlier.before
    rows[operation](table, row)
    // Read back: the database's own idea of the row (it mends lone surrogates) is what undo will find.
    changes.set(name, { table, before, after: rows.get(table, row) })
  }
  return { put: write('put'), update: write('update'), remove: write('remove') }
}

/** Brings rows from `before` to `after`, after every one of them was found to be as `before` says. */
function applySteps(rows: Rows, steps: readonly RowChange[]): void {
  for (const { table, before, after } of steps) {
    if (!isSameRow(rows.get(table, keyOf(before, after)), before)) {
      throw new AppError(
        'conflict',
        'This change cannot be taken back or repeated, because what it changed was changed again since. Nothing was changed.',
      )
    }
  }
  // Removals first, so that a name or a place is free before another row takes it.
  for (const { table, before, after } of steps) if (after === null) rows.remove(table, keyOf(before, after))
  for (const { table, after } of steps) if (after !== null) rows.put(table, after)
}

function keyOf(before: Row | null, after: Row | null): Row {
  const row = before ?? after
  if (row === null) throw new Error('A recorded change names no row')
  return row
}
