import type { search } from '../../../preload/contract/search.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'

/** Answers the calls of the search domain. */
export const searchHandlers = (context: Context): Handlers<typeof search> => ({
  'search.query': (input) => context.library().search.query(input),
  'search.own': (input) => context.library().search.own(input),
  'search.facets': (input) => context.library().search.facets(input),
  'search.table': (input) => context.library().search.table(input),
  'search.inReport': (input) => context.library().search.inReport(input),
  'search.suggest': (input) => context.library().search.suggest(input),
})
