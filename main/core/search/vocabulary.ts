/** A word of a library with how often it stands there. */
export interface VocabularyWord {
  /** Folded. */
  word: string
  count: number
  /** Whether it is a name rather than a word of the language. */
  isName: boolean
}

/** A word at some distance from another. */
export interface NearWord extends VocabularyWord {
  distance: number
}

/**
 * The words of a library in memory, sorted: some 60 bytes a word, ready as soon as it is read. What words that follow
 * each other begin with is known, so that looking for near ones takes each beginning once, as a tree would.
 */
export class Vocabulary {
  private readonly words: string[] = []
  private readonly counts: number[] = []
  private readonly names: boolean[] = []
  /** Letters that a word shares with the one before it, in UTF-16 units. */
  private readonly shared: number[] = []

  /** Words held. */
  get size(): number {
    return this.words.length
  }

  /** Adds a word that stands after all others in the order of UTF-16 units; another one is passed over. */
  append({ word, count, isName }: VocabularyWord): void {
    const last = this.words.at(-1)
    if (last !== undefined && last >= word) return
    this.shared.push(sharedLetters(last ?? '', word))
    this.words.push(word)
    this.counts.push(count)
    this.names.push(isName)
  }

  has(word: string): boolean {
    return this.words[this.firstFrom(word)] === word
  }

  /** Whether it is held, and as a name. */
  isName(word: string): boolean {
    const index = this.firstFrom(word)
    return this.words[index] === word && this.names[index] === true
  }

  /** The most frequent words that begin so, best first; `beginning` itself among them when it is a word. */
  startingWith(beginning: string, limit: number): VocabularyWord[] {
    const best: number[] = []
    const countAt = (index: number): number => this.counts[index] ?? 0
    for (let at = this.firstFrom(beginning); this.words[at]?.startsWith(beginning); at++) {
      if (best.length === limit && countAt(at) <= countAt(best.at(-1) ?? 0)) continue
      const place = best.findIndex((other) => countAt(other) < countAt(at))
      best.splice(place < 0 ? best.length : place, 0, at)
      if (best.length > limit) best.pop()
    }
    return best.map((index) => this.at(index))
  }

  /**
   * Words within a distance: an insertion, a deletion, another letter, or two neighbours swapped count one each (optimal
   * string alignment, in UTF-16 units). In alphabetical order.
   */
  near(word: string, reach: number): NearWord[] {
    const found: NearWord[] = []
    const table = new DistanceTable(word)
    // [1] Beginnings of this length and longer are too far off, whatever follows.
    let cutAt = Number.POSITIVE_INFINITY
    let filled = 0
    for (let index = 0; index < this.words.length; index++) {
      const shared = this.shared[index] ?? 0
      if (shared >= cutAt) continue
      cutAt = Number.POSITIVE_INFINITY
      if (shared < filled) filled = shared
      const candidate = this.words[index] ?? ''
      if (Math.abs(candidate.length - word.length) > reach) continue
      while (filled < candidate.length && cutAt > filled) {
        filled++
        if (table.fill(filled, candidate) > reach) cutAt = filled
      }
      if (cutAt <= candidate.length) continue
      const distance = table.distance(candidate.length)
      if (distance <= reach) found.push({ ...this.at(index), distance })
    }
    return found
  }

  /** Index of the first word that is not before another. */
  private firstFrom(word: string): number {
    let low = 0
    let high = this.words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.words[middle] ?? '') < word) low = middle + 1
      else high = middle
    }
    return low
  }

  private at(index: number): VocabularyWord {
    return {
      word: this.words[index] ?? '',
      count: this.counts[index] ?? 0,
      isName: this.names[index] ?? false,
    }
  }
}

function sharedLetters(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

/** Distances between the beginnings of one word and those of others, a row for each letter of the other. */
class DistanceTable {
  private readonly rows: Uint8Array[]
  /** The least of each row. */
  private readonly least: number[] = [0]
  private readonly word: string

  constructor(word: string) {
    this.word = word
    this.rows = [Uint8Array.from({ length: word.length + 1 }, (_, column) => column)]
  }

  /** Fills the row of the first `length` letters of another word; answers the least that any longer one can have. */
  fill(length: number, other: string): number {
    const { word, rows } = this
    rows[length] ??= new Uint8Array(word.length + 1)
    const [row, above, above2] = [rows[length], rows[length - 1], rows[length - 2]]
    if (row === undefined || above === undefined) return 0
    const letter = other.charCodeAt(length - 1)
    const letterBefore = other.charCodeAt(length - 2)
    row[0] = Math.min(length, 255)
    let least = row[0]
    for (let column = 1; column <= word.length; column++) {
      const own = word.charCodeAt(column - 1)
      const beside = (row[column - 1] ?? 0) + 1
      const over = (above[column] ?? 0) + 1
      let distance = (above[column - 1] ?? 0) + (own === letter ? 0 : 1)
      if (beside < distance) distance = beside
      if (over < distance) distance = over
      if (above2 !== undefined && own === letterBefore && word.charCodeAt(column - 2) === letter) {
        distance = Math.min(distance, (above2[column - 2] ?? 255) + 1)
      }
      row[column] = distance
      if (distance < least) least = distance
    }
    this.least[length] = least
    // A swap reaches back over one row.
    return Math.min(least, (this.least[length - 1] ?? 255) + 1)
  }

  distance(length: number): number {
    return this.rows[length]?.[this.word.length] ?? Number.POSITIVE_INFINITY
  }
}
