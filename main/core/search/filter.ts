import type { HitKind } from '../../../preload/contract/search.ts'

/** What a field of a query asks of a passage, with its values found in the library: nothing is left to interpret. */
export type Filter =
  /** ISO 3166-1 alpha-2 codes. */
  | { field: 'country'; codes: readonly string[] }
  /** Years that reports cover, both ends included. */
  | { field: 'year'; ranges: readonly YearRange[] }
  /** Names of publishers, whole. */
  | { field: 'publisher'; names: readonly string[] }
  /** Ids of topics, the narrower ones among them. */
  | { field: 'topic'; topics: readonly string[] }
  /** Sections' numbers in small letters; those within count, too. */
  | { field: 'section'; numbers: readonly string[] }
  /** Uids of tags, those below among them. */
  | { field: 'tag'; tags: readonly string[] }
  /** BCP 47, as reports have them. */
  | { field: 'language'; languages: readonly string[] }
  | { field: 'in'; kinds: readonly HitKind[] }
  /** Passages that a highlight touches. */
  | { field: 'highlighted' }

/** First and last year. */
export type YearRange = readonly [from: number, to: number]

/** Names of fields as they are typed, with what they mean. */
export const fieldNames = {
  country: 'country',
  year: 'year',
  publisher: 'publisher',
  topic: 'topic',
  section: 'section',
  tag: 'tag',
  lang: 'language',
  language: 'language',
  in: 'in',
  is: 'is',
} as const

/** What a field is about, as {@link ChipKind} names it. */
export type FieldKind = (typeof fieldNames)[keyof typeof fieldNames]

/** Makes sense of a field's values: a filter and how to show it, or nothing where no value says anything. */
export type FieldReader = (field: FieldKind, values: readonly string[]) => FieldReading

/** A field as it was understood. */
export interface FieldReading {
  /** Undefined when no value was understood. */
  filter: Filter | undefined
  /** The values in words. */
  text: string
  /** What was not understood, in a sentence; null when all was. */
  problem: string | null
}
