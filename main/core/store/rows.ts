import type { LibraryDb } from './open.ts'

/** Tables whose changes can be taken back, each with the columns of its key. */
const keys = {
  tags: ['uid'],
  highlights: ['uid'],
  highlight_tags: ['highlight_uid', 'tag_uid'],
  corrections: ['sha256'],
  section_topics: ['sha256', 'section'],
  trash: ['report_id'],
  saved_searches: ['uid'],
} as const

export type UndoableTable = keyof typeof keys

/** A row, or some of its columns, as the database holds them. */
export type Row = Record<string, string | number | null>

/** One row before and after a change; null where it does not exist. */
export interface RowChange {
  table: UndoableTable
  before: Row | null
  after: Row | null
}

/** Reads and writes whole rows of the tables whose changes can be taken back. */
export interface Rows {
  /** The row with the key that `row` holds. */
  get(table: UndoableTable, row: Row): Row | null
  /** Makes the row, or replaces the one of its key. `row` has every column. */
  put(table: UndoableTable, row: Row): void
  /** Gives the row of its key the other columns that `row` holds. */
  update(table: UndoableTable, row: Row): void
  remove(table: UndoableTable, row: Row): void
}

/** Row access to an open library. Columns are checked against the schema, because images of rows outlive a program. */
export function createRows(db: LibraryDb): Rows {
  const columns = new Map<UndoableTable, Set<string>>()
  const statements = new Map<string, ReturnType<typeof db.prepare<[Row], Row>>>()
  const prepared = (sql: string): ReturnType<typeof db.prepare<[Row], Row>> => {
    const known = statements.get(sql) ?? db.prepare<[Row], Row>(sql)
    statements.set(sql, known)
    return known
  }
  const checkedNames = (table: UndoableTable, row: Row): string[] => {
    let known = columns.get(table)
    if (known === undefined) {
      known = new Set(db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table))
      columns.set(table, known)
    }
    const names = Object.keys(row)
    for (const name of names) {
      if (!known.has(name)) throw new Error(`A row of ${table} has a column that this schema lacks`)
    }
    return names
  }
  const whereKey = (table: UndoableTable): string => keys[table].map((column) => `${column} = @${column}`).join(' AND ')

  return {
    get(table, row) {
      return prepared(`SELECT * FROM ${table} WHERE ${whereKey(table)}`).get(row) ?? null
    },
    put(table, row) {
      const names = checkedNames(table, row)
      const values = names.map((name) => `@${name}`)
      const sets = names.map((name) => `${name} = excluded.${name}`)
      // Not INSERT OR REPLACE: that deletes the old row first, and with it whatever hangs on it.
      prepared(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})
         ON CONFLICT (${keys[table].join(', ')}) DO UPDATE SET ${sets.join(', ')}`,
      ).run(row)
    },
    update(table, row) {
      const sets = checkedNames(table, row).map((name) => `${name} = @${name}`)
      prepared(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${whereKey(table)}`).run(row)
    },
    remove(table, row) {
      prepared(`DELETE FROM ${table} WHERE ${whereKey(table)}`).run(row)
    },
  }
}

/** Names a row across changes: its table and the values of its key. */
export const rowName = (table: UndoableTable, row: Row): string =>
  JSON.stringify([table, ...keys[table].map((column) => row[column] ?? null)])

/** Whether a stored row still holds what an image of it says. Columns that are newer than the image do not count. */
export function isSameRow(stored: Row | null, image: Row | null): boolean {
  if (stored === null || image === null) return stored === image
  return Object.entries(image).every(([column, value]) => stored[column] === value)
}
