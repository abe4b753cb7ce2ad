import type { PassageKind } from '../../../preload/contract/reports.ts'
import type { DraftLink } from './draft.ts'

/**
 * What readers make of a file and profiles work on: its blocks in reading order, with what the file said about
 * itself. A reader decides nothing about the report; a profile knows nothing about file formats.
 */
export interface ReadDocument {
  format: 'html' | 'markdown' | 'text' | 'pdf' | 'docx' | 'odt' | 'epub' | 'rtf'
  /** The file's name, without its folder. */
  fileName: string
  head: DocumentHead
  blocks: Block[]
  /** What the reader was not sure of, in sentences for the researcher. */
  doubts: string[]
}

/** What a file says about itself, as it says it. */
export interface DocumentHead {
  /** The `<title>` of a page. */
  title: string | null
  /** The address that the page names as its own. */
  url: string | null
  /** Its language, BCP 47. */
  language: string | null
  /** The name of the site or the publication. */
  site: string | null
  /** The publisher, where the file names one. */
  publisher: string | null
  /** ISO 3166-1 alpha-2, where the file says which country it is about. */
  country: string | null
  /** When it came out: an ISO date or words. */
  published: string | null
}

/** One heading or passage of a file. */
export interface Block {
  kind: 'heading' | PassageKind
  /** Depth of a heading, from 1; 0 for all else and for headings whose depth the file does not tell. */
  level: number
  /** Normalised. Never empty. */
  text: string
  links: DraftLink[]
  /** UTF-16 units at the start that the file sets in bold or underlines. */
  lead: number
  /** The page of a paginated file that it begins on, the file's first being 1. */
  page?: number
  /** The element that holds it; the root where the format has no elements. */
  place: Place
}

/** An open element of a page, seen from inside. */
export interface Place {
  /** Lower case, such as `section`. */
  name: string
  /** The element's id and classes, between spaces: ` report_content report__content `. */
  marks: string
  role: string
  isHidden: boolean
  parent: Place | null
}

/** Where blocks of formats without elements are. */
export const rootPlace: Place = { name: '', marks: ' ', role: '', isHidden: false, parent: null }

/** Whether one of the elements around a block is such. */
export function isWithin(place: Place, matches: (place: Place) => boolean): boolean {
  for (let at: Place | null = place; at !== null; at = at.parent) if (matches(at)) return true
  return false
}

/** Whether an element carries an id or a class of this name; most carry none. */
export const isMarked = ({ marks }: Place, mark: string): boolean => marks !== ' ' && marks.includes(` ${mark} `)

/** A block of a format that has neither elements nor links. */
export const plainBlock = (kind: Block['kind'], text: string, level = 0): Block => ({
  kind,
  level,
  text,
  links: [],
  lead: 0,
  place: rootPlace,
})

/** A head that says nothing. */
export const emptyHead = (): DocumentHead => ({
  title: null,
  url: null,
  language: null,
  site: null,
  publisher: null,
  country: null,
  published: null,
})
