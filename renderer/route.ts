// Where the user is, and the way back: a history in memory that keeps what each place remembers.
import { create } from 'zustand'
import type { SearchRows, SearchSort } from '../preload/contract/search.ts'
import { onForget } from './desk.ts'

/** What of a search is not in its words: the spellings, added by the core, that are not wanted. */
export interface Spelling {
  /** None of them. */
  isExact?: boolean
  /** Not these. */
  notAlso?: readonly string[]
}

/** A place in the window. */
export type Route =
  | { place: 'library' }
  | {
      place: 'report'
      reportId: string
      passage?: number
      highlightId?: string
      query?: string
      spelling?: Spelling
      /** What is shown over the report at first. */
      sheet?: 'details'
    }
  | {
      place: 'find'
      query: string
      spelling?: Spelling
      /** Left out: by report. */
      view?: 'grouped' | 'flat' | 'table'
      sort?: SearchSort
      /** What the table counts by beside the year. */
      rows?: SearchRows
      /** Passages, or what the researcher wrote. */
      kind?: 'passage' | 'own'
    }
  | { place: 'terms' }
  | { place: 'highlights'; tagId?: string; reportId?: string }
  | { place: 'tags'; tagId?: string }
  | { place: 'differences'; a: string; b: string }
  | { place: 'trash' }

/** One visit to a place. */
export interface Visit {
  /** Rises with every visit; a component can use it as a key. */
  id: number
  route: Route
  /** What the place keeps for when the user comes back: scroll offsets, an open row. */
  memo: Map<string, unknown>
}

interface RouteState {
  visits: readonly Visit[]
  /** Index of the visit that is shown. */
  current: number
}

/** Visits kept; the oldest fall off. */
const maxVisits = 200

let nextId = 1
const visit = (route: Route): Visit => ({ id: nextId++, route, memo: new Map() })
const start = (): RouteState => ({ visits: [visit({ place: 'library' })], current: 0 })

const useRouteState = create<RouteState>()(start)
onForget(() => useRouteState.setState(start()))

const shown = ({ visits, current }: RouteState): Visit => {
  const found = visits[current]
  if (found === undefined) throw new Error('the history always holds the visit that is shown')
  return found
}

/** The visit that is shown, with its memo. */
export const useVisit = (): Visit => useRouteState(shown)

/** The place that is shown. */
export const useRoute = (): Route => useRouteState((state) => shown(state).route)

/** A part of the place that is shown. Whoever needs only that is not drawn anew with every letter of a query. */
export const useRoutePart = <T>(partOf: (route: Route) => T): T => useRouteState((state) => partOf(shown(state).route))

/** Whether there is somewhere to go back or forward to. */
export const useCanGo = (step: -1 | 1): boolean =>
  useRouteState(({ visits, current }) => visits[current + step] !== undefined)

/** The visit that is shown, outside of React. */
export const currentVisit = (): Visit => shown(useRouteState.getState())

/** Goes to a place; what lay ahead is forgotten. Going where one already is does nothing. */
export function go(route: Route): void {
  const state = useRouteState.getState()
  if (isSame(shown(state).route, route)) return
  const visits = [...state.visits.slice(0, state.current + 1), visit(route)].slice(-maxVisits)
  useRouteState.setState({ visits, current: visits.length - 1 })
}

/** Goes to a place as it was last left (the query, the filter), or to `route` when nobody was there yet. */
export function goToRoom(route: Route): void {
  const { visits, current } = useRouteState.getState()
  const last = visits.slice(0, current + 1).findLast((one) => one.route.place === route.place)
  go(last?.route ?? route)
}

/** Changes the place that is shown without a new step in the history: for what changes with every keystroke. */
export function replace(route: Route): void {
  useRouteState.setState((state) => ({
    visits: state.visits.map((one, index) => (index === state.current ? { ...one, route } : one)),
  }))
}

const step = (by: -1 | 1): boolean => {
  const { visits, current } = useRouteState.getState()
  if (visits[current + by] === undefined) return false
  useRouteState.setState({ current: current + by })
  return true
}

/** Steps back; answers false at the beginning. */
export const back = (): boolean => step(-1)

/** Steps forward again; answers false at the end. */
export const forward = (): boolean => step(1)

function isSame(a: Route, b: Route): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key as keyof Route] === b[key as keyof Route])
}
