import type { Block, Place } from '../blocks.ts'

/** Puts the cells of a table row together into one block, or lets their blocks through where the table is layout. */
export interface RowCollector {
  add(block: Block): void
  open(): void
  endCell(): void
  close(place: Place): void
}

/** Between the cells of a row. */
const cellGap = ' | '

/** Longest cell of a table of data, in UTF-16 units; a longer one is running text in a layout table. */
const maxCell = 600

/** A collector that hands its blocks to `emit`, in reading order. */
export function createRows(emit: (block: Block) => void): RowCollector {
  const rows: Block[][][] = []
  const add = (block: Block): void => {
    const cell = rows.at(-1)?.at(-1)
    if (cell === undefined) emit(block)
    else cell.push(block)
  }
  return {
    add,
    open: () => rows.push([[]]),
    endCell: () => rows.at(-1)?.push([]),
    close(place) {
      const cells = (rows.pop() ?? []).filter((cell) => cell.length > 0)
      if (isData(cells)) add(joinCells(cells.flat(), place))
      else for (const block of cells.flat()) add(block)
    },
  }
}

const isData = (cells: Block[][]): boolean =>
  cells.length > 1 &&
  cells.every(
    ([first, ...others]) => others.length === 0 && first?.kind === 'paragraph' && first.text.length <= maxCell,
  )

function joinCells(cells: Block[], place: Place): Block {
  const row: Block = { kind: 'table-row', level: 0, text: '', links: [], lead: 0, place }
  for (const cell of cells) {
    if (row.text !== '') row.text += cellGap
    const shift = row.text.length
    row.links.push(...cell.links.map(({ start, end, href }) => ({ start: start + shift, end: end + shift, href })))
    row.text += cell.text
  }
  return row
}
