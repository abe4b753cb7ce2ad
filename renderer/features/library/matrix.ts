// Reports as a matrix of countries and years, and the way a cursor moves in it.
import type { ReportSummary } from '../../../preload/contract/reports.ts'

/** A country with its editions. */
export interface MatrixRow {
  countryName: string
  /** Editions by the year they cover. */
  cells: ReadonlyMap<number, readonly ReportSummary[]>
}

export interface Matrix {
  /** Columns, oldest first. */
  years: readonly number[]
  rows: readonly MatrixRow[]
  /** Reports without a country or a year, by title: they have no cell. */
  elsewhere: readonly ReportSummary[]
}

/** Longest run of years that is shown without leaving out those that have no report. A missing edition is news. */
const maxRun = 30

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare

/** Arranges reports by country and year. */
export function matrixOf(reports: readonly ReportSummary[]): Matrix {
  const rows = new Map<string, Map<number, ReportSummary[]>>()
  const found = new Set<number>()
  const elsewhere: ReportSummary[] = []
  for (const report of reports) {
    const { countryName, coversYear } = report
    if (countryName === null || coversYear === null) {
      elsewhere.push(report)
      continue
    }
    found.add(coversYear)
    const cells = rows.get(countryName) ?? new Map<number, ReportSummary[]>()
    rows.set(countryName, cells)
    cells.set(coversYear, [...(cells.get(coversYear) ?? []), report])
  }
  return {
    years: yearsBetween([...found].toSorted((a, b) => a - b)),
    rows: [...rows]
      .toSorted(([a], [b]) => byName(a, b))
      .map(([countryName, cells]) => ({ countryName, cells: sortCells(cells) })),
    elsewhere: elsewhere.toSorted((a, b) => byName(a.title, b.title)),
  }
}

function yearsBetween(found: readonly number[]): number[] {
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined || last - first >= maxRun) return [...found]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

const sortCells = (cells: ReadonlyMap<number, readonly ReportSummary[]>) =>
  new Map(
    [...cells].map(([year, reports]) => [
      year,
      reports.toSorted((a, b) => byName(a.publisher ?? '', b.publisher ?? '') || byName(a.title, b.title)),
    ]),
  )

export type Direction = 'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'pageUp' | 'pageDown'

/** Rows that Page Up and Page Down pass over. */
const pageRows = 15

/**
 * The report that the cursor comes to; undefined when it stays. Left and right go from edition to edition, also into
 * the next country; up and down keep to the year as well as the countries on the way have one near it.
 */
export function stepInMatrix(matrix: Matrix, from: string | null, direction: Direction): string | undefined {
  const lines = linesOf(matrix)
  const row = lines.findIndex((line) => line.some(({ report }) => report.reportId === from))
  const line = lines[row]
  if (line === undefined) return lines[0]?.[0]?.report.reportId
  const column = line.findIndex(({ report }) => report.reportId === from)
  const year = line[column]?.year ?? 0
  const inLine = (index: number) => {
    const other = lines[Math.min(Math.max(index, 0), lines.length - 1)] ?? line
    return other === line ? undefined : nearest(other, year)
  }
  const step: Record<Direction, () => string | undefined> = {
    left: () => (line[column - 1] ?? lines[row - 1]?.at(-1))?.report.reportId,
    right: () => (line[column + 1] ?? lines[row + 1]?.[0])?.report.reportId,
    up: () => inLine(row - 1),
    down: () => inLine(row + 1),
    home: () => lines[0]?.[0]?.report.reportId,
    end: () => lines.at(-1)?.at(-1)?.report.reportId,
    pageUp: () => inLine(row - pageRows),
    pageDown: () => inLine(row + pageRows),
  }
  return step[direction]()
}

/** Every report in the order of the matrix, line by line. */
export const orderInMatrix = (matrix: Matrix): string[] =>
  linesOf(matrix).flatMap((line) => line.map(({ report }) => report.reportId))

/**
 * The reports from one to another: in one line all between them, else the rectangle of countries and years that they
 * are corners of. What has no country or year stands in a line of its own and belongs to every year.
 */
export function runInMatrix(matrix: Matrix, from: string, to: string): string[] {
  const lines = linesOf(matrix)
  const find = (reportId: string) => {
    const row = lines.findIndex((line) => line.some(({ report }) => report.reportId === reportId))
    const column = lines[row]?.findIndex(({ report }) => report.reportId === reportId) ?? -1
    return { row, column, stop: lines[row]?.[column] }
  }
  const [a, b] = [find(from), find(to)]
  // What a filter has hidden meanwhile begins no run.
  if (a.stop === undefined || b.stop === undefined) return [to]
  const ids = (stops: readonly Stop[]) => stops.map(({ report }) => report.reportId)
  if (a.row === b.row) {
    return ids((lines[a.row] ?? []).slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1))
  }
  const last = matrix.rows.length - 1
  const hasEveryYear = a.row > last || b.row > last
  const [first, final] = [Math.min(a.stop.year, b.stop.year), Math.max(a.stop.year, b.stop.year)]
  return lines
    .slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
    .flatMap((line) => ids(line.filter(({ year }) => hasEveryYear || (year >= first && year <= final))))
}

interface Stop {
  report: ReportSummary
  year: number
}

/** Where the cursor can stand, line by line: the countries' editions, then one line for each report elsewhere. */
function linesOf({ years, rows, elsewhere }: Matrix): Stop[][] {
  const countries = rows.map(({ cells }) =>
    years.flatMap((year) => (cells.get(year) ?? []).map((report) => ({ report, year }))),
  )
  return [...countries, ...elsewhere.map((report) => [{ report, year: report.coversYear ?? 0 }])]
}

function nearest(line: readonly Stop[], year: number): string | undefined {
  const distance = (stop: Stop) => Math.abs(stop.year - year)
  return line.toSorted((a, b) => distance(a) - distance(b))[0]?.report.reportId
}
