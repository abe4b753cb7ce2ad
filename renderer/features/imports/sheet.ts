import { create } from 'zustand'
import { onForget } from '../../desk.ts'

interface Sheet {
  isOpen: boolean
  /** Files that are being tried again, by number: entries that the list had when that began. */
  retried: ReadonlyMap<number, number>
}

const shut: Sheet = { isOpen: false, retried: new Map() }

/** The import's sheet. */
export const useImportSheet = create<Sheet>()(() => shut)
onForget(() => useImportSheet.setState(shut))

/** Opens the sheet that lists what became of each file. */
export const openImportSheet = (): void => useImportSheet.setState({ isOpen: true })

/** Closes it. */
export const closeImportSheet = (): void => useImportSheet.setState({ isOpen: false })

/** Notes that files are being tried again, from a list of so many entries. */
export const noteRetry = (fileNumbers: readonly number[], entries: number): void =>
  useImportSheet.setState(({ retried }) => ({
    retried: new Map([...retried, ...fileNumbers.map((number) => [number, entries] as const)]),
  }))

/** Forgets that, when no import is underway any more. */
export const forgetRetries = (): void => useImportSheet.setState({ retried: shut.retried })
