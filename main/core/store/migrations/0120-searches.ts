import type { Migration } from '../migrate.ts'

/** Saved and recent searches, and an index that tells the section of every passage without reading its text. */
export const searches: Migration = {
  version: 120,
  run(db) {
    db.exec(`
      -- Serves what passages_by_report did, and answers the sections of all passages from itself.
      CREATE INDEX passages_by_section ON passages (report_id, section_ordinal);
      DROP INDEX passages_by_report;

      CREATE TABLE saved_searches (
        uid TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        -- name folded for comparison, so that two never differ by letter case alone
        name_key TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL,
        is_exact INTEGER NOT NULL CHECK (is_exact IN (0, 1))
      ) STRICT;

      -- Apart from the searches, because counting is no change of the user's that undo could take back.
      CREATE TABLE saved_search_totals (
        search_uid TEXT PRIMARY KEY REFERENCES saved_searches (uid) ON DELETE CASCADE,
        total INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE recent_searches (
        -- order of asking; wall clocks jump
        seq INTEGER PRIMARY KEY,
        query TEXT NOT NULL UNIQUE,
        at_ms INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
