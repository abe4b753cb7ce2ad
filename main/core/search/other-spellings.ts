import type { StoredWord, VocabularyStore } from '../store/vocabulary.ts'
import { indexText } from './index-text.ts'
import { stemKazakh } from './kazakh.ts'
import { inRussianLetters } from './letters.ts'
import { foldedWords, isName, spellingKeys } from './word-counts.ts'

/** Most spellings of one word that are searched beside it. */
const maxSpellings = 16

/** Shorter words of one script are not taken for each other: Taj is not Tay. */
const minLatin = 4

/**
 * Other spellings of a name that the library holds, the most frequent first, one for all forms that share a stem:
 * Nazarbaev, Назарбаев and Назарбаевқа for Nazarbayev. None for words that the library uses as ordinary ones, whatever
 * name they may look like. `word` is as typed, in any case; several parts ("Nur-Sultan") are one name.
 */
export function otherNames(word: string, vocabulary: VocabularyStore, languages: readonly string[]): string[] {
  const folded = foldedWords(word).join(' ')
  const known = vocabulary.get(folded)
  if (folded === '' || (known !== undefined && !isName(known))) return []
  const found = spellingKeys(word)
    .flatMap((key) => vocabulary.withKey(key))
    .filter((other) => isName(other) && mayBeOne(folded, other.word))
  return apart(folded, found, languages)
}

/** Words of Kazakh that look so in Russian letters (кукык, құқық), as {@link otherNames} answers. */
export function kazakhSpellings(word: string, vocabulary: VocabularyStore, languages: readonly string[]): string[] {
  const folded = foldedWords(word).join(' ')
  if (!/^[а-яәғқңөұүһі]+$/.test(folded)) return []
  const keys = new Set([folded, stemKazakh(folded)].map(inRussianLetters))
  return apart(
    folded,
    [...keys].flatMap((key) => vocabulary.withKey(key)),
    languages,
  )
}

const isLatin = (word: string): boolean => /[a-z]/.test(word)

function mayBeOne(a: string, b: string): boolean {
  return isLatin(a) !== isLatin(b) || Math.min(a.length, b.length) >= minLatin
}

/** Of words that a search for one of them finds anyway, the most frequent; none that a search for `word` finds. */
function apart(word: string, found: readonly StoredWord[], languages: readonly string[]): string[] {
  const seen = new Set(stemsOf(word, languages))
  const others: string[] = []
  for (const other of found.toSorted((a, b) => b.count - a.count)) {
    const stems = stemsOf(other.word, languages)
    if (stems.every((stem) => seen.has(stem))) continue
    for (const stem of stems) seen.add(stem)
    others.push(other.word)
  }
  return others.slice(0, maxSpellings)
}

/** What a word is looked up by. */
const stemsOf = (word: string, languages: readonly string[]): string[] =>
  (languages.length === 0 ? ['en'] : languages).map((language) => indexText(word, language).stems)
