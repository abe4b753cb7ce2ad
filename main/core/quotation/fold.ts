import { withoutInvisible } from './normalise.ts'

/**
 * A text made comparable with what a person types, and the way back: unit `i` of `text` came from the UTF-16 units
 * `starts[i]` up to `ends[i]` (not included) of the original. Units that came from one piece (the three dots of an
 * ellipsis, the halves of a surrogate pair) share their numbers.
 */
export interface Folded {
  text: string
  starts: Uint32Array
  ends: Uint32Array
}

export interface FoldOptions {
  /** Whether letter case is levelled too. Default: capitals stay. */
  ignoreCase?: boolean
}

const keyed = (key: string, characters: string): [string, string][] => Array.from(characters, (one) => [one, key])

/** Characters that one key stands for. The published normalisation keeps them apart; finding does not. */
const variants = new Map<string, string>([
  ...keyed("'", '‘’‚‛′ʹʼ`´'),
  ...keyed('"', '“”„‟″«»'),
  ...keyed('-', '‐‑‒–—―−﹘﹣－'),
  ['…', '...'],
])

const space = /^\p{White_Space}$/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Folds a text for finding. It goes through the published normalisation, and beyond it curly quotation marks and
 * guillemets become straight ones, a run of hyphens and dashes one `-`, an ellipsis three dots and, on demand,
 * capitals small letters.
 */
export function fold(text: string, { ignoreCase = false }: FoldOptions = {}): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  // Kept beside the text: to look at the end of a string that grows would copy it each time.
  let last = ''
  const put: Visit = (character, start, end) => {
    const level = levelled(character, ignoreCase)
    if ((level === ' ' || level === '-') && level === last) {
      ends[ends.length - 1] = end
    } else if (level !== ' ' || last !== '') {
      folded += level
      last = level
      for (let unit = 0; unit < level.length; unit++) {
        starts.push(start)
        ends.push(end)
      }
    }
  }
  const visible = withoutInvisible(text)
  if (visible === visible.normalize('NFC')) eachVisible(text, put)
  else eachComposed(text, visible, put)
  const length = last === ' ' ? folded.length - 1 : folded.length
  return {
    text: folded.slice(0, length),
    starts: Uint32Array.from(starts.slice(0, length)),
    ends: Uint32Array.from(ends.slice(0, length)),
  }
}

/** Takes a character and its place in the original. */
type Visit = (character: string, start: number, end: number) => void

function levelled(character: string, ignoreCase: boolean): string {
  const level = isPlain(character) ? character : space.test(character) ? ' ' : (variants.get(character) ?? character)
  return ignoreCase ? level.toLowerCase() : level
}

/** ASCII and Cyrillic, where nothing is invisible and only the straight marks are variants: most of any report. */
const isPlain = (character: string): boolean =>
  (character > ' ' && character <= '~' && character !== '`') || (character >= '\u0400' && character <= '\u052F')

function eachVisible(text: string, visit: Visit): void {
  let start = 0
  for (const character of text) {
    const end = start + character.length
    if (isPlain(character) || withoutInvisible(character) !== '') visit(character, start, end)
    start = end
  }
}

/** Composes each grapheme alone, which is enough: form C never composes over the bounds of one. */
function eachComposed(text: string, visible: string, visit: Visit): void {
  const places: (readonly [character: string, start: number, end: number])[] = []
  eachVisible(text, (...place) => places.push(place))
  let next = 0
  for (const { segment } of graphemes.segment(visible)) {
    const parts = places.slice(next, next + [...segment].length)
    next += parts.length
    const form = segment.normalize('NFC')
    if (form === segment) {
      for (const part of parts) visit(...part)
    } else {
      const start = parts[0]?.[1] ?? 0
      const end = parts.at(-1)?.[2] ?? start
      for (const character of form) visit(character, start, end)
    }
  }
}
