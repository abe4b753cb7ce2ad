import { type FieldKind, fieldNames } from './filter.ts'
import type { NearItem } from './query.ts'
import { wordBounds } from './words.ts'

/** A piece of a typed query, with where it stands: UTF-16 offsets, `end` not included. */
export type QueryToken = { start: number; end: number } & (
  | { kind: 'word' | 'phrase'; raw: string; isPrefix: boolean }
  | { kind: 'exact'; raw: string }
  | { kind: 'near'; items: NearItem[]; distance: number }
  | { kind: 'field'; field: FieldKind; name: string; values: NearItem[] }
  | { kind: 'and' | 'or' | 'not' | 'open' | 'close' }
)

type Piece = QueryToken extends infer T ? (T extends QueryToken ? Omit<T, 'start' | 'end'> : never) : never

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' }

const quote = /["“”„‟«»]/
/** White space and control characters: nobody types those as part of a word. */
const gap = /[\s\p{Cc}]/u
const endOfRun = /[\s\p{Cc}()"“”„‟«»]/u
/** What ends a value of a field, or a word of `near`. */
const endOfItem = /[\s\p{Cc}(),"“”„‟«»]/u

/** Most words between the words of `near`, and how many where none is named. */
const maxDistance = 500
const usualDistance = 8

/**
 * Takes a typed query apart. Any text will do: what is neither operator, quote, field nor parenthesis is a word, and
 * what holds no letter or digit is nothing. A quote or a `near(` that is not closed reaches to the end. Time is linear.
 */
export function* lexQuery(text: string): Generator<QueryToken> {
  let at = 0
  while (at < text.length) {
    if (gap.test(text[at] ?? '')) {
      at++
      continue
    }
    const { end, piece } = read(text, at)
    if (piece !== undefined) yield { ...piece, start: at, end } as QueryToken
    at = end
  }
}

interface Read {
  /** After the last unit; always further than the start. */
  end: number
  /** Undefined for what says nothing. */
  piece: Piece | undefined
}

/** Reads what begins at `at`, which is no gap. */
function read(text: string, at: number): Read {
  const character = text[at] ?? ''
  if (character === '(') return { end: at + 1, piece: { kind: 'open' } }
  if (character === ')') return { end: at + 1, piece: { kind: 'close' } }
  if (quote.test(character)) {
    const end = next(text, at + 1, quote)
    return { end: Math.min(end + 1, text.length), piece: words('phrase', text.slice(at + 1, end)) }
  }
  if (isMinus(text, at)) return { end: at + 1, piece: { kind: 'not' } }
  return readNear(text, at) ?? readField(text, at) ?? readRun(text, at)
}

function readRun(text: string, at: number): Read {
  const end = Math.max(next(text, at, endOfRun), at + 1)
  const run = text.slice(at, end)
  const operator = Object.hasOwn(operators, run) ? operators[run] : undefined
  if (operator !== undefined) return { end, piece: { kind: operator } }
  const piece = words('word', run)
  if (run[0] !== '=' || piece === undefined) return { end, piece }
  return { end, piece: { kind: 'exact', raw: piece.raw } }
}

/** `near(a "b c", 8)`: what is in quotes is one; a number after a comma, at the end, is the distance. */
function readNear(text: string, at: number): Read | undefined {
  if (!/^near\(/i.test(text.slice(at, at + 5))) return undefined
  const items: NearItem[] = []
  let distance: number | undefined
  let isAfterComma = false
  let end = at + 5
  while (end < text.length && text[end] !== ')') {
    const character = text[end] ?? ''
    if (quote.test(character) || !endOfItem.test(character)) {
      const item = readItem(text, end)
      if (distance !== undefined) items.push({ raw: `${distance}`, isQuoted: false })
      distance = isAfterComma && !item.isQuoted && /^\d{1,4}$/.test(item.text) ? Number(item.text) : undefined
      const raw = distance === undefined ? words('word', item.text)?.raw : undefined
      if (raw !== undefined) items.push({ raw, isQuoted: item.isQuoted })
      isAfterComma = false
      end = item.end
    } else {
      if (character === ',') isAfterComma = true
      end++
    }
  }
  end = Math.min(end + 1, text.length)
  const [only, another] = items
  if (only === undefined) return { end, piece: undefined }
  if (another === undefined) {
    return { end, piece: { kind: only.isQuoted ? 'phrase' : 'word', raw: only.raw, isPrefix: false } }
  }
  return { end, piece: { kind: 'near', items, distance: Math.min(distance ?? usualDistance, maxDistance) } }
}

/** `country:kz,"Kyrgyz Republic"`: the values follow without a gap. */
function readField(text: string, at: number): Read | undefined {
  const name = /^([a-z]+):/i.exec(text.slice(at, at + 10))?.[1]?.toLowerCase()
  if (name === undefined || !isFieldName(name)) return undefined
  const values: NearItem[] = []
  let end = at + name.length + 1
  for (;;) {
    const { text: value, isQuoted, end: after } = readItem(text, end)
    if (value.trim() !== '') values.push({ raw: value.trim(), isQuoted })
    end = after
    if (text[end] !== ',') break
    end++
  }
  // "in: prison" asks for nothing of the field.
  if (values.length === 0) return { end, piece: words('word', name) }
  return { end, piece: { kind: 'field', field: fieldNames[name], name, values } }
}

/** What stands in quotes at `at`, or up to the next gap, comma or parenthesis; perhaps nothing. */
function readItem(text: string, at: number): { text: string; isQuoted: boolean; end: number } {
  const isQuoted = quote.test(text[at] ?? '')
  const start = isQuoted ? at + 1 : at
  const end = next(text, start, isQuoted ? quote : endOfItem)
  return { text: text.slice(start, end), isQuoted, end: Math.min(isQuoted ? end + 1 : end, text.length) }
}

/** Where the first character of a class is from `from` on, or the end. */
function next(text: string, from: number, pattern: RegExp): number {
  for (let at = from; at < text.length; at++) if (pattern.test(text[at] ?? '')) return at
  return text.length
}

/** A minus excludes only right before a word: "well-known" and "1990 - 1995" hold none. It begins a run here. */
function isMinus(text: string, at: number): boolean {
  return text[at] === '-' && !/[\s\p{Cc})*-]/u.test(text[at + 1] ?? ' ')
}

/** The piece without what surrounds its words; nothing when there are none. */
function words(
  kind: 'word' | 'phrase',
  text: string,
): { kind: typeof kind; raw: string; isPrefix: boolean } | undefined {
  const bounds = wordBounds(text)
  const start = bounds[0]
  const end = bounds.at(-1)
  if (start === undefined || end === undefined) return undefined
  const raw = text.slice(start, end).replace(/[\s\p{Cc}]+/gu, ' ')
  return { kind, raw: kind === 'word' ? asPlainWord(raw) : raw, isPrefix: text[end] === '*' }
}

/** A word that only looks like an operator (".AND") or a field ("'year:2019"), written so that it is not read as one. */
function asPlainWord(raw: string): string {
  if (Object.hasOwn(operators, raw)) return raw.toLowerCase()
  const name = /^([a-z]+):/i.exec(raw.slice(0, 10))?.[1]
  return name !== undefined && isFieldName(name) ? `${name}-${raw.slice(name.length + 1)}` : raw
}

const isFieldName = (name: string): name is keyof typeof fieldNames => Object.hasOwn(fieldNames, name.toLowerCase())
