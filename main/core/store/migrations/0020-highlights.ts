import type { Migration } from '../migrate.ts'

/** Tags, highlights, and the history that undo and redo walk. */
export const highlights: Migration = {
  version: 20,
  run(db) {
    db.exec(`
      CREATE TABLE tags (
        uid TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        -- name folded for comparison, so that two tags never differ by letter case alone
        name_key TEXT NOT NULL UNIQUE,
        colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 11),
        definition TEXT NOT NULL,
        parent_uid TEXT REFERENCES tags (uid) DEFERRABLE INITIALLY DEFERRED,
        -- order of creation; wall clocks jump
        seq INTEGER NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE highlights (
        uid TEXT PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
        passage INTEGER NOT NULL,
        start_offset INTEGER NOT NULL,
        end_passage INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        -- the words and 32 UTF-16 units either side, to find the place again in a re-issued report
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        comment TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL,
        updated_at_ms INTEGER NOT NULL,
        seq INTEGER NOT NULL UNIQUE,
        CHECK (end_passage > passage OR (end_passage = passage AND end_offset > start_offset))
      ) STRICT;
      CREATE INDEX highlights_by_report ON highlights (report_id, passage, start_offset);

      CREATE TABLE highlight_tags (
        highlight_uid TEXT NOT NULL REFERENCES highlights (uid) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        tag_uid TEXT NOT NULL REFERENCES tags (uid) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        PRIMARY KEY (highlight_uid, tag_uid)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX highlight_tags_by_tag ON highlight_tags (tag_uid);

      -- One row a change that the user made; changes holds the rows before and after as JSON.
      CREATE TABLE history (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        label TEXT NOT NULL,
        changes TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
        done_at_ms INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
