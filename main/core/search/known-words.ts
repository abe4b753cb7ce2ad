import { ownCopy } from '../remember.ts'

/** What is known of words met before: words repeat, and folding and stemming cost far more than looking up. */
export interface KnownWords<T> {
  /** What is known of the word that stands in a text from `start` to `end` (UTF-16 offsets). */
  find(text: string, start: number, end: number): T
}

/** Words kept; the whole corpus has about 100,000 in English. About 10 MB. When there are more, it begins anew. */
const most = 60_000

/** Twice as many places as words, a power of two. */
const places = 131_072

interface Entry<T> {
  raw: string
  hash: number
  known: T
}

/**
 * Keeps words by the letters as they stand in a text: a word that is known is found without being cut out of its text,
 * which is most of what looking it up in a map would cost. Measured on country reports: two thirds of the time of a map.
 * @param make what is to be known of a word; it must not point into the word, see {@link ownCopy}
 */
export function createKnownWords<T>(make: (raw: string) => T): KnownWords<T> {
  let entries: (Entry<T> | undefined)[] = new Array(places)
  let count = 0

  const add = (raw: string, hash: number, at: number): T => {
    const isFull = count >= most
    if (isFull) {
      entries = new Array(places)
      count = 0
    }
    const known = make(raw)
    entries[isFull ? hash & (places - 1) : at] = { raw: ownCopy(raw), hash, known }
    count++
    return known
  }

  return {
    find(text, start, end) {
      let hash = end - start
      for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
      let at = hash & (places - 1)
      for (let entry = entries[at]; entry !== undefined; entry = entries[at]) {
        if (entry.hash === hash && isAt(text, start, end, entry.raw)) return entry.known
        at = (at + 1) & (places - 1)
      }
      return add(text.slice(start, end), hash, at)
    },
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== word.charCodeAt(i - start)) return false
  return true
}
