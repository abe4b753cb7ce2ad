import { wordBounds } from './words.ts'

/** A piece of a typed query. */
export type QueryToken =
  | { kind: 'word'; raw: string; isPrefix: boolean }
  | { kind: 'phrase'; raw: string; isPrefix: boolean }
  | { kind: 'and' | 'or' | 'not' | 'open' | 'close' }

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' }

const quote = /["“”„‟«»]/
/** White space and control characters: nobody types those as part of a word. */
const gap = /[\s\p{Cc}]/u
const endOfRun = /[\s\p{Cc}()"“”„‟«»]/u

/**
 * Takes a typed query apart. Any text will do: what is neither operator, quote nor parenthesis is a word, and what
 * holds no letter or digit is nothing. A quote that is not closed reaches to the end. Time is linear.
 */
export function* lexQuery(text: string): Generator<QueryToken> {
  let at = 0
  while (at < text.length) {
    const character = text[at] ?? ''
    if (gap.test(character)) {
      at++
    } else if (character === '(' || character === ')') {
      yield { kind: character === '(' ? 'open' : 'close' }
      at++
    } else if (quote.test(character)) {
      const end = next(text, at + 1, quote)
      yield* withWords('phrase', text.slice(at + 1, end))
      at = end + 1
    } else if (isMinus(text, at)) {
      yield { kind: 'not' }
      at++
    } else {
      const end = next(text, at, endOfRun)
      const run = text.slice(at, end)
      const operator = Object.hasOwn(operators, run) ? operators[run] : undefined
      if (operator !== undefined) yield { kind: operator }
      else yield* withWords('word', run)
      at = Math.max(end, at + 1)
    }
  }
}

/** Where the first character of a class is from `from` on, or the end. */
function next(text: string, from: number, pattern: RegExp): number {
  for (let at = from; at < text.length; at++) if (pattern.test(text[at] ?? '')) return at
  return text.length
}

/** A minus excludes only at the start of a word: "well-known" and "1990 - 1995" hold none. */
function isMinus(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return text[at] === '-' && /[\s(]/.test(before) && !/[\s)*-]/.test(after)
}

/** The piece without what surrounds its words; nothing when there are none. */
function* withWords(kind: 'word' | 'phrase', text: string): Generator<QueryToken> {
  const bounds = wordBounds(text)
  const start = bounds[0]
  const end = bounds.at(-1)
  if (start === undefined || end === undefined) return
  const raw = text.slice(start, end).replace(/[\s\p{Cc}]+/gu, ' ')
  // A word that only looks like an operator (".AND") is written so that it will not be read as one.
  yield { kind, raw: Object.hasOwn(operators, raw) ? raw.toLowerCase() : raw, isPrefix: text[end] === '*' }
}
