import { type Fragment, textOf } from './fragments.ts'
import type { Line } from './lines.ts'
import type { Measures } from './measures.ts'

/** Between the cells of a row. */
const cellGap = ' | '

/** Longest cell, UTF-16 units; longer ones are running text side by side. */
const maxCell = 600

/** A table's row. */
export interface Row {
  line: Line
  text: string
}

/**
 * The rows of tables, by their first line; `inside` holds the lines that go on a row. Lines in parts that stand under the
 * parts of the line before are rows; a line that leaves the first column empty goes on the row before it.
 */
export function findTables(lines: readonly Line[], measures: Measures): { rows: Map<Line, Row>; inside: Set<Line> } {
  const rows = new Map<Line, Row>()
  const inside = new Set<Line>()
  for (let from = 0; from < lines.length; ) {
    const to = endOfTable(lines, from, measures)
    if (to > from) addRows(lines.slice(from, to), measures, rows, inside)
    from = Math.max(to, from + 1)
  }
  return { rows, inside }
}

/** Where the table that begins at a line ends; `from` itself where none does. */
function endOfTable(lines: readonly Line[], from: number, measures: Measures): number {
  let starts: number[] = []
  let split = 0
  let to = from
  let last = from
  for (; to < lines.length; to++) {
    const line = lines[to]
    const before = lines[to - 1]
    if (line === undefined || isListItem(line)) break
    if (to > from && (before?.column !== line.column || line.y - before.y > 4 * measures.pitch(line.size))) break
    const own = line.parts.map(({ x }) => x)
    if (line.parts.length > 1) {
      if (split > 0 && shared(own, starts, line.size) < 2) break
      starts = starts.length === 0 ? own : merge(starts, own, line.size)
      split++
      last = to
    } else if (
      split === 0 ||
      shared(own, starts, line.size) === 0 ||
      line.right - line.x > 0.7 * (line.limit - line.left)
    ) {
      break
    }
  }
  if (split < 2) return from
  // Lines after the last row of several cells belong to it only where they are not in the first column.
  let end = last + 1
  while (end < to && (lines[end]?.x ?? 0) > (starts[0] ?? 0) + (lines[end]?.size ?? 0)) end++
  return end
}

/** A bullet with its text is two parts. */
const isListItem = ({ parts }: Line): boolean =>
  parts.length === 2 && /^(?:[•●▪◦‣·*–—-]|[([]?[\p{L}\d]{1,3}[.)\]])$/u.test(textOf(parts[0]?.runs ?? []))

const isNear = (one: number, other: number, size: number): boolean => Math.abs(one - other) < 0.8 * size

const shared = (own: readonly number[], starts: readonly number[], size: number): number =>
  own.filter((x) => starts.some((start) => isNear(x, start, size))).length

const merge = (starts: readonly number[], own: readonly number[], size: number): number[] =>
  [...starts, ...own.filter((x) => !starts.some((start) => isNear(x, start, size)))].sort((one, other) => one - other)

function addRows(lines: readonly Line[], measures: Measures, rows: Map<Line, Row>, inside: Set<Line>): void {
  const starts = lines.reduce<number[]>(
    (all, { parts, size }) =>
      merge(
        all,
        parts.map(({ x }) => x),
        size,
      ),
    [],
  )
  let row: { line: Line; cells: string[] } | undefined
  const end = (): void => {
    if (row === undefined) return
    const cells = row.cells.filter((cell) => cell !== '')
    rows.set(row.line, { line: row.line, text: cells.join(cellGap) })
  }
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const isFirst = isNear(line.parts[0]?.x ?? 0, starts[0] ?? 0, line.size)
    const isClose = before !== undefined && line.y - before.y < 1.1 * measures.pitch(line.size)
    const goesOn = row !== undefined && (!isFirst || (line.parts.length === 1 && isClose)) && fits(row.cells)
    if (row === undefined || !goesOn) {
      end()
      row = { line, cells: starts.map(() => '') }
    } else inside.add(line)
    for (const part of line.parts) addCell(row.cells, columnOf(part, starts, line.size), textOf(part.runs))
  })
  end()
}

const fits = (cells: readonly string[]): boolean => cells.every((cell) => cell.length < maxCell)

const columnOf = ({ x }: Fragment, starts: readonly number[], size: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => x > start - 0.8 * size),
  )

function addCell(cells: string[], at: number, text: string): void {
  cells[at] = cells[at] ? `${cells[at]} ${text}` : text
}
