import type { FacetField, FacetValue } from '../../../preload/contract/search.ts'
import { topics } from '../import/topics.ts'
import { countryName } from '../store/country-name.ts'

/** What a tag is called and where it stands in the codebook. */
export interface NamedTag {
  tagId: string
  name: string
  parentId: string | null
}

/** Names, order and nesting of what passages are counted by. */
export interface FacetNames {
  label(field: FacetField, value: string): string
  /** The wider topic or the tag above; null for all others. */
  parent(field: FacetField, value: string): string | null
  /** The most first; years the newest first; topics in the order of the taxonomy. Null is last. */
  sorted<V extends string | null>(
    field: FacetField,
    counts: readonly (readonly [V, number])[],
  ): (readonly [V, number])[]
  /** Counts of topics, with those of the narrower ones added to each. */
  withWiderTopics(counts: ReadonlyMap<string | null, number>): [string | null, number][]
  /** A tag and all tags above it. */
  withTagsAbove(tagId: string): readonly string[]
}

const topicById = new Map(topics.map((topic, place) => [topic.id, { ...topic, place }]))
const collator = new Intl.Collator('en', { numeric: true })
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** Names in English; `tags` are the library's. */
export function facetNames(tags: readonly NamedTag[]): FacetNames {
  const tagById = new Map(tags.map((tag) => [tag.tagId, tag]))
  const label = (field: FacetField, value: string): string => {
    if (field === 'country') return countryName(value) ?? value
    if (field === 'topic') return topicById.get(value)?.names.en ?? value
    if (field === 'tag') return tagById.get(value)?.name ?? ''
    return field === 'language' ? languageName(value) : value
  }
  const compare = (field: FacetField, a: readonly [string, number], b: readonly [string, number]): number => {
    if (field === 'year') return Number(b[0]) - Number(a[0])
    if (field === 'topic') return placeOf(a[0]) - placeOf(b[0])
    return b[1] - a[1] || collator.compare(label(field, a[0]), label(field, b[0]))
  }
  return {
    label,
    parent(field, value) {
      if (field === 'topic') return topicById.get(value)?.parent ?? null
      return field === 'tag' ? (tagById.get(value)?.parentId ?? null) : null
    },
    sorted: (field, counts) =>
      counts.toSorted(([a, aCount], [b, bCount]) => {
        if (a === null || b === null) return Number(a === null) - Number(b === null)
        return compare(field, [a, aCount], [b, bCount])
      }),
    withWiderTopics(counts) {
      const all = new Map<string | null, number>()
      for (const [topic, count] of counts) {
        for (let at: string | null | undefined = topic; at !== undefined; ) {
          all.set(at, (all.get(at) ?? 0) + count)
          at = at === null ? undefined : (topicById.get(at)?.parent ?? undefined)
        }
      }
      return [...all]
    },
    withTagsAbove(tagId) {
      const above: string[] = []
      for (
        let at = tagById.get(tagId);
        at !== undefined;
        at = at.parentId === null ? undefined : tagById.get(at.parentId)
      ) {
        above.push(at.tagId)
      }
      return above
    },
  }
}

const placeOf = (topic: string): number => topicById.get(topic)?.place ?? topicById.size

/** A language's English name; its code where it has none. */
export function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code
  } catch {
    // A report may carry any text as its language.
    return code
  }
}

/** A value with its name and the part of a query that asks for it. */
export function headOf(
  names: FacetNames,
  field: FacetField,
  value: string | null,
): Pick<FacetValue, 'value' | 'label' | 'filter' | 'parent'> {
  if (value === null) return { value, label: '', filter: '', parent: null }
  const label = names.label(field, value)
  return {
    value,
    label,
    filter: filterText(field, field === 'tag' ? label : value),
    parent: names.parent(field, value),
  }
}

/** A field as it is typed: `country:kz`, `tag:"police custody"`. */
function filterText(field: FacetField, value: string): string {
  const name = field === 'language' ? 'lang' : field
  const text = field === 'country' || field === 'language' ? value.toLowerCase() : value.replace(/["“”„‟«»]/g, ' ')
  return `${name}:${/^[\p{L}\p{N}._-]+$/u.test(text) ? text : `"${text.replace(/\s+/g, ' ').trim()}"`}`
}
