import { currentVisit, type Route, replace } from '../../route.ts'

/** The find place with what it shows. */
export type FindRoute = Extract<Route, { place: 'find' }>

/** Changes what the find place shows, without a step in the history. Does nothing elsewhere. */
export function refine(change: Partial<Omit<FindRoute, 'place'>>): void {
  const { route } = currentVisit()
  if (route.place !== 'find') return
  const isEmpty = change.query?.trim() === ''
  // What was said of one search's spellings says nothing of another's.
  replace({ ...route, ...change, ...(isEmpty && { spelling: {} }) })
}
