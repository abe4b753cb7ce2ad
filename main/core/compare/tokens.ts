import { wordBounds } from '../search/words.ts'

/** A text taken apart into words and single signs. White space is in none of them. */
export interface Tokens {
  /** The tokens as they stand. */
  texts: string[]
  /** UTF-16 offsets of each. */
  starts: number[]
  /** Not included. */
  ends: number[]
}

/** Takes a text apart. Every character but white space is in exactly one token; a sign is a whole code point. */
export function tokensOf(text: string): Tokens {
  const tokens: Tokens = { texts: [], starts: [], ends: [] }
  const put = (start: number, end: number): void => {
    tokens.texts.push(text.slice(start, end))
    tokens.starts.push(start)
    tokens.ends.push(end)
  }
  const putSigns = (from: number, to: number): void => {
    for (let at = from; at < to; ) {
      const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      if (!/\s/u.test(text.slice(at, at + length))) put(at, at + length)
      at += length
    }
  }
  const bounds = wordBounds(text)
  let done = 0
  for (let index = 0; index < bounds.length; index += 2) {
    const start = bounds[index] ?? 0
    const end = bounds[index + 1] ?? 0
    putSigns(done, start)
    put(start, end)
    done = end
  }
  putSigns(done, text.length)
  return tokens
}
