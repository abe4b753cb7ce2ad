import type { Match, PassageText } from '../quotation/find.ts'

/** A report's passages as one text, with the way from places in it to passages and back. */
export interface ReportText {
  /** Passages with a space between them: where paragraphs are parted makes no difference to what they say. */
  level: string
  /** As {@link level}, with a line feed between passages: the form that quotations are kept in. */
  text: string
  /** Where a span is in the text: UTF-16 offsets, end not included. Undefined for a passage that is not there. */
  range(span: Match): Range | undefined
  /** The place of a range. It must not be empty, nor begin or end between two passages. */
  span(range: Range): Match
  /** The range of whole passages, both included. */
  passages(from: number, to: number): Range | undefined
}

export type Range = readonly [start: number, end: number]

/** Puts passages together, in reading order. */
export function reportTextOf(passages: readonly PassageText[]): ReportText {
  const starts: number[] = []
  const indexes = new Map<number, number>()
  let length = 0
  passages.forEach(({ number, text }, index) => {
    starts.push(length)
    indexes.set(number, index)
    length += text.length + 1
  })
  const text = passages.map((passage) => passage.text).join('\n')
  const offset = (number: number, within: number): number | undefined => {
    const index = indexes.get(number)
    return index === undefined ? undefined : (starts[index] ?? 0) + within
  }
  const range = (from: readonly [number, number], to: readonly [number, number]): Range | undefined => {
    const [start, end] = [offset(...from), offset(...to)]
    return start === undefined || end === undefined ? undefined : [start, end]
  }
  const indexAt = (at: number): number => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low
  }
  return {
    text,
    level: text.replaceAll('\n', ' '),
    range: ({ passage, start, endPassage, end }) => range([passage, start], [endPassage, end]),
    span([start, end]) {
      const [first, last] = [indexAt(start), indexAt(end - 1)]
      return {
        passage: passages[first]?.number ?? 0,
        start: start - (starts[first] ?? 0),
        endPassage: passages[last]?.number ?? 0,
        end: end - (starts[last] ?? 0),
      }
    },
    passages: (from, to) => range([from, 0], [to, passages[indexes.get(to) ?? -1]?.text.length ?? 0]),
  }
}
