// What people may correct of a report: names, texts and values of the fields.
import type { CorrectableField, Corrections, FoundValues } from '../../../preload/contract/reports.ts'
import type { Choice } from '../../ui/ChoiceField.tsx'
import { foldText } from '../../ui/fold-text.ts'
import { nameLanguage } from '../library/describe.ts'

/** How a field is called and filled in. */
export interface FieldSpec {
  field: CorrectableField
  name: string
  /** Within a sentence: `the publisher`. */
  inSentence: string
  /** The words for a report that has none; null where each has one. */
  none: string | null
}

/** Every field, in the order of the forms. */
export const fieldSpecs: readonly FieldSpec[] = [
  { field: 'title', name: 'Title', inSentence: 'the title', none: null },
  { field: 'publisher', name: 'Publisher', inSentence: 'the publisher', none: 'No publisher' },
  { field: 'country', name: 'Country', inSentence: 'the country', none: 'No country' },
  { field: 'series', name: 'Series', inSentence: 'the series', none: 'No series' },
  { field: 'coversYear', name: 'Year covered', inSentence: 'the year covered', none: 'No year' },
  { field: 'publishedYear', name: 'Year published', inSentence: 'the year published', none: 'No year' },
  { field: 'language', name: 'Language', inSentence: 'the language', none: null },
]

/** A field's value as people read it; null where there is none. */
export function textOf(field: CorrectableField, values: FoundValues): string | null {
  if (field === 'country') return values.countryName
  if (field === 'language') return nameLanguage(values.language)
  const value = values[field]
  return value === null ? null : `${value}`
}

/** What reports say in a field: one thing, none of them anything, or several things. */
export type CommonText = { kind: 'one'; text: string } | { kind: 'none' } | { kind: 'several'; count: number }

/** What all of these reports say in a field. */
export function commonText(field: CorrectableField, reports: readonly FoundValues[]): CommonText {
  const texts = new Set(reports.map((report) => textOf(field, report)))
  if (texts.size > 1) return { kind: 'several', count: texts.size }
  const [only] = texts
  return only === null || only === undefined ? { kind: 'none' } : { kind: 'one', text: only }
}

/** What a text in a field means: the changes that it asks for, or a sentence on what is wrong with it. */
export type Meaning = { changes: Corrections } | { error: string }

/** Reads what was typed or chosen in a field. `choices` are those that its list offers. */
export function meaningOf({ field, none }: FieldSpec, text: string, choices: readonly Choice[]): Meaning {
  const typed = text.trim().replace(/\s+/g, ' ')
  const isNone = typed === '' || typed === none
  switch (field) {
    case 'title':
      return isNone ? { error: 'A report needs a title. Type at least one letter.' } : { changes: { title: typed } }
    case 'publisher':
    case 'series':
      return { changes: { [field]: isNone ? null : typed } }
    case 'country': {
      if (isNone) return { changes: { country: null } }
      const country = idOf(typed, choices)
      if (country === undefined) return { error: 'There is no country of that name. Choose one from the list.' }
      return { changes: { country } }
    }
    case 'coversYear':
    case 'publishedYear':
      if (isNone) return { changes: { [field]: null } }
      if (!/^[1-9]\d{3}$/.test(typed)) return { error: 'A year has four figures, such as 2019.' }
      return { changes: { [field]: Number(typed) } }
    case 'language': {
      const language = idOf(typed, choices) ?? tagOf(typed)
      if (language === undefined) return { error: 'There is no language of that name. Choose one from the list.' }
      return { changes: { language } }
    }
  }
}

/** The choice that a text names, by its label or any of its other names. */
function idOf(typed: string, choices: readonly Choice[]): string | undefined {
  const wanted = foldText(typed)
  return choices.find(({ label, otherNames = [] }) => [label, ...otherNames].some((name) => foldText(name) === wanted))
    ?.id
}

/** A language tag that was typed as such: `ru`, `kk-Latn`. */
function tagOf(typed: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(typed)
    return tag !== undefined && nameLanguage(tag) !== tag ? tag : undefined
  } catch {
    // No tag; the caller says so.
    return undefined
  }
}
