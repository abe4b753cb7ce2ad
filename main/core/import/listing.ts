import type { ImportedFile, ListedFile } from '../../../preload/contract/imports.ts'
import type { QueuedFile } from '../store/import-queue.ts'

/** What became of each file since the list was last dismissed, over all imports. */
export interface Listing {
  /** A file came to its end; once more when it was tried again. */
  add(path: string, outcome: ImportedFile): void
  /** Entries in order of completion. */
  entries: readonly ListedFile[]
  /** How many files came to which end; the last one of each counts. */
  counts(): Record<ImportedFile['status'], number>
  /** The files whose last end was a failure: of these numbers, or of all. */
  failed(fileNumbers?: readonly number[]): QueuedFile[]
}

/** A list without files. */
export function createListing(): Listing {
  const entries: ListedFile[] = []
  const numbers = new Map<string, number>()
  /** The last end of each file, by number. */
  const last: { path: string; outcome: ImportedFile }[] = []
  const counts = { imported: 0, unchanged: 0, failed: 0 }
  return {
    entries,
    add(path, outcome) {
      const fileNumber = numbers.get(path) ?? last.length
      numbers.set(path, fileNumber)
      const before = last[fileNumber]
      if (before !== undefined) counts[before.outcome.status]--
      counts[outcome.status]++
      last[fileNumber] = { path, outcome }
      entries.push({ ...outcome, fileNumber })
    },
    counts: () => ({ ...counts }),
    failed(fileNumbers) {
      const wanted = fileNumbers === undefined ? last : fileNumbers.map((number) => last[number])
      return wanted.flatMap((file) =>
        file?.outcome.status === 'failed' ? [{ path: file.path, name: file.outcome.file }] : [],
      )
    },
  }
}
