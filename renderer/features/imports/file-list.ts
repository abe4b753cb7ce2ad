import type { ListedFile } from '../../../preload/contract/imports.ts'
import { counted } from '../../ui/counted.ts'

/** Which files of the list are shown. */
export type FileKind = 'all' | 'failed' | 'doubtful' | 'imported' | 'unchanged'

/** Whether a file is one of a kind. What is doubtful came in, or was there already. */
export const isOfKind: Record<FileKind, (file: ListedFile) => boolean> = {
  all: () => true,
  failed: ({ status }) => status === 'failed',
  doubtful: ({ status, doubts }) => status !== 'failed' && doubts.length > 0,
  imported: ({ status }) => status === 'imported',
  unchanged: ({ status }) => status === 'unchanged',
}

/** A file as it stands now. */
export interface LatestFile extends ListedFile {
  /** Place of what was last said of it among the entries, from 0. */
  entry: number
}

/**
 * Each file as it stands now, from entries in order of completion: failures first, then what is doubtful, then the rest;
 * within these by the order in which the files first came.
 */
export function latestFirstWhatNeedsCare(entries: readonly ListedFile[]): LatestFile[] {
  const files = new Map<number, LatestFile>()
  entries.forEach((file, entry) => {
    files.set(file.fileNumber, { ...file, entry })
  })
  const all = [...files.values()]
  return [
    ...all.filter(isOfKind.failed),
    ...all.filter(isOfKind.doubtful),
    ...all.filter((file) => !isOfKind.failed(file) && !isOfKind.doubtful(file)),
  ]
}

/** What a file was taken for, in a line: publisher, country and year (or its title), and how much of it there is. */
export function takenFor({ publisher, countryName, coversYear, title, sections, passages }: ListedFile): string {
  return [
    publisher ?? 'publisher unknown',
    countryName === null ? title : [countryName, coversYear ?? 'year unknown'].join(' '),
    counted(sections, 'section'),
    counted(passages, 'passage'),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}
