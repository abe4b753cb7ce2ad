import type { PassageKind } from '../../../preload/contract/reports.ts'

/**
 * A report as a reader and a profile understood it, before it is in the library. Plain JSON: it crosses from the
 * parser's thread as it is, and holds nothing that can run.
 */
export interface ReportDraft {
  metadata: DraftMetadata
  /** In reading order. */
  sections: DraftSection[]
  /** In reading order; a passage's number is its index plus one. */
  passages: DraftPassage[]
  /** What the profile was not sure of, in sentences for the researcher. */
  doubts: string[]
}

export interface DraftMetadata {
  /** The profile's name, such as `us-state-department`. */
  profile: string
  /** The publisher's name as it is cited. */
  publisher: string | null
  /** ISO 3166-1 alpha-2, capitals. */
  country: string | null
  series: string | null
  title: string
  /** The year whose events the report covers. */
  coversYear: number | null
  publishedYear: number | null
  /** BCP 47. */
  language: string
  /** The address that the page names as its own; kept as data, never opened. */
  url: string | null
}

export interface DraftSection {
  /** Index of the parent in `sections`, always smaller than this one's own; null at the top. */
  parent: number | null
  /** The publisher's number with its parents' (`1.c`); empty where there is none. */
  number: string
  /** Without the number. */
  heading: string
  /** Id of a topic, where the profile knows it. */
  topic: string | null
}

export interface DraftPassage {
  /** Index in `sections`; null before the first heading. */
  section: number | null
  kind: PassageKind
  /** NFC, white space collapsed, no soft hyphens or zero-width characters. */
  text: string
  /** Links as data, in reading order. Offsets in UTF-16 units of `text`. */
  links: DraftLink[]
  /** The page of a paginated source that it begins on, the file's first being 1. */
  page?: number
}

export interface DraftLink {
  start: number
  end: number
  href: string
}
