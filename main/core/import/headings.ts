/** The shape of headings: what a line must look like to be taken for one where nothing marks it. */

/** Words that titles leave in small letters. */
const small = new Set(
  (
    'a an and as at before between but by for from in including into nor of on or over per than the through to under ' +
    'upon via versus vs with within without based against'
  ).split(' '),
)

/** Longest line that may be a heading, in UTF-16 units; the longest in country reports has 127. */
const longest = 150

/** Whether every word that titles capitalise begins with a capital or a digit ("Freedom of Assembly"). */
export function isTitleCase(text: string): boolean {
  const words = text.split(/[\s/–—-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const [first] = words
  if (first === undefined || !/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(first)) return false
  return words.every((word) => small.has(word.toLowerCase()) || /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word))
}

/** Whether a text is all in capitals, with at least two letters. */
export const isAllCapitals = (text: string): boolean =>
  /\p{L}.*\p{L}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()

/** Whether a line ends as sentences do. */
export const endsSentence = (text: string): boolean => /[.!?;,…]["'”’»)\]]*$/.test(text)

/**
 * Whether a line by itself looks like a heading: short, begun with a capital, without the end of a sentence, and in
 * Title Case or capitals. Languages that write titles as sentences are judged by length alone.
 */
export function looksLikeHeading(text: string): boolean {
  if (text.length > longest || endsSentence(text) || !/^["“«(]?[\p{Lu}\p{N}]/u.test(text)) return false
  if (/^(?:https?:|www\.)|[@|]|^\p{N}+$/u.test(text)) return false
  const words = text.split(' ').length
  if (/\p{Script=Cyrillic}/u.test(text)) return words <= 12
  return words <= 16 && (isTitleCase(text) || isAllCapitals(text))
}

/** What a numbered heading says: its own number, without its parents', and its words. */
export interface NumberedHeading {
  /** `section` for "Section 1.", `decimal` for "1." and "1.2", `roman` for "IV.", `letter` for "a.". */
  form: 'section' | 'decimal' | 'roman' | 'letter'
  /** `1`, `1.2`, `IV`, `a`. */
  number: string
  /** Empty where the number stands alone. */
  heading: string
}

/** Reads the number at the start of a heading; undefined where there is none. */
export function readNumber(text: string): NumberedHeading | undefined {
  const section = /^(?:section|раздел|бөлім|chapter|глава|part)\s+(\d{1,2})\s*[.:–—-]?\s*(.*)$/iu.exec(text)
  if (section !== null) return numbered('section', section)
  const decimal = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(\p{L}.*)$/u.exec(text)
  if (decimal !== null) return numbered('decimal', decimal)
  const letter = /^([a-zа-я])[.)]\s*(\p{Lu}.*)$/u.exec(text)
  if (letter !== null) return numbered('letter', letter)
  const roman = /^([IVX]{1,5})[.)]\s+(\p{L}.*)$/u.exec(text)
  return roman === null ? undefined : numbered('roman', roman)
}

const numbered = (form: NumberedHeading['form'], [, number = '', heading = '']: RegExpExecArray): NumberedHeading => ({
  form,
  number,
  heading: heading.trim(),
})
