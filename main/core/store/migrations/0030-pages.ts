import type { Migration } from '../migrate.ts'

/** The page that a passage begins on, where its source has pages. */
export const pages: Migration = {
  version: 30,
  run(db) {
    db.exec(`
      -- the file's first page is 1; null where the source has no pages
      ALTER TABLE passages ADD COLUMN page INTEGER CHECK (page >= 1);
    `)
  },
}
