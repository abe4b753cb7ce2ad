import type { Report } from '../../../preload/contract/reports.ts'
import type { Failure } from '../../../preload/contract/result.ts'
import { codeOf, toFailure } from '../errors.ts'
import { mergeWordCounts, type PackedWordCounts, wordCountsVersion } from '../search/word-counts.ts'
import type { LibraryDb } from '../store/open.ts'
import type { NewReport, Stores } from '../store/stores.ts'

/**
 * What became of one report of a batch: the report as it is now with the one that it is another copy of, or why it could
 * not be written.
 */
export type Written = { report: Report; reissueOf: string | null } | { error: Failure }

/** A parsed report with the path of its file. */
export interface ParsedFile {
  path: string
  report: NewReport
}

/** Reports in one transaction, also while somebody waits for answers, and the time after which it ends early, ms. */
export const batch = { reports: 20, watched: 1, ms: 200 }

/**
 * Prepares writing: takes as many of the reports as fit one transaction and answers one result for each that it took.
 * Their files, and the others that are `done`, leave the queue in the same transaction, so that a crash finds a file
 * either in the queue or in the library.
 * Each report is written whole or not at all; one that fails leaves the others.
 * @param isWatched whether other calls wait for this thread
 * @throws failures of the disk or the database itself; then nothing of the batch is in the library
 */
export function createWriteBatch(
  db: LibraryDb,
  stores: Stores,
  isWatched: () => boolean,
): (reports: readonly ParsedFile[], done: readonly string[]) => Written[] {
  const insert = (report: NewReport): Written => {
    // Read back, because corrections of an earlier import of the same bytes hold for it.
    const written = stores.reports.get(stores.reports.insert(report))
    if (written === undefined) throw new Error('A report that was just written is not there')
    return { report: written, reissueOf: stores.reports.copies(written.reportId).at(-2) ?? null }
  }
  // Inside another transaction the driver makes this one a savepoint.
  const insertOrLeave = db.transaction(insert)
  const insertEach = (report: NewReport): Written => {
    try {
      return insertOrLeave(report)
    } catch (error) {
      if (isFatal(error)) throw error
      return { error: toFailure(error) }
    }
  }
  // Once a batch: its reports have most of their words in common.
  const addWords = (reports: readonly ParsedFile[], written: readonly Written[]): void => {
    const rows: number[] = []
    const counts: PackedWordCounts[] = []
    for (const [index, result] of written.entries()) {
      const words = reports[index]?.report.wordCounts
      const row = 'report' in result ? stores.reports.rowId(result.report.reportId) : undefined
      if (row === undefined || words === undefined) continue
      rows.push(row)
      counts.push(words)
    }
    stores.vocabulary.add(mergeWordCounts(counts), rows, wordCountsVersion)
  }
  const writeWith = (insertOne: (report: NewReport) => Written) =>
    db.transaction((reports: readonly ParsedFile[], done: readonly string[]) => {
      const written: Written[] = []
      const endsAt = performance.now() + batch.ms
      for (const { report } of reports.slice(0, isWatched() ? batch.watched : batch.reports)) {
        if (written.length > 0 && performance.now() >= endsAt) break
        written.push(insertOne(report))
      }
      const taken = reports.slice(0, written.length).map(({ path }) => path)
      stores.importQueue.done([...taken, ...done])
      addWords(reports, written)
      return written
    })
  const writeAll = writeWith(insert)
  const writeEach = writeWith(insertEach)
  return (reports, done) => {
    try {
      return writeAll(reports, done)
    } catch (error) {
      if (isFatal(error)) throw error
      // One of them cannot be written. Only then a savepoint for each: at every one the index writes out and merges what
      // it has, which costs as much again as all else.
      return writeEach(reports, done)
    }
  }
}

/** Whether a failure is not the report's but the library's: no other report could be written either. */
export const isFatal = (error: unknown): boolean =>
  /^(?:SQLITE_(?:FULL|IOERR|READONLY|CORRUPT|NOTADB|BUSY|LOCKED|CANTOPEN|NOMEM|PROTOCOL)|ENOSPC|EIO|EDQUOT|EROFS)/.test(
    codeOf(error),
  )
