import type { Cell, Table } from '../table.ts'

/**
 * A table as CSV: UTF-8 with a byte order mark, because spreadsheets take it for another encoding without one, commas,
 * CRLF. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsv({ head, rows }: Table): Uint8Array {
  const lines = [head, ...rows].map((row) => row.map(cellText).join(','))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `${cell}`
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
