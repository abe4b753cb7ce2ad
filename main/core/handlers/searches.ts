import type { SavedSearch, searches } from '../../../preload/contract/searches.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { tellTouched } from './touched.ts'

/** Saved and recent searches. */
export const searchesHandlers = (context: Context): Handlers<typeof searches> => {
  const changed = (uid: string): SavedSearch => {
    tellTouched(context, { searches: true })
    const search = context
      .library()
      .search.saved()
      .find(({ searchId }) => searchId === uid)
    if (search === undefined) throw new Error('A saved search that was just changed is not there')
    return search
  }
  return {
    'searches.list': () => context.library().search.saved(),
    'searches.save': (fields) => changed(context.library().savedSearches.save(fields)),
    'searches.update': ({ searchId, ...fields }) => {
      context.library().savedSearches.update(searchId, fields)
      return changed(searchId)
    },
    'searches.remove': ({ searchId }) => {
      context.library().savedSearches.remove(searchId)
      tellTouched(context, { searches: true })
      return {}
    },
    'searches.recent': () => context.library().recentSearches.get(),
    'searches.remember': ({ query }) => {
      const { recentSearches } = context.library()
      recentSearches.remember(query)
      return recentSearches.get()
    },
    'searches.forget': ({ query }) => {
      const { recentSearches } = context.library()
      recentSearches.forget(query)
      return recentSearches.get()
    },
    'searches.keepRecent': ({ isOn }) => {
      const { recentSearches } = context.library()
      recentSearches.keep(isOn)
      return recentSearches.get()
    },
  }
}
