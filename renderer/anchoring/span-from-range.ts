import type { Span } from '../../preload/contract/highlights.ts'
import {
  offsetIn,
  order,
  type Place,
  type Point,
  passageElements,
  passageNumber,
  passageOf,
  passageText,
} from './passages.ts'

/** The two ends of a range, whichever kind of range it is; they may stand in either order. */
export type Ends = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>

/**
 * The span of a report's text that a selection covers. An end that stands outside the passages (in a heading, in the
 * margin, beyond the report) is moved to the nearest text inside the selection; white space at both ends is left out; a
 * surrogate pair is taken whole. Null when no text remains.
 */
export function spanFromRange(root: Element, reportId: string, range: Ends): Span | null {
  const passages = passageElements(root)
  const [first, last] = inOrder(range)
  const start = startAt(passages, first)
  const end = endAt(passages, last)
  if (start === undefined || end === undefined) return null

  const from = skipForward(passages, start)
  const to = skipBack(passages, end)
  if (from === undefined || to === undefined || comparePositions(from, to) >= 0) return null
  return {
    reportId,
    passage: numberAt(passages, from),
    start: wholeCharacterStart(textAt(passages, from.index), from.offset),
    endPassage: numberAt(passages, to),
    end: wholeCharacterEnd(textAt(passages, to.index), to.offset),
  }
}

/** Where a single point stands in the text, or undefined when it is in no passage of `root`. */
export function placeOf(root: Element, point: Point): Place | undefined {
  const element = passageOf(point.node)
  if (element === undefined || !root.contains(element)) return undefined
  return { passage: passageNumber(element), offset: offsetIn(element, point) }
}

/** A place by the passage's index among the elements, which are ordered as they are read. */
interface Position {
  index: number
  offset: number
}

const comparePositions = (a: Position, b: Position): number => a.index - b.index || a.offset - b.offset

function inOrder(range: Ends): [Point, Point] {
  const start = { node: range.startContainer, offset: range.startOffset }
  const end = { node: range.endContainer, offset: range.endOffset }
  return order(start, end) <= 0 ? [start, end] : [end, start]
}

/** The point itself when it stands in a passage, else the start of the next passage. */
function startAt(passages: readonly Element[], point: Point): Position | undefined {
  const inside = positionOf(passages, point)
  if (inside !== undefined) return inside
  const index = firstAfter(passages, point)
  return index === passages.length ? undefined : { index, offset: 0 }
}

/** The point itself when it stands in a passage, else the end of the passage before it. */
function endAt(passages: readonly Element[], point: Point): Position | undefined {
  const inside = positionOf(passages, point)
  if (inside !== undefined) return inside
  const index = firstAfter(passages, point) - 1
  const element = passages[index]
  return element === undefined ? undefined : { index, offset: passageText(element).length }
}

function positionOf(passages: readonly Element[], point: Point): Position | undefined {
  const element = passageOf(point.node)
  const index = element === undefined ? -1 : passages.indexOf(element)
  return element === undefined || index === -1 ? undefined : { index, offset: offsetIn(element, point) }
}

/** How many passages begin before `point`. A long report has thousands, so this halves the search each time. */
function firstAfter(passages: readonly Element[], point: Point): number {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = passages[middle] as Element
    if (order({ node: element, offset: 0 }, point) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function skipForward(passages: readonly Element[], from: Position): Position | undefined {
  for (let index = from.index; index < passages.length; index++) {
    const text = textAt(passages, index)
    const offset = index === from.index ? from.offset : 0
    const spaces = /^\s*/.exec(text.slice(offset))?.[0].length ?? 0
    if (offset + spaces < text.length) return { index, offset: offset + spaces }
  }
  return undefined
}

function skipBack(passages: readonly Element[], to: Position): Position | undefined {
  for (let index = to.index; index >= 0; index--) {
    const text = textAt(passages, index)
    const kept = (index === to.index ? text.slice(0, to.offset) : text).trimEnd()
    if (kept !== '') return { index, offset: kept.length }
  }
  return undefined
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 && isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))

const wholeCharacterStart = (text: string, offset: number): number => (splitsPair(text, offset) ? offset - 1 : offset)
const wholeCharacterEnd = (text: string, offset: number): number => (splitsPair(text, offset) ? offset + 1 : offset)

const textAt = (passages: readonly Element[], index: number): string => passageText(passages[index] as Element)
const numberAt = (passages: readonly Element[], position: Position): number =>
  passageNumber(passages[position.index] as Element)
