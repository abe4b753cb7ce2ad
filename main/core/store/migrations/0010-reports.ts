import type { Migration } from '../migrate.ts'

/** Reports, their sources, outline and passages, and the index of the words in them. */
export const reports: Migration = {
  version: 10,
  run(db) {
    db.exec(`
      CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;

      -- The original bytes, never changed after they are written.
      CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
        file_name TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        -- the file's own time of change, null where the system gave none
        modified_at_ms INTEGER,
        compression TEXT NOT NULL CHECK (compression IN ('none', 'zstd')),
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE reports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- the id that the world outside the store knows
        uid TEXT NOT NULL UNIQUE,
        source_id INTEGER NOT NULL REFERENCES sources (id),
        profile TEXT NOT NULL,
        publisher TEXT,
        country TEXT,
        series TEXT,
        title TEXT NOT NULL,
        covers_year INTEGER,
        published_year INTEGER,
        language TEXT NOT NULL,
        url TEXT,
        is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
        -- counts, so that lists need not count passages
        section_count INTEGER NOT NULL,
        passage_count INTEGER NOT NULL,
        word_count INTEGER NOT NULL,
        -- JSON array of sentences
        doubts TEXT NOT NULL,
        imported_at_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX reports_by_source ON reports (source_id);

      CREATE TABLE sections (
        report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        parent_ordinal INTEGER,
        level INTEGER NOT NULL,
        number TEXT NOT NULL,
        heading TEXT NOT NULL,
        topic TEXT,
        first_passage INTEGER,
        passage_count INTEGER NOT NULL,
        word_count INTEGER NOT NULL,
        PRIMARY KEY (report_id, ordinal)
      ) STRICT, WITHOUT ROWID;

      -- id = report_id * 1000000 + number: a row of the index leads to its report without a join.
      CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        section_ordinal INTEGER,
        kind TEXT NOT NULL CHECK (kind IN ('paragraph', 'list-item', 'table-row', 'quotation', 'footnote')),
        text TEXT NOT NULL,
        -- JSON array of [start, end, href], null where there are none
        links TEXT,
        CHECK (id = report_id * 1000000 + number)
      ) STRICT;

      -- Two texts a passage, prepared by the search room: the words as they stand (folded) and their stems.
      -- Contentless: the text itself is in passages.
      CREATE VIRTUAL TABLE passage_index USING fts5 (
        exact, stems,
        content = '', contentless_delete = 1, detail = full,
        tokenize = "unicode61 remove_diacritics 0"
      );
      CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_index, col);
    `)
  },
}
