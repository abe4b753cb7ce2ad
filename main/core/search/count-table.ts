import type { SearchTable } from '../../../preload/contract/search.ts'
import type { Catalogue } from './catalogue.ts'
import { type FacetNames, headOf } from './facet-names.ts'
import { sectionOf } from './passage-universe.ts'

/** What can stand down the side of a table; years stand across. */
export type TableRows = 'topic' | 'country' | 'publisher'

/** Counts passages, by ascending row ids, by year and one more. */
export function countTable(
  rows: readonly number[],
  by: TableRows,
  catalogue: Catalogue,
  names: FacetNames,
): Omit<SearchTable, 'tookMs'> {
  /** By year, then by row of the table. */
  const counts = new Map<string | null, Map<string | null, number>>()
  let total = 0
  for (const row of rows) {
    const report = catalogue.reportOf(row)
    if (report === undefined) continue
    total++
    const year = report.coversYear === null ? null : `${report.coversYear}`
    const value = by === 'topic' ? (sectionOf(report, row)?.topic ?? null) : report[by]
    const ofYear = counts.get(year) ?? new Map<string | null, number>()
    ofYear.set(value, (ofYear.get(value) ?? 0) + 1)
    counts.set(year, ofYear)
  }
  const years = [...counts].map(
    ([year, ofYear]) => [year, by === 'topic' ? new Map(names.withWiderTopics(ofYear)) : ofYear] as const,
  )
  years.sort(([a], [b]) => Number(a === null) - Number(b === null) || Number(a) - Number(b))
  const totals = new Map<string | null, number>()
  for (const [, ofYear] of years) {
    for (const [value, count] of ofYear) totals.set(value, (totals.get(value) ?? 0) + count)
  }
  const heads = names.sorted(by, [...totals]).map(([value]) => value)
  return {
    total,
    rows: heads.map((value) => headOf(names, by, value)),
    columns: years.map(([year]) => headOf(names, 'year', year)),
    cells: heads.map((value) => years.map(([, ofYear]) => ofYear.get(value) ?? 0)),
  }
}
