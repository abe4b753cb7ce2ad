import type { LibraryDb } from './open.ts'

/** What tells one edition from another. */
export interface EditionFields {
  publisher: string | null
  country: string | null
  series: string | null
  title: string
  covers_year: number | null
  language: string
}

/**
 * Names the edition that a report is of; null for a report of which too little is known. Two reports of one name are
 * copies of one edition: the same publisher, country, year covered and language, and the same series. Where neither has
 * a series, a publisher may well have several reports on a country and a year: then the title must be the same too.
 */
export function editionName({
  publisher,
  country,
  series,
  title,
  covers_year,
  language,
}: EditionFields): string | null {
  if (publisher === null || country === null || covers_year === null) return null
  const kind = series === null ? ['title', level(title)] : ['series', level(series)]
  return JSON.stringify([level(publisher), country, covers_year, writtenIn(language), ...kind])
}

/** As people compare names: letter case and white space do not matter. */
const level = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

/** The language and, where it is named, the script: a copy for another region is a copy. */
const writtenIn = (tag: string): string =>
  tag
    .toLowerCase()
    .split('-')
    .filter((part, index) => index === 0 || /^[a-z]{4}$/.test(part))
    .join('-')

/** A report among the copies of its edition. */
export interface EditionCopy {
  id: number
  uid: string
}

interface CopyRow extends EditionFields, EditionCopy {}

/** Prepares finding the copies of a report's edition, itself among them, in the order of their import. */
export function createFindCopies(db: LibraryDb): (of: EditionFields) => EditionCopy[] {
  // A correction can make a report one of this country or this year, so that what was found at import says nothing.
  const select = db.prepare<{ country: string | null; year: number | null }, CopyRow>(`
    SELECT id, uid, publisher, country, series, title, covers_year, language FROM current_reports
    WHERE country = @country AND covers_year = @year AND id IN (
      SELECT id FROM reports WHERE country = @country AND covers_year = @year
      UNION SELECT r.id FROM corrections c
        JOIN sources s ON s.sha256 = unhex(c.sha256) JOIN reports r ON r.source_id = s.id
        WHERE c.fields ->> '$.country' = @country
      UNION SELECT r.id FROM corrections c
        JOIN sources s ON s.sha256 = unhex(c.sha256) JOIN reports r ON r.source_id = s.id
        WHERE c.fields ->> '$.coversYear' = @year)
    ORDER BY id`)
  return (of) => {
    const name = editionName(of)
    if (name === null) return []
    return select.all({ country: of.country, year: of.covers_year }).filter((row) => editionName(row) === name)
  }
}

/** The rank of each report among the copies of its edition; reports that are the only copy are not in it. */
export function copyNumbers(
  reports: readonly (EditionFields & EditionCopy)[],
): Map<string, { number: number; of: number }> {
  const editions = Map.groupBy(reports, (report) => editionName(report) ?? '')
  editions.delete('')
  return new Map(
    [...editions.values()]
      .filter((copies) => copies.length > 1)
      .flatMap((copies) =>
        copies
          .toSorted((one, other) => one.id - other.id)
          .map(({ uid }, index) => [uid, { number: index + 1, of: copies.length }] as const),
      ),
  )
}
