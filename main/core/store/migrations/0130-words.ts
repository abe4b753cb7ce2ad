import type { Migration } from '../migrate.ts'

/** The words of the library with what spelling help needs of them, so that it need not read the index through. */
export const words: Migration = {
  version: 130,
  run(db) {
    db.exec(`
      CREATE TABLE words (
        -- folded, as the index holds it; a name of several parts with spaces
        word TEXT PRIMARY KEY,
        count INTEGER NOT NULL,
        -- with a capital letter within a sentence, and in small letters
        names INTEGER NOT NULL,
        small INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- What a name shares with its other spellings, and a Kazakh word with how it is typed in Russian letters.
      CREATE TABLE word_keys (
        key TEXT NOT NULL,
        word TEXT NOT NULL,
        PRIMARY KEY (key, word)
      ) STRICT, WITHOUT ROWID;

      -- By which version of the rules the words of a report were counted; 0 when they have yet to be.
      ALTER TABLE reports ADD COLUMN words_version INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX reports_by_words_version ON reports (words_version);

      -- What a deleted report leaves behind is looked for afterwards, also after a restart.
      CREATE TRIGGER words_to_sweep AFTER DELETE ON reports WHEN old.words_version > 0 BEGIN
        INSERT OR REPLACE INTO meta (key, value) VALUES ('words.sweep', '');
      END;

      -- Completion lists every heading once.
      CREATE INDEX sections_by_heading ON sections (heading, report_id);
    `)
  },
}
