import { foldWord } from './fold.ts'
import { stemKazakh } from './kazakh.ts'
import { hasKazakhLetters, inRussianLetters } from './letters.ts'
import { nameForms } from './name-endings.ts'
import { nameKeys } from './name-key.ts'
import { wordBounds } from './words.ts'

/** What texts say of a word. */
export interface WordCount {
  /** Folded, as the index holds it; of a name with a hyphen or an apostrophe ("Nur-Sultan") its words with spaces. */
  word: string
  /** How often it stands there. */
  count: number
  /** How often with a capital first letter where no sentence begins; never for words in capitals throughout. */
  names: number
  /** How often in small letters. */
  small: number
  /**
   * What its other spellings share with it: {@link spellingKeys} of the ways in which it was seen with a capital letter,
   * {@link letterKeys} of a Kazakh word.
   */
  keys: readonly string[]
}

/** Grows with every change of what is counted or of the keys: libraries count anew. */
export const wordCountsVersion = 1

/** Whether a word is a name rather than a word of the language: it is seldom seen in small letters. */
export const isName = ({ names, small }: Pick<WordCount, 'names' | 'small'>): boolean => names > small || small === 0

/** Word counts as a parser's thread sends them: strings and numbers apart, because thousands of objects travel slowly. */
export interface PackedWordCounts {
  /** A line a word: the word, then its keys, parted by tabs. */
  lines: string
  /** Count, names and small of each word, in the same order. */
  numbers: Uint32Array
}

/** What is known of a word as it is written; made once, so that counting it is cheap. */
export interface SeenWord {
  isSmall: boolean
  /** Whether a capital letter is followed by small ones. */
  isTitle: boolean
  counts: MutableCount
}

interface MutableCount {
  /** The word, then its keys, parted by tabs. */
  line: string
  keys: string[]
  count: number
  names: number
  small: number
  /** Whose counts these are. */
  counter: WordCounter | undefined
}

/** Counts the words of a report. */
export class WordCounter {
  private readonly counts: MutableCount[] = []

  /** Notes word `i / 2` of a text with these bounds; `seen` is what {@link seeWord} made of it. */
  note(seen: SeenWord, text: string, bounds: readonly number[], i: number): void {
    const isName = seen.isTitle && i > 0 && !beginsSentence(text, bounds[i] ?? 0)
    this.count(seen, isName)
    if (seen.isSmall || bounds[i + 2] !== (bounds[i + 1] ?? 0) + 1) return
    const end = endOfJoined(text, bounds, i)
    if (end > (bounds[i + 1] ?? 0)) this.count(seenJoined(text.slice(bounds[i], end)), isName)
  }

  pack(): PackedWordCounts {
    const numbers = new Uint32Array(3 * this.counts.length)
    const lines = this.counts.map(({ line, count, names, small }, index) => {
      numbers[3 * index] = count
      numbers[3 * index + 1] = names
      numbers[3 * index + 2] = small
      return line
    })
    return { lines: lines.join('\n'), numbers }
  }

  private count({ counts, isSmall }: SeenWord, isName: boolean): void {
    if (counts.counter !== this) {
      counts.counter = this
      counts.count = counts.names = counts.small = 0
      this.counts.push(counts)
    }
    counts.count++
    if (isName) counts.names++
    if (isSmall) counts.small++
  }
}

/** The counts of several reports as one; a word that has other keys in another report stands twice. */
export function mergeWordCounts(all: readonly PackedWordCounts[]): WordCount[] {
  const merged = new Map<string, WordCount>()
  for (const { lines, numbers } of all) {
    let index = 0
    for (const line of lines === '' ? [] : lines.split('\n')) {
      const count = numbers[index++] ?? 0
      const names = numbers[index++] ?? 0
      const small = numbers[index++] ?? 0
      const known = merged.get(line)
      if (known === undefined) {
        const [word = '', ...keys] = line.includes('\t') ? line.split('\t') : [line]
        merged.set(line, { word, count, names, small, keys })
      } else {
        known.count += count
        known.names += names
        known.small += small
      }
    }
  }
  return [...merged.values()]
}

/** Words by how the index holds them, shared by all their spellings; they repeat from report to report. */
const counted = new Map<string, MutableCount>()
/** Names of several parts as they are written. */
const joined = new Map<string, SeenWord>()
/** Most words kept of either; a few MB. */
const maxKept = 100_000

/** What is counted of a word as it is written (`raw`) and as the index holds it (`word`, not empty). */
export function seeWord(raw: string, word: string): SeenWord {
  const first = String.fromCodePoint(raw.codePointAt(0) ?? 0)
  const isSmall = first === first.toLowerCase()
  const isTitle = !isSmall && raw !== raw.toUpperCase()
  if (counted.size >= maxKept) counted.clear()
  let counts = counted.get(word)
  if (counts === undefined) {
    counts = { line: word, keys: [], count: 0, names: 0, small: 0, counter: undefined }
    counted.set(word, counts)
  }
  const keys = [...(isTitle ? spellingKeys(raw) : []), ...letterKeys(word)]
  for (const key of keys) if (!counts.keys.includes(key)) counts.keys.push(key)
  counts.line = [word, ...counts.keys].join('\t')
  return { isSmall, isTitle, counts }
}

function seenJoined(slice: string): SeenWord {
  const known = joined.get(slice)
  if (known !== undefined) return known
  // A copy: a slice that is kept would keep the whole text that it is part of.
  const raw = Buffer.from(slice).toString()
  if (joined.size >= maxKept) joined.clear()
  const seen = seeWord(raw, foldedWords(raw).join(' '))
  joined.set(raw, seen)
  return seen
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  const bounds = wordBounds(text)
  const words: string[] = []
  for (let i = 0; i < bounds.length; i += 2) words.push(foldWord(text.slice(bounds[i], bounds[i + 1])))
  return words.filter((word) => word !== '')
}

/** Keys that a name shares with its spellings in other alphabets and romanisations, in whatever case it stands. */
export function spellingKeys(raw: string): string[] {
  const small = raw.normalize('NFC').toLowerCase()
  return [...new Set(nameForms(small.replace(/[-‐‑'’]/g, '')).flatMap(nameKeys))]
}

/** Keys under which a Kazakh word (folded) is found when it is typed in Russian letters, in this form or in others. */
export function letterKeys(word: string): string[] {
  if (!hasKazakhLetters(word)) return []
  return [...new Set([word, stemKazakh(word)].map(inRussianLetters))]
}

/** Whether a sentence, a heading's words or quoted speech begin at a place, so that a capital says nothing. */
function beginsSentence(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const character = text[before] ?? ''
    if (' \u00a0'.includes(character)) continue
    return '.!?…:;•"“„«‘([—–*/|'.includes(character)
  }
  return true
}

/** Marks within a name. */
const joiners = "-‐‑'’ʹʻʼ‘`"

/** Where a name of several parts ends that begins with a word: "Nur-Sultan", "Sana’a"; its own end if it is none. */
function endOfJoined(text: string, bounds: readonly number[], first: number): number {
  let end = bounds[first + 1] ?? 0
  if (isJoinedBefore(text, bounds, first)) return end
  for (let i = first + 2; i < bounds.length && i < first + 2 * maxParts; i += 2) {
    if (bounds[i] !== end + 1 || !joiners.includes(text[end] ?? '')) break
    const part = text.slice(bounds[i], bounds[i + 1])
    // The genitive is no part of a name.
    if (/^s$/i.test(part)) break
    end = bounds[i + 1] ?? end
  }
  return end
}

const maxParts = 3

const isJoinedBefore = (text: string, bounds: readonly number[], at: number): boolean =>
  at > 0 && bounds[at] === (bounds[at - 1] ?? 0) + 1 && joiners.includes(text[(bounds[at] ?? 0) - 1] ?? ' ')
