import {
  afterNumbers,
  beforeNumbers,
  headingWords,
  kazakhYears,
  leads,
  openers,
  partsOfNames,
  timeWords,
  titles,
} from './abbreviations.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * Where each sentence of a text begins, in UTF-16 units, rising from 0; none for an empty text. A sentence reaches up to
 * the next, so the space after its end is its own.
 *
 * The cuts are those of Unicode's annex 29, by Intl.Segmenter. It knows no abbreviations: those of its cuts that fall
 * after one, after an initial, after the number of a heading or a list, or before what only ends or goes on with a
 * sentence, are taken back here. A paragraph's end is always a sentence's.
 */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = []
  let last = 0
  for (const { index, segment } of segmenter.segment(masked(text))) {
    if (index > 0 && !begins(text, last, index, segment.length)) continue
    starts.push(index)
    last = index
  }
  return starts
}

/** Longer than any abbreviation; what is before it need not be looked at. */
const longestToken = 24

/**
 * The text for the segmenter, unit for unit as long: what it mistakes is written as what it knows. An ellipsis ends a
 * sentence like a full stop, the mark of a footnote after it belongs to it, and the letter of a list begins one.
 */
function masked(text: string): string {
  return (
    text
      .replaceAll('…', '.')
      .replace(/([.!?]["”’»)]*)(\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)/g, (_, end, mark) => end + ')'.repeat(mark.length))
      .replace(/\.(\d{1,3})(?=[ \u00a0]["“«(]*\p{Lu})/gu, (found, mark, at) => {
        const [word = ''] = /\p{L}*$/u.exec(text.slice(Math.max(0, at - longestToken), at)) ?? []
        return /^\p{Ll}{2}/u.test(word) && !beforeNumbers.has(word) ? `.${')'.repeat(mark.length)}` : found
      })
      // A number begins a sentence where what is before it can only be a word.
      .replace(/\.(["”’»)]*[ \u00a0])\d/g, (found, space, at) =>
        /(?:\p{Ll}{5}|\d{4}|[)”’»%])$/u.test(text.slice(Math.max(0, at - 5), at)) ? `.${space}A` : found,
      )
      .replace(
        /([.!?]["”’»)]*[ \u00a0]\(?)(\p{Ll})(?=\)[ \u00a0])/gu,
        (_, end, letter) => end + 'A'.repeat(letter.length),
      )
  )
}

const paragraphEnd = /[\n\r\u0085\u2029]/
const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** How much of a sentence is looked at to tell whether it ends, in UTF-16 units: what is further away tells nothing. */
const reach = 200

/** Whether the segmenter's piece of `length` units at `at` begins a sentence, after one that began at `from`. */
function begins(text: string, from: number, at: number, length: number): boolean {
  const before = text.slice(Math.max(from, at - reach), at)
  const piece = text.slice(at, at + length)
  if (paragraphEnd.test(before.at(-1) ?? '')) return before.trim() !== '' && piece.trim() !== ''
  if (!hasWord(before) || !hasWord(piece)) return false
  // Chinese and Japanese write no space between sentences; where others have none, a footnote's mark was cut in half.
  if (!/[\s。！？][”’」』）]*$/.test(before)) return false
  if (/^[»”’)\]]/.test(piece)) return false
  const next = nextWord(piece)
  if (next.isSmall && !/^\(?\p{L}\)/u.test(piece)) return false
  return !(at - from < reach && isOfHeading(before)) && !isAbbreviated(before, next)
}

interface Word {
  text: string
  /** Whether a full stop follows: then it is itself an abbreviation. */
  isDotted: boolean
  isSmall: boolean
}

/** The first word or number of a text. */
function nextWord(text: string): Word {
  const [, word = '', stop] = /^[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{N}’'-]*)(\.?)/u.exec(text) ?? []
  return { text: word, isDotted: stop === '.', isSmall: /^\p{Ll}/u.test(word) }
}

const isNumber = ({ text }: Word): boolean => /^(?:\p{N}|[IVXLC]+$)/u.test(text)
const isOpener = ({ text, isDotted }: Word): boolean => !isDotted && openers.has(text.toLowerCase())

/** Whether all there is so far is the number of a list or a heading: “2.”, “b)”, “1.c.”, “Section 4.”, “5-бап.”. */
function isOfHeading(before: string): boolean {
  const all = before.trim()
  if (/^[^\p{L}\p{N}]*(?:(?:\d{1,3}|[ivxIVX]{1,5}|\p{L})[.)])+$/u.test(all)) return true
  const [, article, bap] = /^[^\p{L}\p{N}]*(?:(\p{L}+)\s+[\p{L}\p{N}.]{1,8}|\p{N}{1,3}-(\p{L}+))\.$/u.exec(all) ?? []
  return headingWords.has((article ?? bap ?? '').toLowerCase())
}

/** Whether what comes before `next` ends with an abbreviation after which the sentence goes on. */
function isAbbreviated(before: string, next: Word): boolean {
  const ended = before
    .trimEnd()
    .replace(/["”’»)\]]+$/, '')
    // “и т. д.” is written without the space, too.
    .replace(/(^|\s)т\.\s(\p{Ll})\.$/u, '$1т.$2.')
  // With its hyphens and slashes: the K of “ISIS-K.” is no initial, that of “J.-K. Smith” is.
  const [token] = /[\p{L}\p{N}][^\s"“”„«»‘()[\]]*\.$/u.exec(ended.slice(-longestToken)) ?? []
  if (token === undefined) return false
  const word = token.replace(/\.+$/, '').replace(/^.*\.-/, '')
  const small = word.toLowerCase()
  if (titles.has(word)) return true
  // Initials (А. Б. Иванов, J.R. Smith) and names of letters (U.S., U.N.).
  if (/^(?:\p{Lu}\.-?)+$/u.test(token)) return !isOpener(next)
  if (afterNumbers.has(small)) return isAfterNumber(ended.slice(0, -token.length), next)
  if (kazakhYears.has(small) || partsOfNames.has(word)) return !isOpener(next)
  if (small === 'a.m' || small === 'p.m')
    return timeWords.has(next.text.toLowerCase()) || /^\p{Lu}{2,4}$/u.test(next.text)
  if (leads.has(small)) return true
  return beforeNumbers.has(small) && isNumber(next)
}

/** Words at most before “2019 г.” that are no sentence yet: “В начале января 2019 г.”. */
const fewWords = 4

/** Whether a sentence goes on after “г.” or “в.”: before a town; after a number where hardly anything was said yet. */
function isAfterNumber(before: string, next: Word): boolean {
  if (!/(?:\p{N}|\s[IVXLC]+)\s*$/u.test(before)) return true
  if (isOpener(next)) return false
  const said = before.match(/\p{L}[\p{L}-]*/gu) ?? []
  return said.length <= fewWords
}
