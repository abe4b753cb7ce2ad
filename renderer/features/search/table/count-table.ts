import type { SearchTable } from '../../../../preload/contract/search.ts'

/** A row of a table of counts. */
export interface TableLine {
  head: SearchTable['rows'][number]
  counts: readonly number[]
  total: number
  /** How far below the top of its tree it stands. */
  depth: number
}

/** Where the cursor of a table is; the column after the last year is the row's total. */
export interface Cell {
  row: number
  column: number
}

/** The rows with their totals. */
export function tableLines({ rows, cells }: SearchTable): TableLine[] {
  const byValue = new Map(rows.map((row) => [row.value, row]))
  const depthOf = (head: TableLine['head']): number => {
    const parent = head.parent === null ? undefined : byValue.get(head.parent)
    return parent === undefined ? 0 : 1 + depthOf(parent)
  }
  return rows.map((head, index) => {
    const counts = cells[index] ?? []
    return { head, counts, total: counts.reduce((sum, count) => sum + count, 0), depth: depthOf(head) }
  })
}

/** How strong a cell's ground is, per cent: by the logarithm, so that small numbers are told apart, too. */
export const shadeOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.round(4 + 26 * (Math.log1p(count) / Math.log1p(most)))

/** Lines that Page Up and Page Down pass over. */
const pageRows = 12

/** What of a key press moves the cursor. */
export interface TableKey {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** Where a key leads in a table of that size; null when it leads nowhere. */
export function stepInTable(event: TableKey, at: Cell, size: { rows: number; columns: number }): Cell | null {
  if (event.altKey || event.metaKey || size.rows === 0) return null
  const to = target(event, at, size)
  if (to === null) return null
  return {
    row: Math.max(0, Math.min(to.row, size.rows - 1)),
    column: Math.max(0, Math.min(to.column, size.columns - 1)),
  }
}

function target(
  { key, ctrlKey }: TableKey,
  { row, column }: Cell,
  size: { rows: number; columns: number },
): Cell | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'PageDown':
      return { row: row + pageRows, column }
    case 'PageUp':
      return { row: row - pageRows, column }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 }
    default:
      return null
  }
}
