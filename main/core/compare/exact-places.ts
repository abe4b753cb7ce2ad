import type { Range, ReportText } from './report-text.ts'

/** Characters either side of a quotation that tell one place from another. */
const contextLength = 32

/** Places of one quotation that are looked at. More are as good as none: no reader goes through them. */
const maxPlaces = 1000

/** Everywhere in a text where a quotation stands word for word, wherever paragraphs are parted. */
export function exactPlaces(to: ReportText, quote: string): Range[] {
  const found: Range[] = []
  const wanted = quote.replaceAll('\n', ' ')
  for (let at = to.level.indexOf(wanted); at >= 0 && found.length < maxPlaces; at = to.level.indexOf(wanted, at + 1)) {
    found.push([at, at + wanted.length])
  }
  const whole = found.filter((range) => isWhole(to.level, range))
  return whole.length > 0 ? whole : found
}

/** How much of what stands before and after agrees between two places, in characters of at most 32 on each side. */
export interface Context {
  before: number
  after: number
  /** Whether all of it does, up to the ends of the texts. */
  isEqual: boolean
}

/** Compares what stands around two places of two texts. */
export function contextOf(a: ReportText, rangeA: Range, b: ReportText, rangeB: Range): Context {
  const beforeA = a.level.slice(Math.max(0, rangeA[0] - contextLength), rangeA[0])
  const beforeB = b.level.slice(Math.max(0, rangeB[0] - contextLength), rangeB[0])
  const afterA = a.level.slice(rangeA[1], rangeA[1] + contextLength)
  const afterB = b.level.slice(rangeB[1], rangeB[1] + contextLength)
  const before = alike(beforeA.length, (at) => beforeA.at(-1 - at) === beforeB.at(-1 - at))
  const after = alike(afterA.length, (at) => afterA[at] === afterB[at])
  return { before, after, isEqual: beforeA === beforeB && afterA === afterB }
}

function alike(length: number, isEqual: (at: number) => boolean): number {
  let at = 0
  while (at < length && isEqual(at)) at++
  return at
}

/** Whether a range cuts no word in two. */
function isWhole(text: string, [start, end]: Range): boolean {
  const cuts = (at: number): boolean => /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
  return !cuts(start) && !cuts(end)
}
