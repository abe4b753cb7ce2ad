import { countryName } from './country-name.ts'
import type { LibraryDb } from './open.ts'

/** A report as filters and counts see it. */
export interface CatalogueReport {
  /** Its row id. */
  row: number
  uid: string
  country: string | null
  countryName: string | null
  coversYear: number | null
  publisher: string | null
  /** BCP 47. */
  language: string
  title: string
  passages: number
}

/** A section as it was imported. */
export interface CatalogueSection {
  report: number
  ordinal: number
  parent: number | null
  /** The publisher's number; empty where there is none. */
  number: string
  heading: string
  topic: string | null
}

/** The topic that a person chose for a section, over the one that was found. */
export interface ChosenTopic {
  report: number
  ordinal: number
  topic: string | null
}

/** Reads what filters, facets and tables count by. */
export interface CatalogueStore {
  /** Reports that are shown, by row id. */
  reports(): CatalogueReport[]
  /** Sections of the reports with these row ids, `from` to `to`, both included; by report, then ordinal. */
  sections(from: number, to: number): CatalogueSection[]
  chosenTopics(): ChosenTopic[]
  /** Of the passages of these reports, row id and ordinal of the section, null before the first heading; by section. */
  passageSections(from: number, to: number): [rowId: number, section: number | null][]
  /** Names of publishers and codes of countries that reports have, and their languages (BCP 47). */
  values(): { publishers: string[]; countries: string[]; languages: string[] }
}

/** The catalogue of an open library. */
export function createCatalogueStore(db: LibraryDb): CatalogueStore {
  const reports = db.prepare<[], Omit<CatalogueReport, 'countryName'>>(`
    SELECT id AS row, uid, country, covers_year AS coversYear, publisher, language, title, passage_count AS passages
    FROM current_reports ORDER BY id`)
  const sections = db.prepare<[number, number], CatalogueSection>(`
    SELECT report_id AS report, ordinal, parent_ordinal AS parent, number, heading, topic
    FROM sections WHERE report_id BETWEEN ? AND ? ORDER BY report_id, ordinal`)
  const chosen = db.prepare<[], ChosenTopic>(`
    SELECT s.report_id AS report, s.ordinal, t.topic
    FROM section_topics t JOIN current_reports r ON r.sha256 = t.sha256
    JOIN sections s ON s.report_id = r.id AND s.ordinal = t.section AND s.heading = t.heading`)
  // Answered from an index alone: the rows themselves hold the text and would be read for nothing.
  const passageSections = db
    .prepare<[number, number], [number, number | null]>(
      'SELECT id, section_ordinal FROM passages INDEXED BY passages_by_section WHERE report_id BETWEEN ? AND ?',
    )
    .raw()
  const distinct = (column: string) =>
    db
      .prepare<[], string>(`SELECT DISTINCT ${column} FROM current_reports WHERE ${column} IS NOT NULL ORDER BY 1`)
      .pluck()
  const [publishers, countries, languages] = [distinct('publisher'), distinct('country'), distinct('language')]

  return {
    reports: () => reports.all().map((row) => ({ ...row, countryName: countryName(row.country) })),
    sections: (from, to) => sections.all(from, to),
    chosenTopics: () => chosen.all(),
    passageSections: (from, to) => passageSections.all(from, to),
    values: () => ({ publishers: publishers.all(), countries: countries.all(), languages: languages.all() }),
  }
}
