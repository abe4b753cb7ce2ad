import { useMemo } from 'react'
import type { CorrectableField, ReportSummary } from '../../../preload/contract/reports.ts'
import { useCall } from '../../desk.ts'
import type { Choice } from '../../ui/ChoiceField.tsx'
import { nameLanguage } from '../library/describe.ts'
import { languageChoices } from './languages.ts'

/** What the list of each field offers. */
export type FieldChoices = Record<CorrectableField, readonly Choice[]>

const noReports: readonly ReportSummary[] = []

/** Countries and languages of the world; publishers, series and years of the library, so that one name is written one way. */
export function useFieldChoices(): FieldChoices {
  const reports = useCall('reports.list', {}).data ?? noReports
  const countries = useCall('countries.list', {}).data
  return useMemo(() => {
    const years = (field: 'coversYear' | 'publishedYear') =>
      distinct(reports.map((report) => report[field]?.toString() ?? null)).toReversed()
    const known = (countries ?? []).map(({ country, name, otherNames }) => ({
      id: country,
      label: name,
      otherNames: [...otherNames, country],
    }))
    return {
      title: [],
      publisher: distinct(reports.map(({ publisher }) => publisher)),
      series: distinct(reports.map(({ series }) => series)),
      coversYear: years('coversYear'),
      publishedYear: years('publishedYear'),
      // The country of the sample library is on no list but its own.
      country: withOthers(
        known,
        reports.map(({ country, countryName }) => ({ id: country, label: countryName })),
      ),
      language: withOthers(
        languageChoices(),
        reports.map(({ language }) => ({ id: language, label: nameLanguage(language) })),
      ),
    }
  }, [reports, countries])
}

const distinct = (values: readonly (string | null)[]): Choice[] =>
  [...new Set(values)]
    .filter((value) => value !== null)
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .map((label) => ({ id: label, label }))

function withOthers(
  choices: readonly Choice[],
  used: readonly { id: string | null; label: string | null }[],
): Choice[] {
  const byId = new Map(choices.map((choice) => [choice.id, choice]))
  for (const { id, label } of used) {
    if (id !== null && label !== null && !byId.has(id)) byId.set(id, { id, label })
  }
  return [...byId.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}
