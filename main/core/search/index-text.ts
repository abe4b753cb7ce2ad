import { ownCopy } from '../remember.ts'
import { foldWord } from './fold.ts'
import { createKnownWords, type KnownWords } from './known-words.ts'
import { stem, stemRule, stemsVersion } from './stem.ts'
import { type PackedWordCounts, type SeenWord, seeWord, WordCounter } from './word-counts.ts'
import { countWords, wordBounds } from './words.ts'

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

/** Words seen before, by language. */
const seen = new Map<string, KnownWords<Forms>>()

/** The words of a text (passage, heading or title) for the index. Pure; `language` is BCP 47. */
export const indexText = (text: string, language: string): IndexText =>
  indexed(text, wordBounds(text), knownWords(language), undefined)

/** What the index gets of a report. */
export interface IndexedReport {
  /** One a passage, in order. */
  indexTexts: IndexText[]
  stemsVersion: number
  wordCounts: PackedWordCounts
  /** Words of each passage as people count them, in order. */
  passageWords: number[]
}

/** The words of a report's passages for the index, and how often they stand there. Pure. */
export function indexReport(texts: readonly string[], language: string): IndexedReport {
  const counter = new WordCounter()
  const known = knownWords(language)
  const passageWords: number[] = []
  const indexTexts = texts.map((text) => {
    const bounds = wordBounds(text)
    passageWords.push(countWords(text, bounds))
    return indexed(text, bounds, known, counter)
  })
  return { indexTexts, stemsVersion, wordCounts: counter.pack(), passageWords }
}

function indexed(
  text: string,
  bounds: readonly number[],
  known: KnownWords<Forms>,
  counter: WordCounter | undefined,
): IndexText {
  const exact: string[] = []
  const stems: string[] = []
  known.open(text)
  for (let i = 0; i < bounds.length; i += 2) {
    const forms = known.find(bounds[i] ?? 0, bounds[i + 1] ?? 0)
    if (forms.exact === '') continue
    if (counter !== undefined) {
      forms.seen ??= seeWord(ownCopy(text.slice(bounds[i], bounds[i + 1])), forms.exact)
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
  known.open(text)
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i] ?? 0
    const end = bounds[i + 1] ?? 0
    const forms = known.find(start, end)
    if (forms.exact !== '') found.push({ start, end, exact: forms.exact, stem: forms.stem })
  }
  return found
}

function knownWords(language: string): KnownWords<Forms> {
  const before = seen.get(language)
  if (before !== undefined) return before
  const known = createKnownWords((raw) => makeForms(raw, language))
  seen.set(language, known)
  return known
}

function makeForms(raw: string, language: string): Forms {
  const exact = foldWord(raw)
  return { exact: ownCopy(exact), stem: ownCopy(stem(exact, stemRule(exact, language))), seen: undefined }
}
