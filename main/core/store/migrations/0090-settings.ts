import type { Migration } from '../migrate.ts'

/** What the user has chosen about the desk itself. */
export const settings: Migration = {
  version: 90,
  run(db) {
    db.exec(`
      -- A setting that was never chosen has no row.
      CREATE TABLE settings (
        name TEXT PRIMARY KEY,
        -- JSON
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
