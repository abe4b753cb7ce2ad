import type { Filter } from './filter.ts'

/**
 * What a query is asked of: rows that are known by ascending numbers, such as the passages of the library or the
 * comments. The same query means the same in each.
 */
export interface Universe {
  /** Rows whose text matches an FTS5 expression, ascending. */
  matching(expression: string): readonly number[]
  /** All rows, ascending. */
  rows(): readonly number[]
  /** Whether a row is as a field asks. */
  test(filter: Filter): RowTest
}

/** Whether a row is wanted. */
export type RowTest = (row: number) => boolean
