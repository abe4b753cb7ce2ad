import { type Token, tokens } from './index-text.ts'

/** A report's passages, taken apart as they are looked at. */
export interface ReportText {
  /** BCP 47. */
  language: string
  /** From number 1 on, none left out. */
  passages: readonly NumberedText[]
  /** Words of a passage, in order. */
  tokens(passage: NumberedText): readonly Token[]
  /** Letters of a passage as {@link foldLetters} writes them. */
  letters(passage: NumberedText): string
}

/** A passage's number and text. */
export interface NumberedText {
  number: number
  text: string
}

/** Reads a report's passages; undefined when it is not in the library. */
export type ReadReport = (reportId: string) => { language: string; passages: readonly NumberedText[] } | undefined

/** Keeps the report that was looked through last: what is typed into a find field comes letter by letter. */
export function createReportTexts(read: ReadReport, stamp: () => string): (reportId: string) => ReportText | undefined {
  let key = ''
  let kept: ReportText | undefined
  return (reportId) => {
    const now = `${reportId} ${stamp()}`
    if (kept !== undefined && key === now) return kept
    const report = read(reportId)
    kept = report === undefined ? undefined : textOf(report.language, report.passages)
    key = now
    return kept
  }
}

function textOf(language: string, passages: ReportText['passages']): ReportText {
  const words = new Map<number, readonly Token[]>()
  const letters = new Map<number, string>()
  return {
    language,
    passages,
    tokens({ number, text }) {
      const known = words.get(number) ?? tokens(text, language)
      words.set(number, known)
      return known
    },
    letters({ number, text }) {
      const known = letters.get(number) ?? foldLetters(text)
      letters.set(number, known)
      return known
    },
  }
}

/** Signs that people type one for the other. */
const alike = ["'‘’‚‛ʼʻ`´′", '"“”„‟«»″', '-‐‑‒–—―−', ' \u00a0\u2002\u2003\u2009\u202f', 'еёѐ']

/** What each character of the basic plane is looked for as; made when it is first needed. */
let table: Uint16Array | undefined

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) made[code] = lettersOf(String.fromCharCode(code)).charCodeAt(0)
  for (const signs of alike) for (const sign of signs) made[sign.charCodeAt(0)] = signs.charCodeAt(0)
  for (const [upper, lower] of ['Ёе', 'Ѐе']) made[upper?.charCodeAt(0) ?? 0] = lower?.charCodeAt(0) ?? 0
  return made
}

/** Small, without marks where these are ornament; a character that would become several stays as it is. */
function lettersOf(character: string): string {
  const lower = character.toLowerCase()
  const small = lower.length === 1 ? lower : character
  if (!/[\p{Script=Latin}\p{Script=Greek}]/u.test(small)) return small
  const bare = small.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.length === 1 ? bare : small
}

/**
 * A text as it is looked for letter by letter: small, without accents, quotation marks, hyphens and spaces of one kind.
 * Every UTF-16 unit stays in its place, so offsets are those of the text.
 */
export function foldLetters(text: string): string {
  table ??= makeTable()
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = table[text.charCodeAt(at)] ?? 0
  return Buffer.from(units.buffer).toString('utf16le')
}
