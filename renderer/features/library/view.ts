// How the library is looked at: kept while the desk is open, emptied on lock.
import { create } from 'zustand'
import { onForget } from '../../desk.ts'
import { noSelection, type Selection } from './selection.ts'

/** A column that the list can be sorted by. */
export type SortKey = 'country' | 'title' | 'year' | 'publisher' | 'passages' | 'highlights'

export interface LibraryView {
  shape: 'matrix' | 'list'
  /** Words that a report must hold, each, in its country, title, publisher or year. */
  filter: string
  sort: { by: SortKey; isDescending: boolean }
  /** Whether the preview of the report under the cursor is open. */
  hasPreview: boolean
  /** The report under the cursor. */
  reportId: string | null
  selection: Selection
}

const start = (): LibraryView => ({
  shape: 'matrix',
  filter: '',
  sort: { by: 'country', isDescending: false },
  hasPreview: true,
  reportId: null,
  selection: noSelection,
})

/** How the library is looked at. */
export const useLibraryView = create<LibraryView>()(start)
onForget(() => useLibraryView.setState(start()))

/** Changes a part of the view. */
export const setLibraryView = (change: Partial<LibraryView>): void => useLibraryView.setState(change)

/** Shows only the reports of a filter: a country's name, say. */
export const filterLibrary = (filter: string): void => setLibraryView({ filter })
