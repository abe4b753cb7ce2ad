import { fold } from './fold.ts'
import { normaliseForComparison } from './normalise.ts'

/** What finding and checking need of a passage. */
export interface PassageText {
  number: number
  text: string
}

/** A place in a report; offsets in UTF-16 units of a passage's text, `end` not included. */
export interface Match {
  passage: number
  start: number
  endPassage: number
  end: number
}

/** Most places that {@link findQuote} looks at: two tell that a quotation is ambiguous, so a bound costs nothing. */
export const maxMatches = 1000

/**
 * Finds words that a person typed or pasted in consecutive passages of one report, given in reading order. A quotation
 * may run over several passages; any white space may stand between them.
 *
 * The strictest comparison that finds anything decides: the published normalisation; then with quotation marks, dashes
 * and ellipses levelled; then with letter case levelled as well. Where some of its matches stand on the bounds of
 * words, those inside longer words ("prison" in "prisoners") are left out.
 */
export function findQuote(passages: readonly PassageText[], quote: string): Match[] {
  const wanted = normaliseForComparison(quote)
  if (wanted === '') return []
  const text = passages.map((passage) => passage.text).join('\n')
  let found = ranges(text, wanted, false)
  const exact = found.filter(([start, end]) => normaliseForComparison(text.slice(start, end)) === wanted)
  if (exact.length > 0) found = exact
  if (found.length === 0) found = ranges(text, wanted, true)
  const whole = found.filter(([start, end]) => standsAlone(text, start, end))
  const toMatch = placesIn(passages)
  return (whole.length > 0 ? whole : found).map(toMatch)
}

type Range = readonly [start: number, end: number]

/** Where the folded words are in the folded text, as ranges of the text itself. */
function ranges(text: string, wanted: string, ignoreCase: boolean): Range[] {
  const haystack = fold(text, { ignoreCase })
  const needle = fold(wanted, { ignoreCase }).text
  const { starts, ends } = haystack
  const found: Range[] = []
  let at = haystack.text.indexOf(needle)
  while (at !== -1 && found.length < maxMatches) {
    const after = at + needle.length
    // A match must not begin or end inside a piece: one dot is not a part of an ellipsis.
    const isWhole = starts[at] !== starts[at - 1] && starts[after] !== starts[after - 1]
    if (isWhole) found.push([starts[at] ?? 0, ends[after - 1] ?? 0])
    at = haystack.text.indexOf(needle, at + 1)
  }
  return found
}

const wordBefore = /[\p{L}\p{M}\p{N}]$/u
const wordAfter = /^[\p{L}\p{M}\p{N}]/u

function standsAlone(text: string, start: number, end: number): boolean {
  const quoted = text.slice(start, end)
  const cutsBefore = wordAfter.test(quoted) && wordBefore.test(text.slice(Math.max(0, start - 2), start))
  const cutsAfter = wordBefore.test(quoted) && wordAfter.test(text.slice(end, end + 2))
  return !cutsBefore && !cutsAfter
}

/** Turns a range of the joined text into passages and offsets. */
function placesIn(passages: readonly PassageText[]): (range: Range) => Match {
  const bases: number[] = []
  let base = 0
  for (const { text } of passages) {
    bases.push(base)
    base += text.length + 1
  }
  const indexAt = (offset: number): number => {
    const next = bases.findIndex((base) => base > offset)
    return next === -1 ? bases.length - 1 : next - 1
  }
  return ([start, end]) => {
    const first = indexAt(start)
    const last = indexAt(end - 1)
    return {
      passage: passages[first]?.number ?? 0,
      start: start - (bases[first] ?? 0),
      endPassage: passages[last]?.number ?? 0,
      end: end - (bases[last] ?? 0),
    }
  }
}
