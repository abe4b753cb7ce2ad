import type { HitKind } from '../../../preload/contract/search.ts'
import { countryCode } from '../import/countries.ts'
import { topics } from '../import/topics.ts'
import { countryName } from '../store/country-name.ts'
import { tagNameKey } from '../store/tag-name.ts'
import { languageName, type NamedTag } from './facet-names.ts'
import type { FieldReader, FieldReading, Filter, YearRange } from './filter.ts'
import { foldWord } from './fold.ts'
import { wordBounds } from './words.ts'

/** What the library holds that a field can ask for. */
export interface FieldFacts {
  values(): { publishers: readonly string[]; countries: readonly string[]; languages: readonly string[] }
  tags(): readonly NamedTag[]
}

/** What one value stands for: several things, when it is the beginning of several names. */
type Found<T> = { things: readonly T[]; label: string } | undefined

/** Reads fields as a library's values, which are looked up when a field asks for them. */
export function createFieldReader(facts: FieldFacts): FieldReader {
  return (field, values) => {
    switch (field) {
      case 'country':
        return read(
          values,
          (value) => country(value, facts.values().countries),
          'country',
          (codes) => ({ field, codes }),
        )
      case 'year':
        return read(values, year, 'year', (ranges) => ({ field, ranges }))
      case 'publisher':
        return read(
          values,
          (value) => publisher(value, facts.values().publishers),
          'publisher',
          (names) => ({
            field,
            names,
          }),
        )
      case 'topic':
        return read(values, topic, 'topic', (ids) => ({ field, topics: ids }))
      case 'section':
        return read(values, section, 'section', (numbers) => ({ field, numbers }))
      case 'tag':
        return read(
          values,
          (value) => tag(value, facts.tags()),
          'tag',
          (uids) => ({ field, tags: uids }),
        )
      case 'language':
        return read(
          values,
          (value) => language(value, facts.values().languages),
          'language',
          (languages) => ({
            field,
            languages,
          }),
        )
      case 'in':
        return read(values, kind, 'place to look', (kinds) => ({ field, kinds }))
      case 'is':
        return read(values, highlighted, 'state', () => ({ field: 'highlighted' }))
    }
  }
}

function read<T>(
  values: readonly string[],
  find: (value: string) => Found<T>,
  what: string,
  filterOf: (things: readonly T[]) => Filter,
): FieldReading {
  const found = values.map((value) => ({ value, found: find(value) }))
  const known = found.flatMap((one) => one.found ?? [])
  const isUnknown = found.some((one) => one.found === undefined)
  const text = known.map(({ label }) => label).join(', ')
  if (known.length === 0) return { filter: undefined, text, problem: problemOf(what, 'so it is searched as words') }
  const things = [...new Set(known.flatMap(({ things }) => things))]
  return { filter: filterOf(things), text, problem: isUnknown ? problemOf(what, 'so a part is left out') : null }
}

const expected: Readonly<Record<string, string>> = {
  country: 'Write a code or a name, such as country:kz',
  year: 'Write a year or a span, such as year:2019..2022',
  publisher: 'Write initials or a part of the name, such as publisher:hrw',
  topic: 'Write a topic of the list, such as topic:torture',
  section: 'Write its number, such as section:1.c',
  tag: 'Write the name of a tag, such as tag:"police custody"',
  language: 'Write a language of the library, such as lang:ru',
  'place to look': 'Write in:reports, in:comments or in:tags',
  state: 'Write is:highlighted',
}

const problemOf = (what: string, effect: string): string => `This ${what} is not known, ${effect}. ${expected[what]}.`

/** Words of a name, folded, parted by single spaces. */
function fold(name: string): string {
  const bounds = wordBounds(name)
  const words: string[] = []
  for (let at = 0; at < bounds.length; at += 2) words.push(foldWord(name.slice(bounds[at], bounds[at + 1])))
  return words.join(' ')
}

function country(value: string, inLibrary: readonly string[]): Found<string> {
  const code = value.toUpperCase()
  const one = (found: string): Found<string> => ({ things: [found], label: countryName(found) ?? found })
  if (inLibrary.includes(code)) return one(code)
  // "UK" names a country, too, but another code is its own.
  const nameOfCode = /^[A-Z]{2}$/.test(code) ? countryName(code) : null
  if (nameOfCode !== null) return one(countryCode(nameOfCode) ?? code)
  const named = countryCode(value)
  if (named !== undefined) return one(named)
  const wanted = fold(value)
  const begun = wanted === '' ? [] : inLibrary.filter((each) => fold(countryName(each) ?? '').startsWith(wanted))
  return several(begun, (each) => countryName(each) ?? each)
}

const several = <T>(things: readonly T[], label: (thing: T) => string): Found<T> =>
  things.length === 0 ? undefined : { things, label: things.map(label).join(', ') }

/** `2019`, `2019..2022`, `2019-2022`, `2019..`, `..2022`. */
function year(value: string): Found<YearRange> {
  const [, from, dots, to] = /^(\d{4})?(\.\.+|…|[-–])?(\d{4})?$/.exec(value) ?? []
  if (dots === undefined) {
    return from === undefined || to !== undefined ? undefined : { things: [[Number(from), Number(from)]], label: from }
  }
  if (from === undefined && to === undefined) return undefined
  const ends: YearRange = [Number(from ?? 0), Number(to ?? 9999)]
  const label = from === undefined ? `to ${to}` : to === undefined ? `from ${from}` : `${from} to ${to}`
  return { things: [ends[0] <= ends[1] ? ends : [ends[1], ends[0]]], label }
}

/** By a part of the name that begins with a word, or by initials: "hrw", "dos" for the Department of State. */
function publisher(value: string, inLibrary: readonly string[]): Found<string> {
  const wanted = fold(value)
  if (wanted === '') return undefined
  const found = inLibrary.filter((name) => {
    const folded = fold(name)
    if (` ${folded}`.includes(` ${wanted}`)) return true
    const words = folded.split(' ')
    const initials = words.map((word) => word[0]).join('')
    const proper = words.filter((word) => !/^(?:of|the|for|and|in|on)$/.test(word)).map((word) => word[0])
    return wanted.length > 1 && (initials.includes(wanted) || proper.join('').includes(wanted))
  })
  return several(found, (name) => name)
}

/** By id or name in any language; else by the beginning of names. With the narrower topics. */
function topic(value: string): Found<string> {
  const wanted = fold(value)
  if (wanted === '') return undefined
  const named = topics.map(({ id, names }) => ({ id, names, all: [id, ...Object.values(names)].map(fold) }))
  const exact = named.filter(({ all }) => all.includes(wanted))
  const chosen = exact.length > 0 ? exact : named.filter(({ all }) => all.some((name) => name.startsWith(wanted)))
  if (chosen.length === 0) return undefined
  const ids = withBelow(
    chosen.map(({ id }) => id),
    topics.map(({ id, parent }) => ({ id, parent })),
  )
  return { things: ids, label: chosen.map(({ names }) => names.en).join(', ') }
}

function section(value: string): Found<string> {
  const number = value.toLowerCase().replace(/^§\s*|[.\s]+$/g, '')
  if (!/^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u.test(number) || number.length > 20) return undefined
  // "1c" is how people say it.
  const dotted = number.replace(/^(\d+)(\p{L})$/u, '$1.$2')
  return { things: [dotted], label: `§ ${dotted}` }
}

function tag(value: string, tags: readonly NamedTag[]): Found<string> {
  const key = tagNameKey(value)
  if (key === '') return undefined
  const exact = tags.filter(({ name }) => tagNameKey(name) === key)
  const chosen = exact.length > 0 ? exact : tags.filter(({ name }) => tagNameKey(name).startsWith(key))
  if (chosen.length === 0) return undefined
  const uids = withBelow(
    chosen.map(({ tagId }) => tagId),
    tags.map(({ tagId, parentId }) => ({ id: tagId, parent: parentId })),
  )
  return { things: uids, label: chosen.map(({ name }) => name).join(', ') }
}

/** Nodes with all that stand below them. */
function withBelow(ids: readonly string[], nodes: readonly { id: string; parent: string | null }[]): string[] {
  const all = new Set(ids)
  for (let size = 0; size !== all.size; ) {
    size = all.size
    for (const { id, parent } of nodes) if (parent !== null && all.has(parent)) all.add(id)
  }
  return [...all]
}

/** By code, also without its region, or by its name in English, Russian or Kazakh or in itself. */
function language(value: string, inLibrary: readonly string[]): Found<string> {
  const wanted = value.toLowerCase()
  const found = inLibrary.filter((code) => {
    const lower = code.toLowerCase()
    return lower === wanted || lower.startsWith(`${wanted}-`) || namesOf(code).includes(wanted)
  })
  if (found.length > 0) return several(found, languageName)
  // A language that the library lacks is no mistake: nothing is found in it.
  return /^[a-z]{2,3}$/.test(wanted) && languageName(wanted) !== wanted
    ? { things: [wanted], label: languageName(wanted) }
    : undefined
}

function namesOf(code: string): string[] {
  return ['en', 'ru', 'kk', code].map((locale) => {
    try {
      return (new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? '').toLowerCase()
    } catch {
      // A report may carry any text as its language.
      return ''
    }
  })
}

const kinds: Readonly<Record<string, { things: readonly HitKind[]; label: string }>> = {
  report: { things: ['passage'], label: 'reports' },
  passage: { things: ['passage'], label: 'reports' },
  comment: { things: ['comment'], label: 'comments' },
  tag: { things: ['tag'], label: 'tags' },
  // What this version has none of is understood all the same, and found nowhere.
  note: { things: [], label: 'notes' },
  brief: { things: [], label: 'briefs' },
}

function kind(value: string): Found<HitKind> {
  const name = value.toLowerCase().replace(/s$/, '')
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}

const highlighted = (value: string): Found<true> =>
  /^(?:highlighted|highlight|marked)$/i.test(value) ? { things: [true], label: 'highlighted' } : undefined
