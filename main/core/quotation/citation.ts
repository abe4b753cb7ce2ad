import type { Report, Section } from '../../../preload/contract/reports.ts'

/** What a citation needs of a report. */
export type CitedReport = Pick<Report, 'publisher' | 'title' | 'coversYear' | 'publishedYear'> &
  Partial<Pick<Report, 'isSample'>>

/** What a citation needs of a section. */
export type CitedSection = Pick<Section, 'number' | 'heading'>

/** What a citation needs of a place. */
export interface CitedPassages {
  passage: number
  endPassage: number
}

/**
 * The footnote of a quotation: publisher, title, year, section, paragraph. The year stands in parentheses after a
 * title that holds neither the year covered nor that of publication; a section without a number is named by its
 * heading; what is unknown is left out. The signs are the same for every language of the report. A sample report is
 * called fiction, unless its own title or publisher still does.
 *
 * `Ministry of Rivers, 2021 Report on Bridges, § 1.c, ¶ 41.`
 */
export function cite(report: CitedReport, section: CitedSection | undefined, span: CitedPassages): string {
  return `${[...sourceParts(report), ...placeParts(section, span)].join(', ')}.`
}

/** The report alone, as headings and lists of sources name it: publisher, title and year, without a final dot. */
export const citeSource = (report: CitedReport): string => sourceParts(report).join(', ')

/**
 * The section that a citation names: the passage's own or, where that has no number, the nearest above it that has.
 * Undefined before the first heading.
 */
export function citedSection<S extends Pick<Section, 'sectionId' | 'parentId' | 'number'>>(
  outline: readonly S[],
  sectionId: number | null,
): S | undefined {
  const byId = (id: number | null): S | undefined => outline.find((section) => section.sectionId === id)
  const own = byId(sectionId)
  let numbered = own
  while (numbered !== undefined && numbered.number === '') numbered = byId(numbered.parentId)
  return numbered ?? own
}

/** How the sample's titles and publishers call themselves, in its three languages. A correction can take it away. */
const saysFiction = /fiction|вымысел|ойдан шығарылған/i

function sourceParts({ publisher, title, coversYear, publishedYear, isSample }: CitedReport): string[] {
  const year = coversYear ?? publishedYear
  const isInTitle = [coversYear, publishedYear].some((known) => known !== null && holdsYear(title, known))
  const named = withoutFinalDot(title)
  const dated = year === null || isInTitle ? named : `${named} (${year})`
  const parts = publisher === null || publisher === '' ? [dated] : [publisher, dated]
  return isSample === true && !saysFiction.test(parts.join(' ')) ? [...parts, 'fiction (sample library)'] : parts
}

function placeParts(section: CitedSection | undefined, { passage, endPassage }: CitedPassages): string[] {
  const paragraphs = passage === endPassage ? `¶ ${passage}` : `¶¶ ${passage}–${endPassage}`
  if (section === undefined) return [paragraphs]
  if (section.number !== '') return [`§ ${section.number}`, paragraphs]
  return section.heading === '' ? [paragraphs] : [`“${withoutFinalDot(section.heading)}”`, paragraphs]
}

const holdsYear = (title: string, year: number): boolean => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(title)

const withoutFinalDot = (text: string): string => text.replace(/[.:]+$/, '')
