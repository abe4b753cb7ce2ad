import type { Migration } from '../migrate.ts'

/** Files that an import has yet to take in, so that what a crash interrupts can go on. */
export const importQueue: Migration = {
  version: 50,
  run(db) {
    db.exec(`
      CREATE TABLE import_queue (
        id INTEGER PRIMARY KEY,
        -- empty: of an earlier session
        import_id TEXT NOT NULL,
        path TEXT NOT NULL,
        -- what the file is called in the list of files
        name TEXT NOT NULL
      ) STRICT;
      CREATE INDEX import_queue_by_path ON import_queue (path);
      CREATE INDEX import_queue_by_import ON import_queue (import_id);
    `)
  },
}
