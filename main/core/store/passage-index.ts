import type { IndexText } from '../search/index-text.ts'
import type { LibraryDb } from './open.ts'
import { createPassageMatches, type PassageMatches } from './passage-matches.ts'

/** A passage as a search shows it. */
export interface IndexedPassage {
  /** The report's uid. */
  reportId: string
  /** The report's language, BCP 47. */
  language: string
  number: number
  sectionId: number | null
  text: string
}

/** A heading, with its place where it stands in one report only. */
export interface PlacedHeading {
  heading: string
  /** In how many reports, counted up to {@link maxCounted}. */
  reports: number
  reportId: string | null
  sectionId: number | null
}

/** Reports of a heading are counted so far: past it the number tells nothing more. */
const maxCounted = 200

/** A report's title. */
export interface Title {
  /** The report's row id. */
  row: number
  reportId: string
  title: string
}

/** Where a passage stands, in words. */
export interface PassageHeads {
  /** The heading of its section and of the one around it; empty where there is none. */
  heading: string
  around: string
  /** The report's title. */
  title: string
  /** The report's language, BCP 47. */
  language: string
}

/** The full-text index of passages, and the words, titles and headings that the library holds. */
export interface PassageIndex extends PassageMatches {
  passage(rowId: number): IndexedPassage | undefined
  heads(rowId: number): PassageHeads | undefined
  /** Changes whenever a report comes or goes, its words are indexed anew, or anything is done that can be undone. */
  stamp(): string
  /** Languages of the reports and of the stems in the index, BCP 47. */
  languages(): string[]
  /** The row id of some report whose stems are of an older version, or not of its language, which was corrected since. */
  outdatedReport(stemsVersion: number): number | undefined
  /** Writes the words of a report anew, as `indexText` makes them of a passage's text and the report's language. */
  reindex(report: number, stemsVersion: number, indexText: (text: string, language: string) => IndexText): void
  /** Headings, each once, in the order of their bytes, from the one after `after` on. */
  headings(after: string, limit: number): PlacedHeading[]
  /** Whether some report has this heading. */
  hasHeading(heading: string): boolean
  /** Titles by the reports' row ids, from the one after `after` on. */
  titles(after: number, limit: number): Title[]
}

/** The index of an open library. */
export function createPassageIndex(db: LibraryDb): PassageIndex {
  const matches = createPassageMatches(db)
  const passage = db.prepare<[number], IndexedPassage>(`
    SELECT r.uid AS reportId, r.language, p.number, p.section_ordinal AS sectionId, p.text
    FROM passages p JOIN current_reports r ON r.id = p.report_id WHERE p.id = ?`)
  const heads = db.prepare<[number], PassageHeads>(`
    SELECT coalesce(s.heading, '') AS heading, coalesce(a.heading, '') AS around, r.title, r.language
    FROM passages p
    JOIN current_reports r ON r.id = p.report_id
    LEFT JOIN sections s ON s.report_id = p.report_id AND s.ordinal = p.section_ordinal
    LEFT JOIN sections a ON a.report_id = p.report_id AND a.ordinal = s.parent_ordinal
    WHERE p.id = ?`)
  const stamp = db
    .prepare<[], string>(`
      SELECT count(*) || ' ' || coalesce(max(id), 0)
        || ' ' || (SELECT coalesce(group_concat(report_id), '') FROM trash)
        || ' ' || (SELECT coalesce(max(seq), 0) || ' ' || count(*) FILTER (WHERE state = 'undone') FROM history)
      FROM reports`)
    .pluck()
  const languages = db
    .prepare<[], string>('SELECT language FROM current_reports UNION SELECT index_language FROM current_reports')
    .pluck()
  // From one heading to the next by the index: there are thousands of sections for each.
  const headings = db.prepare<[object], { heading: string }>(`
    WITH RECURSIVE each (heading) AS (
      SELECT (SELECT min(heading) FROM sections WHERE heading > @after)
      UNION ALL
      SELECT (SELECT min(s.heading) FROM sections s WHERE s.heading > each.heading) FROM each WHERE each.heading IS NOT NULL
      LIMIT @limit
    )
    SELECT heading FROM each WHERE heading IS NOT NULL`)
  const headingPlaces = db.prepare<[string, number], { report: number; sectionId: number }>(`
    SELECT report_id AS report, min(ordinal) AS sectionId FROM sections
    WHERE heading = ? AND report_id NOT IN (SELECT report_id FROM trash) GROUP BY report_id LIMIT ?`)
  const uidOf = db.prepare<[number], string>('SELECT uid FROM reports WHERE id = ?').pluck()
  const placed = (heading: string): PlacedHeading => {
    const places = headingPlaces.all(heading, maxCounted)
    const only = places.length === 1 ? places[0] : undefined
    return {
      heading,
      reports: places.length,
      reportId: only === undefined ? null : (uidOf.get(only.report) ?? null),
      sectionId: only?.sectionId ?? null,
    }
  }
  const titles = db.prepare<[number, number], Title>(
    'SELECT id AS row, uid AS reportId, title FROM current_reports WHERE id > ? ORDER BY id LIMIT ?',
  )
  const otherLanguage = db
    .prepare<[], number>('SELECT id FROM current_reports WHERE language <> index_language ORDER BY id LIMIT 1')
    .pluck()
  const olderStems = db
    .prepare<[number], number>(
      'SELECT id FROM reports WHERE stems_version < ? AND id NOT IN (SELECT report_id FROM trash) LIMIT 1',
    )
    .pluck()
  const languageOf = db.prepare<[number], string>('SELECT language FROM current_reports WHERE id = ?').pluck()
  const texts = db.prepare<[number], { id: number; text: string }>(
    'SELECT id, text FROM passages WHERE report_id = ? ORDER BY id',
  )
  const unindex = db.prepare('DELETE FROM passage_index WHERE rowid = ?')
  const index = db.prepare('INSERT INTO passage_index (rowid, exact, stems) VALUES (?, ?, ?)')
  const setStems = db.prepare('UPDATE reports SET index_language = ?, stems_version = ? WHERE id = ?')
  let rewrites = 0

  return {
    ...matches,
    passage: (rowId) => passage.get(rowId),
    heads: (rowId) => heads.get(rowId),
    stamp: () => `${stamp.get()} ${rewrites}`,
    languages: () => languages.all(),
    headings: (after, limit) => headings.all({ after, limit }).map(({ heading }) => placed(heading)),
    hasHeading: (heading) => headingPlaces.get(heading, 1) !== undefined,
    titles: (after, limit) => titles.all(after, limit),
    outdatedReport: (stemsVersion) => olderStems.get(stemsVersion) ?? otherLanguage.get(),
    reindex: db.transaction((report, stemsVersion, indexText) => {
      const language = languageOf.get(report)
      if (language === undefined) return
      for (const { id, text } of texts.all(report)) {
        const { exact, stems } = indexText(text, language)
        unindex.run(id)
        index.run(id, exact, stems)
      }
      setStems.run(language, stemsVersion, report)
      rewrites += 1
    }),
  }
}
