import type { HighlightItem } from '../../../preload/contract/highlights.ts'

/** The highlights of one report. */
export interface HighlightGroup {
  reportId: string
  /** The country and the year, or the title where there is no country. */
  name: string
  title: string
  /** From the sample library: fiction. */
  isSample: boolean
  highlights: HighlightItem[]
}

/** Highlights by report, in the order in which they come. */
export function groupHighlights(highlights: readonly HighlightItem[]): HighlightGroup[] {
  return [...Map.groupBy(highlights, (one) => one.reportId)].map(([reportId, own]) => {
    const [first] = own
    const title = first?.reportTitle ?? ''
    const name = first?.countryName == null ? title : [first.countryName, first.coversYear].join(' ').trim()
    return { reportId, name, title: name === title ? '' : title, isSample: first?.isSample === true, highlights: own }
  })
}

/** Where a highlight stands, as lists write it: `¶ 41 · § 1.c`. */
export function whereOf({ passage, endPassage, sectionNumber }: HighlightItem): string {
  const passages = passage === endPassage ? `¶ ${passage}` : `¶ ${passage}–${endPassage}`
  return sectionNumber === '' ? passages : `${passages} · § ${sectionNumber}`
}
