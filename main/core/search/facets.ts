import type { FacetField, Facets, FacetValue } from '../../../preload/contract/search.ts'
import type { Catalogue, ShelvedReport } from './catalogue.ts'
import { type FacetNames, headOf } from './facet-names.ts'
import { sectionOf } from './passage-universe.ts'
import type { FieldQuery, Query } from './query.ts'
import type { RowTest } from './universe.ts'

/** Facets that each passage has one value of. */
const single = ['country', 'year', 'publisher', 'topic', 'language'] as const
type SingleField = (typeof single)[number]

const isSingle = (field: string): field is SingleField => (single as readonly string[]).includes(field)

/** A query parted into the fields whose facets are counted as if they were not asked for, and all else. */
export interface PartedQuery {
  fields: FieldQuery[]
  /** Undefined when nothing else was asked. */
  rest: Query | undefined
}

/** Parts a query: only fields that every passage must have, so not those in an OR or after a NOT. */
export function partQuery(query: Query): PartedQuery {
  const isField = (node: Query): node is FieldQuery => node.kind === 'field' && isSingle(node.filter.field)
  if (isField(query)) return { fields: [query], rest: undefined }
  if (query.kind !== 'all') return { fields: [], rest: query }
  const fields = query.nodes.filter(isField)
  if (fields.length === 0) return { fields: [], rest: query }
  const nodes = query.nodes.filter((node) => !isField(node))
  const [only, another] = nodes
  if (query.without.length > 0 || another !== undefined) return { fields, rest: { ...query, nodes } }
  return { fields, rest: only }
}

/** What {@link countFacets} counts. */
export interface FacetInput {
  /** Rows that answer the query without its fields, ascending. */
  rows: readonly number[]
  /** The fields, each with its test. */
  fields: readonly { query: FieldQuery; test: RowTest }[]
  catalogue: Catalogue
  /** Rows by tag. */
  tagged: ReadonlyMap<string, ReadonlySet<number>>
  names: FacetNames
}

/** Counts passages by every facet in one walk over them. */
export function countFacets({ rows, fields, catalogue, tagged, names }: FacetInput): Omit<Facets, 'tookMs'> {
  const counts = new Map(single.map((field) => [field, new Map<string | null, number>()]))
  const byTopic = counts.get('topic')
  /** Passages of the report at hand that count for all facets, and for the one whose field alone they miss. */
  const tally = createTally(counts)
  const found = new Set<number>()
  const isTagged = tagged.size > 0
  let total = 0
  let reports = 0
  let report: ShelvedReport | undefined
  let hasAny = false
  for (const row of rows) {
    const of = catalogue.reportOf(row)
    if (of === undefined) continue
    if (of !== report) {
      if (report !== undefined) tally.close(report)
      if (hasAny) reports++
      report = of
      hasAny = false
    }
    const missed = missedField(fields, row)
    if (missed === 'several') continue
    if (missed === undefined) {
      total++
      hasAny = true
      if (isTagged) found.add(row)
    }
    tally.add(missed)
    if (missed !== undefined && missed !== 'topic') continue
    const topic = sectionOf(of, row)?.topic ?? null
    byTopic?.set(topic, (byTopic.get(topic) ?? 0) + 1)
  }
  if (report !== undefined) tally.close(report)
  if (hasAny) reports++

  const chosen = new Map(single.map((field) => [field, chosenTest(fields, field)]))
  const facets = single.map((field) => ({
    field: field as FacetField,
    values: valuesOf(field, counts.get(field) ?? new Map(), names, chosen.get(field) ?? (() => false)),
  }))
  return { total, reports, facets: [...facets, { field: 'tag', values: tagValues(tagged, found, names) }] }
}

/** The only field that a row misses, `several` for more; undefined when it has all. */
function missedField(fields: FacetInput['fields'], row: number): SingleField | 'several' | undefined {
  let missed: SingleField | undefined
  for (const { query, test } of fields) {
    if (test(row)) continue
    const { field } = query.filter
    if (!isSingle(field) || (missed !== undefined && missed !== field)) return 'several'
    missed = field
  }
  return missed
}

/** Adds up passages report by report: what a report says of them is looked up once for all. */
function createTally(counts: ReadonlyMap<SingleField, Map<string | null, number>>) {
  let whole = 0
  const missing = new Map<SingleField, number>()
  const bump = (field: SingleField, value: string | null, by: number): void => {
    if (by === 0) return
    const map = counts.get(field)
    map?.set(value, (map.get(value) ?? 0) + by)
  }
  return {
    add(missed: SingleField | undefined): void {
      if (missed === undefined) whole++
      else missing.set(missed, (missing.get(missed) ?? 0) + 1)
    },
    close({ country, coversYear, publisher, language }: ShelvedReport): void {
      const of = (field: SingleField): number => whole + (missing.get(field) ?? 0)
      bump('country', country, of('country'))
      bump('year', coversYear === null ? null : `${coversYear}`, of('year'))
      bump('publisher', publisher, of('publisher'))
      bump('language', language, of('language'))
      whole = 0
      missing.clear()
    },
  }
}

/** Whether a value is asked for by the query's own fields. */
function chosenTest(fields: FacetInput['fields'], field: SingleField): (value: string) => boolean {
  const filters = fields.map(({ query }) => query.filter).filter((filter) => filter.field === field)
  return (value) =>
    filters.some((filter) => {
      if (filter.field === 'country') return filter.codes.includes(value)
      if (filter.field === 'year')
        return filter.ranges.some(([from, to]) => Number(value) >= from && Number(value) <= to)
      if (filter.field === 'publisher') return filter.names.includes(value)
      if (filter.field === 'topic') return filter.topics.includes(value)
      return filter.field === 'language' && filter.languages.includes(value)
    })
}

function valuesOf(
  field: SingleField,
  counts: ReadonlyMap<string | null, number>,
  names: FacetNames,
  isChosen: (value: string) => boolean,
): FacetValue[] {
  const all = field === 'topic' ? names.withWiderTopics(counts) : [...counts]
  return names.sorted(field, all).map(([value, count]) => ({
    ...headOf(names, field, value),
    count,
    isChosen: value !== null && isChosen(value),
  }))
}

/** A passage counts once for a tag and for each tag above it. */
function tagValues(
  tagged: ReadonlyMap<string, ReadonlySet<number>>,
  found: ReadonlySet<number>,
  names: FacetNames,
): FacetValue[] {
  const rows = new Map<string, Set<number>>()
  for (const [tag, touched] of tagged) {
    for (const row of touched) {
      if (!found.has(row)) continue
      for (const above of names.withTagsAbove(tag)) {
        const known = rows.get(above) ?? new Set()
        rows.set(above, known.add(row))
      }
    }
  }
  const counts = [...rows].map(([tag, { size }]): [string, number] => [tag, size])
  return names
    .sorted('tag', counts)
    .map(([value, count]) => ({ ...headOf(names, 'tag', value), count, isChosen: false }))
}
