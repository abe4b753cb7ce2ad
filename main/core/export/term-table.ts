import { join } from 'node:path'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import type { TermCount } from '../../../preload/contract/terms.ts'
import type { ExportTarget } from './exports.ts'
import { safeFileName } from './file-name.ts'
import type { Cell, Table } from './table.ts'
import { writeFileWhole } from './write-file.ts'
import { writeCsv } from './writers/csv.ts'
import { writeXlsx } from './writers/xlsx.ts'

const writers = { csv: writeCsv, xlsx: writeXlsx } as const

/** Formats of tables. */
export type TableFormat = keyof typeof writers

/**
 * Writes what was found of a list of terms: a row a report with any match, a column a term, numbers of passages; a cell
 * without any is empty.
 * @throws {AppError} `exists`, `file-missing`
 */
export async function exportTerms(
  counts: readonly TermCount[],
  reports: readonly ReportSummary[],
  format: TableFormat,
  { folder, fileName, ...how }: ExportTarget,
): Promise<{ file: string; reports: number; bytes: number }> {
  const table = termTable(counts, reports)
  const bytes = await writers[format](table)
  const file = join(folder, safeFileName(fileName, format, 'Terms'))
  await writeFileWhole(file, bytes, how)
  return { file, reports: table.rows.length, bytes: bytes.length }
}

/** The table of a list of terms; `reports` are the library's, in the order that rows are to have. */
export function termTable(counts: readonly TermCount[], reports: readonly ReportSummary[]): Table {
  const byReport = new Map<string, Map<number, number>>()
  for (const [column, { reports: found }] of counts.entries()) {
    for (const [uid, passages] of found) {
      const cells = byReport.get(uid) ?? new Map<number, number>()
      byReport.set(uid, cells.set(column, passages))
    }
  }
  const rows = reports.flatMap(({ reportId, countryName, coversYear, publisher, title }) => {
    const cells = byReport.get(reportId)
    if (cells === undefined) return []
    return [[countryName, coversYear, publisher, title, ...counts.map((_, at): Cell => cells.get(at) ?? null)]]
  })
  return { name: 'Terms', head: ['Country', 'Year', 'Publisher', 'Report', ...counts.map(({ term }) => term)], rows }
}
