import type { SavedSearch } from '../../../../preload/contract/searches.ts'
import { call, queryClient } from '../../../desk.ts'
import { go } from '../../../route.ts'

/** Shows the results of a saved search. */
export const runSaved = ({ query, isExact }: Pick<SavedSearch, 'query' | 'isExact'>): void =>
  go({ place: 'find', query, ...(isExact && { spelling: { isExact } }) })

/** Longest query that is kept among the recent ones, in UTF-16 units: the contract's limit. */
const maxLength = 2000

/** Puts a query among the recent ones: the user meant it. Nothing is said when that fails, for nothing was asked. */
export async function rememberQuery(query: string): Promise<void> {
  const text = query.trim()
  if (text === '' || text.length > maxLength) return
  const recent = await call('searches.remember', { query: text }).catch(() => undefined)
  if (recent !== undefined) queryClient.setQueryData(['searches.recent', {}], recent)
}
