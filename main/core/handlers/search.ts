import type { search } from '../../../preload/contract/search.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { notYet } from './not-yet.ts'

/** Answers the calls of the search domain. */
export const searchHandlers = (context: Context): Handlers<typeof search> => ({
  'search.query': (input) => context.library().search.query(input),
  'search.own': () => notYet(context),
  'search.facets': () => notYet(context),
  'search.table': () => notYet(context),
  'search.inReport': () => notYet(context),
  'search.suggest': (input) => context.library().search.suggest(input),
})
