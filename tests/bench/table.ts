/** One line of the result. */
export interface Figure {
  what: string
  figure: string
  /** The design's budget as it applies here; empty where the design names none. */
  budget: string
}

/** The figures as a table in plain text, columns aligned. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [{ what: 'what', figure: 'figure', budget: 'budget' }, ...figures]
  const width = (key: keyof Figure): number => Math.max(...rows.map((row) => row[key].length))
  const widths = { what: width('what'), figure: width('figure') }
  const lines = rows.map((row) =>
    `${row.what.padEnd(widths.what)}  ${row.figure.padStart(widths.figure)}  ${row.budget}`.trimEnd(),
  )
  return [lines[0], '-'.repeat(Math.max(...lines.map((line) => line.length))), ...lines.slice(1)].join('\n')
}
