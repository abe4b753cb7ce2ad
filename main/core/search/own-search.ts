import type { HighlightedStore } from '../store/highlighted.ts'
import { passagesPerReport } from '../store/insert-report.ts'
import type { OwnComment, OwnIndex, OwnTag, OwnText } from '../store/own-index.ts'
import type { Catalogue } from './catalogue.ts'
import { evaluate } from './evaluate.ts'
import type { MarkedPattern } from './find-matches.ts'
import { indexText } from './index-text.ts'
import { filterExpression } from './match-expression.ts'
import { passageTest } from './passage-universe.ts'
import { markedPatterns } from './patterns.ts'
import { leaves, type Query } from './query.ts'
import type { Universe } from './universe.ts'

/** Comments and tags that answer a query, best first. */
export interface OwnFound {
  comments: OwnComment[]
  tags: OwnTag[]
}

/**
 * What a researcher wrote may be in any language, or in several at once: each word is stemmed by its own letters, as in
 * an English report, and looked up as any of these languages would have stemmed it.
 */
export const ownLanguage = 'en'
const ownLanguages = [ownLanguage, 'ru', 'kk']

/** Languages of what is found in the reports and in the researcher's own words. */
const withOwn = (languages: readonly string[]): string[] => [...new Set([...languages, ...ownLanguages])]

/** What marks a query's matches in the researcher's own words. */
export const ownPatterns = (query: Query, languages: readonly string[]): MarkedPattern[] =>
  markedPatterns(query, withOwn(languages))

/** What {@link findOwn} looks through. */
export interface OwnSources {
  index: OwnIndex
  /** Needed as soon as a query has fields. */
  catalogue: Catalogue | undefined
  highlighted: HighlightedStore
  /** Of the library's reports. */
  languages: readonly string[]
  /** The only report whose comments count, by its row id; undefined for all. */
  report: number | undefined
}

/** Finds what the researcher wrote. A comment is as its highlight: of that report, section and tags. */
export function findOwn(query: Query, sources: OwnSources): OwnFound {
  const { index, catalogue, highlighted, languages, report } = sources
  const texts = index.refresh((text) => indexText(text, ownLanguage))
  const all = withOwn(languages)
  const isHere = ({ passageRow }: OwnComment): boolean =>
    report === undefined || Math.floor(passageRow / passagesPerReport) === report
  const find = <K extends OwnText['kind']>(kind: K, test: Universe['test']): Extract<OwnText, { kind: K }>[] => {
    const isKind = (number: number): boolean => texts.get(number)?.kind === kind
    const universe: Universe = {
      matching: (expression) => index.matching(expression).filter(isKind),
      rows: () => [...texts.keys()].filter(isKind).sort((a, b) => a - b),
      test,
    }
    const found = new Set(evaluate(query, universe, all))
    const ranked = bestOf(query, index, all).filter((number) => found.has(number))
    const rows = [...new Set([...ranked, ...found])]
    return rows.flatMap((number) => (texts.get(number) as Extract<OwnText, { kind: K }> | undefined) ?? [])
  }

  return {
    comments: find('comment', (filter) => {
      if (filter.field === 'in') return () => filter.kinds.includes('comment')
      if (filter.field === 'highlighted') return () => true
      const comment = (number: number) => texts.get(number) as OwnComment
      if (filter.field === 'tag') return (number) => filter.tags.some((tag) => comment(number).tags.has(tag))
      if (catalogue === undefined) throw new Error('A query with fields was asked without a catalogue')
      const test = passageTest(filter, catalogue, highlighted)
      return (number) => test(comment(number).passageRow)
    }).filter(isHere),
    // A tag is of no country, year or section.
    tags: find('tag', (filter) => () => filter.field === 'in' && filter.kinds.includes('tag')),
  }
}

/** All that holds any of the query's words, the most relevant first. */
function bestOf(query: Query, index: OwnIndex, languages: readonly string[]): number[] {
  const nodes = leaves(query)
  const expression = filterExpression({ kind: 'any', nodes }, languages)
  return expression === undefined ? [] : index.best(expression)
}
