import { foldWord } from './fold.ts'
import { type StemRule, stem, stemRule, stemsVersion } from './stem.ts'
import { type PackedWordCounts, type SeenWord, seeWord, WordCounter } from './word-counts.ts'
import { wordBounds } from './words.ts'

/**
 * What the index holds of a passage: the same words twice, parted by single spaces, as they stand (folded) and as
 * stems. Word n of one is word n of the other, so a phrase and a mark fall on the same place in both.
 */
export interface IndexText {
  exact: string
  stems: string
}

/** A word of a text with where it stands. */
export interface Token {
  /** UTF-16 offset in the text. */
  start: number
  /** UTF-16 offset after the last unit. */
  end: number
  exact: string
  stem: string
}

interface Forms {
  exact: string
  stem: string
  /** Made when the word is first counted. */
  seen: SeenWord | undefined
}

/** Words seen before, by language: words repeat, and folding and stemming cost far more than looking up. */
const seen = new Map<string, Map<string, Forms>>()

/** Words kept a language; the whole corpus has about 100,000 in English. About 10 MB. */
const maxSeen = 60_000

/** The words of a text (passage, heading or title) for the index. Pure; `language` is BCP 47. */
export const indexText = (text: string, language: string): IndexText => indexed(text, language, undefined)

/** What the index gets of a report. */
export interface IndexedReport {
  /** One a passage, in order. */
  indexTexts: IndexText[]
  stemsVersion: number
  wordCounts: PackedWordCounts
}

/** The words of a report's passages for the index, and how often they stand there. Pure. */
export function indexReport(texts: readonly string[], language: string): IndexedReport {
  const counter = new WordCounter()
  const indexTexts = texts.map((text) => indexed(text, language, counter))
  return { indexTexts, stemsVersion, wordCounts: counter.pack() }
}

function indexed(text: string, language: string, counter: WordCounter | undefined): IndexText {
  const known = knownWords(language)
  const bounds = wordBounds(text)
  const exact: string[] = []
  const stems: string[] = []
  for (let i = 0; i < bounds.length; i += 2) {
    const raw = text.slice(bounds[i], bounds[i + 1])
    const forms = formsOf(raw, language, known)
    if (forms.exact === '') continue
    if (counter !== undefined) {
      forms.seen ??= seeWord(raw, forms.exact)
      counter.note(forms.seen, text, bounds, i)
    }
    exact.push(forms.exact)
    stems.push(forms.stem)
  }
  return { exact: exact.join(' '), stems: stems.join(' ') }
}

/** The same words with their places: word n here is word n of {@link indexText}. */
export function tokens(text: string, language: string): Token[] {
  const known = knownWords(language)
  const bounds = wordBounds(text)
  const found: Token[] = []
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i] ?? 0
    const end = bounds[i + 1] ?? 0
    const forms = formsOf(text.slice(start, end), language, known)
    if (forms.exact !== '') found.push({ start, end, exact: forms.exact, stem: forms.stem })
  }
  return found
}

function knownWords(language: string): Map<string, Forms> {
  const known = seen.get(language)
  if (known !== undefined && known.size < maxSeen) return known
  const fresh = new Map<string, Forms>()
  seen.set(language, fresh)
  return fresh
}

function formsOf(slice: string, language: string, known: Map<string, Forms>): Forms {
  const before = known.get(slice)
  if (before !== undefined) return before
  // A copy: a slice that is kept would keep the whole text that it is part of.
  const raw = Buffer.from(slice).toString()
  const exact = foldWord(raw)
  const rule: StemRule = stemRule(exact, language)
  const forms: Forms = { exact, stem: stem(exact, rule), seen: undefined }
  known.set(raw, forms)
  return forms
}
