/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | null

/** A table to be written: its head, then its rows. */
export interface Table {
  /** Names the sheet. */
  name: string
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
}
