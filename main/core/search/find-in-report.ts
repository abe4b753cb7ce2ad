import type { FindMode, HitSpan } from '../../../preload/contract/search.ts'
import { toRanges } from './find-matches.ts'
import { indexText, type Token } from './index-text.ts'
import { foldLetters, type ReportText } from './report-text.ts'
import { type Row, rowStandsAt } from './row.ts'

/** Longest text looked for, in UTF-16 units: nobody types more into a find field. */
const longest = 1000

/** Where a report holds a text, in reading order; matches do not overlap. */
export function findInReport(report: ReportText, typed: string, mode: Exclude<FindMode, 'query'>): HitSpan[] {
  if (mode === 'letters') return findLetters(report, typed)
  const column = mode === 'words' ? 'exact' : 'stems'
  const words = indexText(typed.slice(0, longest), report.language)
    [column].split(' ')
    .filter((word) => word !== '')
  return words.length === 0 ? [] : findRow(report, { column, words, isPrefix: false })
}

function findLetters(report: ReportText, typed: string): HitSpan[] {
  const wanted = foldLetters(typed.slice(0, longest).normalize('NFC').replace(/\s+/gu, ' '))
  const spans: HitSpan[] = []
  if (wanted.trim() === '') return spans
  for (const passage of report.passages) {
    const letters = report.letters(passage)
    for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length)) {
      spans.push([passage.number, at, at + wanted.length])
    }
  }
  return spans
}

function findRow(report: ReportText, row: Row): HitSpan[] {
  const spans: HitSpan[] = []
  for (const passage of report.passages) {
    const words: readonly Token[] = report.tokens(passage)
    const found = []
    for (let at = 0; at < words.length; at++) {
      if (!rowStandsAt(words, at, row)) continue
      found.push({ start: words[at]?.start ?? 0, end: words[at + row.words.length - 1]?.end ?? 0, leaf: 0 })
    }
    for (const [start, end] of toRanges(found)) spans.push([passage.number, start, end])
  }
  return spans
}
