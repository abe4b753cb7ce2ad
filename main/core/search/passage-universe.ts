import type { HighlightedStore } from '../store/highlighted.ts'
import { passagesPerReport } from '../store/insert-report.ts'
import type { Catalogue, SectionFacts, ShelvedReport } from './catalogue.ts'
import type { Filter } from './filter.ts'
import type { RowTest, Universe } from './universe.ts'

/** What {@link passageUniverse} is made of. */
export interface PassageSources {
  matching(expression: string): readonly number[]
  /** Needed as soon as a query has fields. */
  catalogue: Catalogue | undefined
  highlighted: HighlightedStore
  /** The only report that counts, by its row id; undefined for all. */
  report: number | undefined
}

/** The passages of the library, by row id, as what queries are asked of. */
export function passageUniverse({ matching, catalogue, highlighted, report }: PassageSources): Universe {
  const need = (): Catalogue => {
    if (catalogue === undefined) throw new Error('A query with fields was asked without a catalogue')
    return catalogue
  }
  return {
    matching,
    rows() {
      const rows = need().rows()
      return report === undefined ? rows : rows.filter((row) => Math.floor(row / passagesPerReport) === report)
    },
    test: (filter) => passageTest(filter, need(), highlighted),
  }
}

/** Whether a passage, by its row id, is as a field asks. Passages of reports that are not shown never are. */
export function passageTest(filter: Filter, catalogue: Catalogue, highlighted: HighlightedStore): RowTest {
  if (filter.field === 'in') return () => filter.kinds.includes('passage')
  if (filter.field === 'tag' || filter.field === 'highlighted') {
    const rows = highlighted.passages(filter.field === 'tag' ? filter.tags : undefined)
    return (row) => rows.has(row) && catalogue.reportOf(row) !== undefined
  }
  if (filter.field === 'topic' || filter.field === 'section') {
    const isWanted = sectionTest(filter)
    return (row) => {
      const report = catalogue.reportOf(row)
      const section = report === undefined ? undefined : sectionOf(report, row)
      return section !== undefined && isWanted(section)
    }
  }
  const isWanted = reportTest(filter)
  // Reports are few and passages many, and rows mostly come report by report: each report is looked at once.
  let last = { number: 0, isWanted: false }
  return (row) => {
    const number = Math.floor(row / passagesPerReport)
    if (number !== last.number) {
      const report = catalogue.reportOf(row)
      last = { number, isWanted: report !== undefined && isWanted(report) }
    }
    return last.isWanted
  }
}

/** What the section of a passage says of it; undefined before the first heading. */
export const sectionOf = (report: ShelvedReport, row: number): SectionFacts | undefined =>
  report.sections[report.sectionOf[row - report.row * passagesPerReport] ?? 0]

type SectionFilter = Extract<Filter, { field: 'topic' | 'section' }>
type ReportFilter = Extract<Filter, { field: 'country' | 'year' | 'publisher' | 'language' }>

function sectionTest(filter: SectionFilter): (section: SectionFacts) => boolean {
  if (filter.field === 'topic') {
    const topics = new Set<string | null>(filter.topics)
    return ({ topic }) => topics.has(topic)
  }
  return ({ number }) => filter.numbers.some((wanted) => number === wanted || number.startsWith(`${wanted}.`))
}

function reportTest(filter: ReportFilter): (report: ShelvedReport) => boolean {
  switch (filter.field) {
    case 'country':
      return ({ country }) => country !== null && filter.codes.includes(country)
    case 'year':
      return ({ coversYear }) =>
        coversYear !== null && filter.ranges.some(([from, to]) => coversYear >= from && coversYear <= to)
    case 'publisher':
      return ({ publisher }) => publisher !== null && filter.names.includes(publisher)
    case 'language':
      return ({ language }) => filter.languages.includes(language)
  }
}
