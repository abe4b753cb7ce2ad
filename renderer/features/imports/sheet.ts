import { create } from 'zustand'
import { onForget } from '../../desk.ts'

/** Whether the import's sheet is open. */
export const useImportSheet = create<{ isOpen: boolean }>()(() => ({ isOpen: false }))
onForget(() => useImportSheet.setState({ isOpen: false }))

/** Opens the sheet that lists what became of each file. */
export const openImportSheet = (): void => useImportSheet.setState({ isOpen: true })

/** Closes it. */
export const closeImportSheet = (): void => useImportSheet.setState({ isOpen: false })
