import type { QueryChip } from '../../../../preload/contract/query.ts'
import type { FacetField, FacetValue } from '../../../../preload/contract/search.ts'
import { depths, hasAlternatives, withChanged, withFilter } from '../query-parts.ts'

type Value = Pick<FacetValue, 'value' | 'label' | 'filter' | 'isChosen'>

/**
 * The query after a value of a facet was chosen, or given up. Several values of a field are alternatives and share one
 * part of the query (`country:kz,ru`); of tags a passage can have several, so each is a part of its own.
 */
export function toggleFacet(
  query: string,
  chips: readonly QueryChip[],
  { field, values }: { field: FacetField; values: readonly Value[] },
  toggled: Value,
): string {
  if (toggled.filter === '') return query
  const own = ownParts(chips, field)
  if (field === 'tag') return toggleTag(query, chips, own, values, toggled)
  const filter = joinFilters(
    field,
    values.filter((one) => (one.value === toggled.value ? !one.isChosen : one.isChosen)),
  )
  const [first, ...others] = own
  if (first === undefined) return filter === '' ? query : withFilter(query, chips, filter)
  if (filter === '') return withChanged(query, chips, { without: own })
  return withChanged(query, chips, { without: others, replaced: new Map([[first, filter]]) })
}

/** The parts that narrow the whole query to values of a field. */
function ownParts(chips: readonly QueryChip[], field: FacetField): number[] {
  if (hasAlternatives(chips)) return []
  const levels = depths(chips)
  return [...chips.entries()].flatMap(([index, { kind, isNegated }]) =>
    kind === field && !isNegated && levels[index] === 0 ? [index] : [],
  )
}

function toggleTag(
  query: string,
  chips: readonly QueryChip[],
  own: readonly number[],
  values: readonly Value[],
  toggled: Value,
): string {
  if (!toggled.isChosen) return withFilter(query, chips, toggled.filter)
  const alone = own.find((index) => chips[index]?.text === toggled.label)
  if (alone !== undefined) return withChanged(query, chips, { without: [alone] })
  // One of several that were typed as alternatives (`tag:food,heating`): the others stay.
  const shared = own.find((index) => namesOf(chips[index]).includes(toggled.label))
  if (shared === undefined) return query
  const others = values.filter((one) => one.value !== toggled.value && namesOf(chips[shared]).includes(one.label))
  return withChanged(query, chips, { replaced: new Map([[shared, joinFilters('tag', others)]]) })
}

const namesOf = (chip: QueryChip | undefined): string[] => chip?.text.split(', ') ?? []

/** Several filters of a field in one: `country:kz` and `country:ru` are `country:kz,ru`. Years in a row are a span. */
export function joinFilters(field: FacetField, values: readonly Pick<Value, 'filter' | 'value'>[]): string {
  const [first] = values
  if (first === undefined) return ''
  const name = first.filter.slice(0, first.filter.indexOf(':') + 1)
  if (field === 'year') return name + yearSpans(values.map(({ value }) => Number(value))).join(',')
  return name + values.map(({ filter }) => filter.slice(name.length)).join(',')
}

/** Years as a query writes them: three in a row and more as a span. */
function yearSpans(years: readonly number[]): string[] {
  const spans: [number, number][] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.flatMap(([from, to]) => {
    if (to - from >= 2) return [`${from}..${to}`]
    return to === from ? [`${from}`] : [`${from}`, `${to}`]
  })
}
