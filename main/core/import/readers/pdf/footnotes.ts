import type { Line } from './lines.ts'
import type { Measures } from './measures.ts'

/** Height of type, as a share of the body's, below which a line at a column's foot may be a footnote's. */
const smallest = 0.93

/** How a footnote begins. */
const marker = /^(?:\d{1,3}|[*†‡§¶]{1,3}|\[\d{1,3}\])(?:[\s.)]|(?=["“«(]?\p{Lu}))/u

/** Whether a line begins a footnote. */
export const isNoteStart = (line: Line): boolean => marker.test(line.text)

/**
 * The lines of footnotes: those in small type at the foot of a column, below its running text, from the first that begins
 * with a marker on; with what goes on from the note of the page before.
 */
export function footnoteLines(lines: readonly Line[], { bodySize }: Measures): Set<Line> {
  const notes = new Set<Line>()
  let isGoingOn = false
  for (const column of Map.groupBy(lines, ({ column }) => column).values()) {
    let from = column.length
    while (from > 0 && isSmall(column[from - 1], bodySize)) from--
    // Small type alone is an annex, a table, or the rest of a long note.
    const first = column.findIndex((line, index) => index >= from && isNoteStart(line))
    const isUnderText: boolean = from > 0 && from < column.length && (first === from || isGoingOn)
    if (isUnderText) for (const line of column.slice(from)) notes.add(line)
    isGoingOn = isUnderText && !/[.!?]["”’»)\]]*$/.test(column.at(-1)?.text ?? '')
  }
  return notes
}

const isSmall = (line: Line | undefined, bodySize: number): boolean =>
  line !== undefined && line.size < bodySize * smallest && line.parts.length < 3
