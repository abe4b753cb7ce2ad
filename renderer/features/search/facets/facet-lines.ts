import type { FacetField, FacetValue } from '../../../../preload/contract/search.ts'

/** A value as a facet shows it. */
export interface FacetLine {
  key: string
  value: FacetValue
  label: string
  /** How far below the top of its tree it stands. */
  depth: number
}

/** Values that a facet shows at first. */
const shown: Record<FacetField, number> = { country: 6, year: 8, publisher: 4, topic: 7, language: 4, tag: 6 }

/** What passages without any value are called. */
const noValue: Record<FacetField, string> = {
  country: 'no country',
  year: 'no year',
  publisher: 'no publisher',
  topic: 'no topic',
  language: 'no language',
  tag: 'no tag',
}

/** The values with the most passages and those that are chosen, in the facet's own order; one too many is shown, too. */
export function shortLines(field: FacetField, values: readonly FacetValue[]): FacetLine[] {
  const named = values.filter(({ value }) => value !== null)
  if (named.length <= shown[field] + 1) return named.map((value) => line(field, value, 0))
  // Years stand in order of time, and the newest are wanted first.
  const best = field === 'year' ? named : named.toSorted((a, b) => b.count - a.count)
  const kept = new Set([...best.slice(0, shown[field]), ...named.filter(({ isChosen }) => isChosen)])
  return named.filter((value) => kept.has(value)).map((value) => line(field, value, 0))
}

/** All values whose name holds a filter's words; without a filter as the tree that topics and tags are. */
export function filteredLines(field: FacetField, values: readonly FacetValue[], filter: string): FacetLine[] {
  const words = fold(filter)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) {
    const byValue = new Map(values.map((one) => [one.value, one]))
    return values.map((value) => line(field, value, depthOf(value, byValue)))
  }
  return values
    .map((value) => line(field, value, 0))
    .filter(({ label }) => words.every((word) => fold(label).includes(word)))
}

const line = (field: FacetField, value: FacetValue, depth: number): FacetLine => ({
  key: value.value ?? '',
  value,
  label: value.value === null ? noValue[field] : value.label,
  depth,
})

function depthOf(value: FacetValue, byValue: ReadonlyMap<string | null, FacetValue>): number {
  const parent = value.parent === null ? undefined : byValue.get(value.parent)
  return parent === undefined ? 0 : 1 + depthOf(parent, byValue)
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
