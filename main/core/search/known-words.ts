/** What is known of words met before: words repeat, and folding and stemming cost far more than looking up. */
export interface KnownWords<T> {
  /** Opens a text; what {@link find} is asked is about this one until the next. */
  open(text: string): void
  /** What is known of the word that stands in the text from `start` to `end` (UTF-16 offsets). */
  find(start: number, end: number): T
}

/** Words kept; the whole corpus has about 100,000 in English. About 10 MB. When there are more, it begins anew. */
const most = 60_000

/** Twice as many places as words, a power of two. */
const places = 131_072

/**
 * Keeps words by the letters as they stand in a text: a word that is known is found without being cut out of its text,
 * which is most of what looking it up in a map would cost. The text's letters are laid out first, and those of all
 * words lie in one row, because asking strings for single letters costs more than all else. Measured on country
 * reports: a third of the time of a map.
 * @param make what is to be known of a word; it must not point into the word, see `ownCopy`
 */
export function createKnownWords<T>(make: (raw: string) => T): KnownWords<T> {
  let text = ''
  let units = new Uint16Array(4096)
  let unitBytes = Buffer.from(units.buffer)
  /** By place: the number of a word, from 1; 0 where there is none. */
  const numbers = new Int32Array(places)
  /** By number: hash, what is known, and where the letters end in `letters`; they begin where those before end. */
  const hashes = new Int32Array(most + 1)
  const ends = new Int32Array(most + 1)
  let known: T[] = []
  let letters = new Uint16Array(1 << 16)
  let count = 0

  const clear = (): void => {
    numbers.fill(0)
    known = []
    count = 0
  }

  const isWord = (number: number, start: number, end: number): boolean => {
    const first = ends[number - 1] ?? 0
    if ((ends[number] ?? 0) - first !== end - start) return false
    for (let i = start, at = first; i < end; i++, at++) if (units[i] !== letters[at]) return false
    return true
  }

  const add = (start: number, end: number, hash: number, at: number): T => {
    // Before anything is kept: what cannot be made is not known.
    const made = make(text.slice(start, end))
    const isFull = count >= most
    if (isFull) clear()
    count++
    const first = ends[count - 1] ?? 0
    const last = first + end - start

    if (last > letters.length) letters = enlarged(letters, last)
    letters.set(units.subarray(start, end), first)
    hashes[count] = hash
    ends[count] = last
    numbers[isFull ? hash & (places - 1) : at] = count
    known[count] = made
    return made
  }

  return {
    open(next) {
      text = next
      if (text.length > units.length) {
        units = new Uint16Array(2 * text.length)
        unitBytes = Buffer.from(units.buffer)
      }
      unitBytes.write(text, 'utf16le')
    },
    find(start, end) {
      let hash = end - start
      for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (units[i] ?? 0)) | 0
      let at = hash & (places - 1)
      for (let number = numbers[at] ?? 0; number > 0; number = numbers[at] ?? 0) {
        if (hashes[number] === hash && isWord(number, start, end)) return known[number] as T
        at = (at + 1) & (places - 1)
      }
      return add(start, end, hash, at)
    },
  }
}

function enlarged(letters: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(length, 2 * letters.length))
  larger.set(letters)
  return larger
}
