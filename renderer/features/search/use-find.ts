import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { SearchHit, SearchResult, SearchSort } from '../../../preload/contract/search.ts'
import { call, type DeskError } from '../../desk.ts'
import type { Spelling } from '../../route.ts'
import type { FindRoute } from './refine.ts'

/** Hits asked for first: what a window shows and some more, because each costs time between a key and its answer. */
const firstLength = 24
/** Hits asked for at once after that. */
const pageLength = 60

/** What a search asks: which passages. Every call of the search domain takes it. */
export interface Asked {
  query: string
  isExact: boolean
  notAlso: string[]
}

/** A search as the calls take it. */
export const askedOf = (query: string, spelling: Spelling = {}): Asked => ({
  query,
  isExact: spelling.isExact ?? false,
  notAlso: [...(spelling.notAlso ?? [])],
})

type Page = SearchResult & { asked: Asked; sort: SearchSort }

/** What a query found so far. */
export interface Found {
  /** The first page: total, time, how the query was read, and the search that it answers. */
  first: Page | undefined
  /** Hits loaded so far, page by page. */
  pages: readonly (readonly SearchHit[])[]
  loaded: number
  /** What is shown answers an older query; the answer to this one is on its way. */
  isOld: boolean
  error: DeskError | null
  hasMore: boolean
  isLoadingMore: boolean
  loadMore(): void
}

const pagesOf = ({ pages }: { pages: Page[] }): Page[] => pages

/**
 * Searches as one types: what was found before stays until the new answer is there, and the core drops a query that a
 * newer one has overtaken.
 */
export function useFind({ query, spelling, sort = 'rank' }: FindRoute): Found {
  // A space after a word asks for nothing else.
  const wanted = query.trim()
  const asked = useMemo(() => askedOf(wanted, spelling), [wanted, spelling])
  const result = useInfiniteQuery<Page, DeskError, Page[], readonly unknown[], number>({
    queryKey: ['search.query', asked, sort],
    queryFn: async ({ pageParam }) => {
      const limit = pageParam === 0 ? firstLength : pageLength
      const page = await call('search.query', { ...asked, sort, limit, offset: pageParam, asker: 'find' })
      return { ...page, asked, sort }
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return last.hits.length > 0 && loaded < last.total ? loaded : undefined
    },
    select: pagesOf,
    // Answers are never the same twice (their time is not), so comparing them would be for nothing.
    structuralSharing: false,
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  // A query is dropped when a newer one comes; where that one is no longer wanted, this one is asked again.
  const { error, refetch } = result
  useEffect(() => {
    if (error?.code === 'cancelled') void refetch()
  }, [error, refetch])

  const pages = useMemo(() => (result.data ?? []).map((page) => page.hits), [result.data])
  return {
    first: result.data?.[0],
    pages,
    loaded: pages.reduce((sum, hits) => sum + hits.length, 0),
    isOld: result.isPlaceholderData,
    error: error?.code === 'cancelled' ? null : error,
    hasMore: result.hasNextPage,
    isLoadingMore: result.isFetchingNextPage,
    loadMore: () => void result.fetchNextPage(),
  }
}
