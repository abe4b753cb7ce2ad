import type { Migration } from '../migrate.ts'

/**
 * What a person says of a report over what its profile found, and the trash. Both lie beside the reports, which stay as
 * they were imported.
 */
export const corrections: Migration = {
  version: 40,
  run(db) {
    db.exec(`
      -- SHA-256 of the source in small hexadecimal letters: what corrections are kept under.
      ALTER TABLE reports ADD COLUMN sha256 TEXT;
      UPDATE reports SET sha256 = (SELECT lower(hex(s.sha256)) FROM sources s WHERE s.id = reports.source_id);
      -- The language whose stems the index holds, where it is no longer the one found at import.
      ALTER TABLE reports ADD COLUMN index_language TEXT;

      -- By source and not by report, so that they outlive a removal and hold again when the same file comes back.
      CREATE TABLE corrections (
        sha256 TEXT PRIMARY KEY,
        -- JSON object of the corrected fields, by the contract's names
        fields TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE section_topics (
        sha256 TEXT NOT NULL,
        section INTEGER NOT NULL,
        -- a choice holds for the heading that it was made for: another version may read another outline
        heading TEXT NOT NULL,
        -- null when the section is about none
        topic TEXT,
        PRIMARY KEY (sha256, section)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE trash (
        report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
        removed_at_ms INTEGER NOT NULL
      ) STRICT;

      -- Without it, deleting a report would look at every passage of the library.
      CREATE INDEX passages_by_report ON passages (report_id);

      CREATE VIEW corrected_reports AS
      SELECT r.id, r.uid, r.source_id, r.sha256, r.profile,
        ${corrected('publisher', 'publisher')}, ${corrected('country', 'country')},
        ${corrected('series', 'series')}, ${corrected('title', 'title')},
        ${corrected('covers_year', 'coversYear')}, ${corrected('published_year', 'publishedYear')},
        ${corrected('language', 'language')},
        r.url, r.is_sample, r.section_count, r.passage_count, r.word_count, r.doubts, r.imported_at_ms,
        coalesce(r.index_language, r.language) AS index_language,
        coalesce(c.fields, '{}') AS corrected
      FROM reports r LEFT JOIN corrections c ON c.sha256 = r.sha256;

      -- The reports as people see them: with their corrections, and not in the trash.
      CREATE VIEW current_reports AS
      SELECT * FROM corrected_reports WHERE id NOT IN (SELECT report_id FROM trash);
    `)
  },
}

/** A column under the correction of a field; json_type tells a field that was corrected to null from one that was not. */
function corrected(column: string, field: string): string {
  return `iif(json_type(c.fields, '$.${field}') IS NULL, r.${column}, c.fields ->> '$.${field}') AS ${column}`
}
