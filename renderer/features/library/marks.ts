import type { ReportSummary } from '../../../preload/contract/reports.ts'

/** Words that say what kind of body a publisher is, and nothing of which. */
const generic = new Set(
  'a an and department for in international ministry of office on s the to u united states us'.split(' '),
)

/** A publisher with the letters that stand for it in the matrix. */
export interface PublisherMark {
  publisher: string | null
  mark: string
  reports: number
}

/**
 * Marks for the publishers of a library, the one with most reports first: the first letter of the name's first telling
 * word, or as many as tell it from those before it. A report without a publisher gets a dash.
 */
export function marksOf(reports: readonly ReportSummary[]): PublisherMark[] {
  const counts = new Map<string | null, number>()
  for (const { publisher } of reports) counts.set(publisher, (counts.get(publisher) ?? 0) + 1)
  const taken = new Set<string>()
  return [...counts]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a ?? '').localeCompare(b ?? ''))
    .map(([publisher, count]) => {
      const mark = publisher === null ? '–' : (candidates(publisher).find((one) => !taken.has(one)) ?? '?')
      taken.add(mark)
      return { publisher, mark, reports: count }
    })
}

/** Marks that a publisher could have, the shortest first: `H`, `HR`, `HRW`, then `Hu`, `Hum`, … */
function candidates(publisher: string): string[] {
  const words = publisher.match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !generic.has(word.toLowerCase()))
  const [first = '', ...rest] = telling.length > 0 ? telling : words
  const initials = [first, ...rest].map((word) => word.slice(0, 1).toUpperCase()).join('')
  const lengths = (text: string) => Array.from({ length: Math.min(text.length, 4) }, (_, index) => index + 1)
  return [
    ...lengths(initials).map((length) => initials.slice(0, length)),
    ...lengths(first).map((length) => first.slice(0, 1).toUpperCase() + first.slice(1, length)),
  ].filter((mark) => mark !== '')
}
