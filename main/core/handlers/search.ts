import type { search } from '../../../preload/contract/search.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'

/** Answers the calls of the search domain. */
export const searchHandlers = (context: Context): Handlers<typeof search> => ({
  'search.query': (input) => context.library().search.query(input),
  'search.suggest': (input) => context.library().search.suggest(input),
})
