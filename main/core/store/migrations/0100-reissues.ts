import type { Migration } from '../migrate.ts'

/** Finding the copies of an edition, and knowing which highlights were carried over from one to another. */
export const reissues: Migration = {
  version: 100,
  run(db) {
    db.exec(`
      -- the highlight that this one is a copy of; it may be gone by now
      ALTER TABLE highlights ADD COLUMN carried_from TEXT;

      CREATE INDEX reports_by_edition ON reports (country, covers_year);
      CREATE INDEX corrections_by_country ON corrections (fields ->> '$.country');
      CREATE INDEX corrections_by_year ON corrections (fields ->> '$.coversYear');
    `)
  },
}
