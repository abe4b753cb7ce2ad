import { stemEnglish } from './english.ts'
import { stemKazakh } from './kazakh.ts'
import { stemRussian } from './russian.ts'

/**
 * How a word's forms are brought together: by the rules of English, Russian or Kazakh, or not at all. Which one a
 * word of a passage gets depends on its script and on the passage's language.
 */
export type StemRule = 'en' | 'ru' | 'kk' | 'none'

/** Grows with every change of the rules: passages are stemmed anew. */
export const stemsVersion = 1

/**
 * Stands before every Kazakh stem in the index, so that it never meets a Russian stem that only looks the same
 * (Kazakh rules make "бан" of "банды", Russian rules of "баня"). A private-use character: the tokenizer takes it for
 * a letter, and no folded word holds it.
 */
const kazakhMark = '\ue000'

/** Longest word that is stemmed, in UTF-16 units; longer ones are serial numbers and addresses. */
const longest = 40

/**
 * The rule for a folded word in a text of this language (BCP 47). Cyrillic words of an English report are Russian, or
 * Kazakh when they hold a Kazakh letter; Latin words of a report in another script are English.
 */
export function stemRule(word: string, language: string): StemRule {
  const { primary, script } = localeOf(language)
  if (/^[a-z0-9]+$/.test(word)) return primary === 'en' || script !== 'Latn' ? 'en' : 'none'
  if (!/^[а-яәғқңөұүһі]+$/.test(word)) return 'none'
  if (primary === 'kk' || primary === 'ru' || script !== 'Cyrl') {
    return primary === 'kk' || /[әғқңөұүһі]/.test(word) ? 'kk' : 'ru'
  }
  return 'none'
}

/** The stem of a folded word, as the index holds it. */
export function stem(word: string, rule: StemRule): string {
  if (word.length > longest) return word
  if (rule === 'en') return stemEnglish(word)
  if (rule === 'ru') return stemRussian(word)
  return rule === 'kk' ? kazakhMark + stemKazakh(word) : word
}

interface Locale {
  primary: string
  /** ISO 15924, such as `Cyrl`. */
  script: string
}

const locales = new Map<string, Locale>()

/** A language and the script that it is usually written in; what is no language tag counts as English. */
function localeOf(language: string): Locale {
  const known = locales.get(language)
  if (known !== undefined) return known
  let locale: Locale = { primary: 'en', script: 'Latn' }
  try {
    const full = new Intl.Locale(language).maximize()
    locale = { primary: full.language, script: full.script ?? 'Latn' }
  } catch {
    // A report may carry any text as its language; it must not stop an import.
  }
  locales.set(language, locale)
  return locale
}
