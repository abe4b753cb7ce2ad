import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SavedSearch } from '../../../preload/contract/searches.ts'
import type { SavedSearchesStore } from '../store/saved-searches.ts'

/** Quiet time after the last change before searches are counted anew, ms: an import changes the library every second. */
const quietMs = 2000

/** Keeps the totals of saved searches true, in the background. */
export interface SavedTotals {
  /** The saved searches with what is known of their totals; those that may have changed are counted after it. */
  list(): SavedSearch[]
  /** Reports came or went. */
  reportsChanged(): void
  close(): void
}

/** What {@link createSavedTotals} needs. */
export interface SavedTotalsParts {
  store: SavedSearchesStore
  /** How many passages a query finds. */
  count(query: string, isExact: boolean): Promise<number>
  /** Changes with everything that a total depends on. */
  stamp(): string
  /** Hears when a total is another. */
  onChanged(): void
}

/** Totals of the saved searches of an open library. */
export function createSavedTotals({ store, count, stamp, onChanged }: SavedTotalsParts): SavedTotals {
  /** By uid, what a total was counted of. */
  const countedOf = new Map<string, string>()
  let isCounting = false
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const keyOf = ({ query, isExact }: SavedSearch): string => JSON.stringify([query, isExact, stamp()])
  const isStale = (search: SavedSearch): boolean => countedOf.get(search.searchId) !== keyOf(search)

  async function countAll(): Promise<void> {
    let hasChanged = false
    for (const search of store.list().filter(isStale)) {
      await nextTurn()
      if (isClosed) return
      const key = keyOf(search)
      const total = await count(search.query, search.isExact)
      if (isClosed) return
      countedOf.set(search.searchId, key)
      if (total === search.total) continue
      store.setTotal(search.searchId, total)
      hasChanged = true
    }
    if (hasChanged) onChanged()
  }
  const start = (): void => {
    if (isCounting) return
    isCounting = true
    // What fails (a full disk, say) leaves the totals as they were, and the next look tries again.
    countAll()
      .catch(() => {})
      .finally(() => {
        isCounting = false
      })
  }

  return {
    list() {
      const searches = store.list()
      if (searches.some(isStale)) start()
      return searches
    },
    reportsChanged() {
      clearTimeout(timer)
      timer = setTimeout(start, quietMs)
      timer.unref()
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
