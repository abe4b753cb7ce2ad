import type { Block } from '../blocks.ts'
import { isOutside } from './country-report-words.ts'

/** Longest line of what a page has around its text, in UTF-16 units. */
const longest = 200

/** Furthest that a report's summary may be from its title, in blocks. */
const furthest = 120

/** Lines that come after the text of a page, and lead elsewhere. */
const after =
  /^(?:Edit Your Custom Report|Build (?:a|Your) Custom Report|0\d \/ Select|View report by|On This Page|Back to Top|Tags)\b/i

/** Lines inside it that lead to the page's other parts: with their names, arrows, or letters set apart. */
const inside = /^(?:read (?:a )?section\b|in this section\b)|[←→]$|^(?:[\p{Lu}|]{1,2} ){3,}\p{Lu}{1,2}$/iu

/**
 * The report on a web page that was printed, or saved by a word processor, as a whole: from its title (undefined where it
 * has none) to the first line that leads elsewhere after its last section.
 */
export function printedReport(blocks: readonly Block[], title: Block | undefined): Block[] {
  const start = title === undefined ? 0 : blocks.indexOf(title)
  const report = blocks.slice(start)
  const last = lastSection(report)
  const end = report.findIndex(({ text }, index) => index > last && text.length < 100 && after.test(text))
  const whole = end < 0 ? report : report.slice(0, end)
  // The page's own list of parts comes first and may look like headings too.
  const first = whole.findIndex(({ kind, text }) => kind === 'heading' && /^Section 1\b/i.test(text))
  const summary = whole
    .slice(0, Math.max(0, Math.min(first, furthest)))
    .findLastIndex(({ kind, text }) => kind === 'heading' && isOutside(text))
  const between = title === undefined ? [] : whole.slice(1, Math.max(1, summary))
  const hasMore = between.some(({ text }) => text.length > longest)
  return whole.filter((block, index) => {
    const isBetween = !hasMore && index > 0 && index <= between.length
    return !isBetween && !(block.text.length < longest && inside.test(block.text))
  })
}

/** Where the section of the highest number begins; the page may name it again further down. */
function lastSection(blocks: readonly Block[]): number {
  let highest = 0
  let at = -1
  blocks.forEach(({ kind, text }, index) => {
    const number = kind === 'heading' ? Number(/^Section (\d)\b/i.exec(text)?.[1] ?? 0) : 0
    if (number > highest) {
      highest = number
      at = index
    }
  })
  return at
}
