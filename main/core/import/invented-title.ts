import { clipped } from './about.ts'
import type { Block } from './blocks.ts'
import type { SourceReport } from './source-report.ts'

/** Longest title made of a text's first words, in UTF-16 units. */
const titleLength = 80

/** What is known of a text without a title. */
export interface Untitled {
  /** ISO 3166-1 alpha-2. */
  country: string | undefined
  coversYear: number | undefined
  /** BCP 47. */
  language: string
  source: SourceReport | undefined
  blocks: readonly Block[]
  fileName: string
}

/** The title that a person gave a file by its name; undefined for names of digits and signs, which say nothing. */
export function titleOfFile(fileName: string): string | undefined {
  const name = fileName
    .replace(/\.[a-z]{1,5}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  const words = name.split(/[ -]/).filter((word) => /^\p{L}{3,}$/u.test(word))
  return words.length > 0 && !/[0-9a-f]{12}/i.test(name) ? name : undefined
}

/**
 * A title for a text that has none. A person who looks for it in a list knows its country and year, so these come
 * first, in the text's language; then what the text says that it is ("Kazakhstan 2023: summary of the Country Reports on
 * Human Rights Practices"), else its first words. The first words alone where country or year is not known.
 */
export function inventTitle({ country, coversYear, language, source, blocks, fileName }: Untitled): string {
  const name = country === undefined ? undefined : new Intl.DisplayNames([language], { type: 'region' }).of(country)
  const about = name === undefined || coversYear === undefined ? '' : `${name} ${coversYear}`
  if (about !== '' && source !== undefined) return `${about}: summary of the ${source.series}`
  const text = blocks.find((block) => block.text.length > titleLength)?.text ?? blocks[0]?.text ?? fileName
  return about === '' ? clipped(text, titleLength) : `${about}: ${clipped(text, titleLength - about.length)}`
}
