import type { CorrectableField, Corrections } from '../../../preload/contract/reports.ts'
import { AppError } from '../errors.ts'
import { normaliseText } from '../import/text.ts'
import { countryName } from './country-name.ts'
import type { HistoryStore } from './history.ts'
import type { LibraryDb } from './open.ts'
import { shortTitle } from './short-title.ts'

/** What people say of reports over what their profiles found. Every change goes through the history. */
export interface CorrectionsStore {
  /**
   * Gives reports these values, as one change. A value that the profile found itself ends the correction of its field,
   * and so does naming the field in `asFound`.
   * @throws {AppError} `not-found` for a report that the library lacks, `invalid-input` for a title without text, an
   * unknown country or a language that is none; nothing is changed then
   */
  correct(uids: readonly string[], changes: Corrections, asFound?: readonly CorrectableField[]): void
}

type Values = { [F in CorrectableField]?: string | number | null }

interface FoundRow extends Required<Values> {
  sha256: string
  /** JSON of the corrected fields. */
  corrected: string
  /** As it is shown now. */
  shownTitle: string
}

/** In the order in which corrected fields are told. */
const fieldNames: Record<CorrectableField, string> = {
  publisher: 'publisher',
  country: 'country',
  series: 'series',
  title: 'title',
  coversYear: 'year covered',
  publishedYear: 'year of publication',
  language: 'language',
}
const fieldOrder = Object.keys(fieldNames) as CorrectableField[]

/** The corrections of an open library. */
export function createCorrectionsStore(db: LibraryDb, history: HistoryStore): CorrectionsStore {
  const selectFound = db.prepare<[string], FoundRow>(`
    SELECT b.sha256, c.corrected, c.title AS shownTitle, b.publisher, b.country, b.series, b.title,
      b.covers_year AS coversYear, b.published_year AS publishedYear, b.language
    FROM current_reports c JOIN reports b ON b.id = c.id WHERE c.uid = ?`)

  return {
    correct(uids, changes, asFound = []) {
      const values = checkedValues(changes)
      const reports = [...new Set(uids)].map((uid) => {
        const row = selectFound.get(uid)
        if (row === undefined) throw new AppError('not-found', 'One of these reports is no longer in the library.')
        return row
      })
      history.record(label(reports, [...(Object.keys(values) as CorrectableField[]), ...asFound]), (edit) => {
        for (const found of reports) {
          const { sha256 } = found
          const fields = { ...(JSON.parse(found.corrected) as Values), ...values }
          const kept = fieldOrder.filter(
            (field) => fields[field] !== undefined && fields[field] !== found[field] && !asFound.includes(field),
          )
          if (kept.length === 0) edit.remove('corrections', { sha256 })
          else edit.put('corrections', { sha256, fields: JSON.stringify(fields, kept) })
        }
      })
    },
  }
}

/** The values as they are kept: text tidied, none for text that is only space. */
function checkedValues(changes: Corrections): Values {
  const values: Values = {}
  for (const field of fieldOrder) {
    const value = changes[field]
    if (value !== undefined) values[field] = typeof value === 'string' ? normaliseText(value).trim() || null : value
  }
  if (values.title === null) throw new AppError('invalid-input', 'A report needs a title. Type at least one letter.')
  if (typeof values.country === 'string' && countryName(values.country) === null) {
    throw new AppError('invalid-input', 'There is no country of that code. Choose one from the list.')
  }
  if (values.language !== undefined) values.language = languageTag(String(values.language))
  return values
}

function languageTag(typed: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(typed)
    if (tag !== undefined) return tag
  } catch {
    // Not shaped like a language tag; told below.
  }
  throw new AppError('invalid-input', 'That is not a language code. Use one such as en, ru or kk.')
}

function label(reports: readonly FoundRow[], fields: readonly CorrectableField[]): string {
  const [first, second] = fields
  const what = first === undefined || second !== undefined ? 'correction' : fieldNames[first]
  const [only, another] = reports
  if (only === undefined || another !== undefined) return `${what} of ${reports.length} reports`
  return `${what} of “${shortTitle(only.shownTitle)}”`
}
