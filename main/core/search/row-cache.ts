/** Lists of rows that were asked for last, within a bound. */
export interface RowCache<T> {
  get(key: string): T | undefined
  put(key: string, value: T): void
  clear(): void
}

/** Numbers kept in all; eight bytes each. */
const maxNumbers = 2_000_000

/** A cache whose entries weigh as many numbers as `weightOf` says. What was not asked for longest goes first. */
export function createRowCache<T>(weightOf: (value: T) => number): RowCache<T> {
  const entries = new Map<string, T>()
  let weight = 0
  const drop = (key: string): void => {
    const value = entries.get(key)
    if (value === undefined) return
    entries.delete(key)
    weight -= weightOf(value)
  }
  const put = (key: string, value: T): void => {
    drop(key)
    entries.set(key, value)
    weight += weightOf(value)
    for (const oldest of entries.keys()) {
      if (weight <= maxNumbers || oldest === key) break
      drop(oldest)
    }
  }
  return {
    get(key) {
      const value = entries.get(key)
      if (value !== undefined) {
        // Put last again.
        entries.delete(key)
        entries.set(key, value)
      }
      return value
    },
    put,
    clear() {
      entries.clear()
      weight = 0
    },
  }
}
