import type { Line } from './lines.ts'

/** A heading, dots that lead the eye, and a page number. */
const entry = /(?:\.{4,}|(?:\. ){4,}\.?|…{2,}|_{4,})\s*(?:\d{1,4}|[ivxlc]{1,6})$/

/** Fewest entries that are a table of contents. */
const fewest = 3

/** Lines without a printed table of contents: it says what the outline says. */
export function withoutContents(lines: readonly Line[]): Line[] {
  const entries = lines.filter(({ text }) => entry.test(text))
  return entries.length < fewest ? [...lines] : lines.filter(({ text }) => !entry.test(text))
}
