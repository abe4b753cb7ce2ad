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
  let end = from
  for (let to = from; to < lines.length; to++) {
    const line = lines[to]
    if (line === undefined || isListItem(line)) break
    if (to > from && stepTo(lines, to) > 4 * measures.pitch(line.size)) break
    const own = line.parts.map(({ x }) => x)
    const isBeside = isWithinRow(lines, to, measures) || isWithinRow(lines, to + 1, measures)
    if (line.parts.length > 1) {
      if (split > 0 && shared(own, starts, line.size) < 2) break
      split++
      end = to + 1
    } else if (!isBeside) {
      const isCell = split > 0 && shared(own, starts, line.size) > 0
      if (!isCell || line.right - line.x > 0.7 * (line.limit - line.left)) break
      // After the last row of several cells, only lines that leave the first column empty belong to it.
      if (end === to && line.x > (starts[0] ?? 0) + line.size) end++
    } else if (end === to && split > 0) end++
    starts = merge(starts, own, line.size)
  }
  return split < 2 ? from : end
}

/** From a line's baseline to that of the one before; infinite where they are not in one column. */
function stepTo(lines: readonly Line[], at: number): number {
  const [before, line] = [lines[at - 1], lines[at]]
  return before === undefined || line === undefined || before.column !== line.column ? Infinity : line.y - before.y
}

/** Whether a line is nearer to the one before than lines of a text ever are: cells of one row, set at its middle. */
const isWithinRow = (lines: readonly Line[], at: number, measures: Measures): boolean =>
  stepTo(lines, at) < 0.8 * measures.pitch(lines[at]?.size ?? 0)

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
  // Where rows have more room between them than lines, that tells them; else a line in the first column begins one.
  const steps = lines.slice(1).map((_, index) => stepTo(lines, index + 1))
  const isRoomy = (step: number): boolean => step > 1.12 * measures.pitch(lines[0]?.size ?? 0)
  const isSpaced = steps.some(isRoomy) && !steps.every(isRoomy)
  let row: { line: Line; cells: string[] } | undefined
  const end = (): void => {
    if (row !== undefined) rows.set(row.line, { line: row.line, text: row.cells.filter(Boolean).join(cellGap) })
  }
  lines.forEach((line, index) => {
    const isFirst = isNear(line.parts[0]?.x ?? 0, starts[0] ?? 0, line.size)
    const goesOn = isSpaced ? !isRoomy(steps[index - 1] ?? Infinity) : !isFirst
    if (row === undefined || !goesOn || row.cells.some((cell) => cell.length > maxCell)) {
      end()
      row = { line, cells: starts.map(() => '') }
    } else inside.add(line)
    for (const part of line.parts) addCell(row.cells, columnOf(part, starts, line.size), textOf(part.runs))
  })
  end()
}

const columnOf = ({ x }: Fragment, starts: readonly number[], size: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => x > start - 0.8 * size),
  )

function addCell(cells: string[], at: number, text: string): void {
  cells[at] = cells[at] ? `${cells[at]} ${text}` : text
}
