import type { Migration } from '../migrate.ts'

/** Which rules made the stems of a report's passages, so that they follow when a new version has better ones. */
export const stems: Migration = {
  version: 140,
  run(db) {
    db.exec(`
      -- 0: older than the first that was noted
      ALTER TABLE reports ADD COLUMN stems_version INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX reports_by_stems_version ON reports (stems_version);
    `)
  },
}
