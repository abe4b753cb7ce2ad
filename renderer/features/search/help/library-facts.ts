import type { ReportSummary, Section } from '../../../../preload/contract/reports.ts'
import { call } from '../../../desk.ts'
import type { LibraryFacts } from './query-lines.ts'

/** Words for a library whose headings give none. */
const fallback = ['human', 'rights'] as const
/** Pairs of words that are tried. */
const maxTries = 12

/** Finds out what examples can be about: countries, years, tags and words that the library really holds. */
export async function libraryFacts(): Promise<LibraryFacts> {
  const [reports, tags] = await Promise.all([call('reports.list', {}), call('tags.list', {})])
  const longest = reports.toSorted((a, b) => b.passages - a.passages)[0]
  const outline = longest === undefined ? [] : await call('reports.outline', { reportId: longest.reportId })
  const years = reports.flatMap(({ coversYear }) => coversYear ?? []).toSorted((a, b) => a - b)
  const countries = byFrequency(reports, ({ country }) => country?.toLowerCase())
  const languages = byFrequency(reports, ({ language }) => language)
  const [from, to] = [years[0], years.at(-1)]
  const found: { [K in keyof LibraryFacts]: LibraryFacts[K] | undefined } = {
    words: await standingWords(outline),
    country: countries[0],
    otherCountry: countries[1],
    years: from === undefined || to === undefined ? undefined : [from, to],
    publisher: byFrequency(reports, ({ publisher }) => publisher ?? undefined)[0],
    topic: outline.find(({ topic, level }) => topic !== null && level > 1)?.topic ?? undefined,
    section: outline.find(({ number }) => number.includes('.'))?.number,
    tag: tags.toSorted((a, b) => b.highlights - a.highlights)[0]?.name,
    // The rarest language narrows most.
    language: languages.at(-1),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as unknown as LibraryFacts
}

/** Two neighbouring words of a heading that stand side by side in passages, too: of a few pairs the most frequent. */
async function standingWords(outline: readonly Section[]): Promise<readonly [string, string]> {
  // What comes before the first number is about the report, not about its subject.
  const first = outline.findIndex(({ number }) => number !== '')
  const tried = headingPairs(outline.slice(Math.max(first, 0))).slice(0, maxTries)
  let [best, most]: [readonly [string, string], number] = [fallback, 0]
  for (const pair of tried) {
    const query = `"${pair.join(' ')}"`
    const { total } = await call('search.query', { query, limit: 1, offset: 0, asker: 'help' })
    if (total > most) [best, most] = [pair, total]
  }
  return best
}

/** Neighbouring words of headings that are long enough to be about something, each pair once. */
export function headingPairs(outline: readonly Pick<Section, 'heading'>[]): [string, string][] {
  const pairs = new Map<string, [string, string]>()
  for (const { heading } of outline) {
    for (const [, first = '', second = ''] of heading
      .toLowerCase()
      .matchAll(/(?<!\p{L})(\p{L}{5,}) (?=(\p{L}{5,}))/gu)) {
      pairs.set(`${first} ${second}`, [first, second])
    }
  }
  return [...pairs.values()]
}

/** The values of reports, the most frequent first. */
function byFrequency(reports: readonly ReportSummary[], of: (report: ReportSummary) => string | undefined): string[] {
  const groups = Map.groupBy(
    reports.flatMap((report) => of(report) ?? []),
    (value) => value,
  )
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length).map(([value]) => value)
}
