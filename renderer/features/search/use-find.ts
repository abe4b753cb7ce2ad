import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { SearchResult } from '../../../preload/contract/search.ts'
import { call, type DeskError } from '../../desk.ts'
import { groupHits, type HitGroup } from './hit-groups.ts'

/** Hits asked for at once: a few windows full. */
const pageLength = 60

/** What a query found so far. */
export interface Found {
  /** The first page: total, time, how the query was read. Undefined while the very first answer is on its way. */
  first: SearchResult | undefined
  groups: HitGroup[]
  /** Hits loaded so far. */
  loaded: number
  /** What is shown answers an older query; the answer to this one is on its way. */
  isOld: boolean
  error: DeskError | null
  hasMore: boolean
  isLoadingMore: boolean
  loadMore(): void
}

/**
 * Searches as one types: what was found before stays until the new answer is there, and the core drops a query that a
 * newer one has overtaken.
 */
export function useFind(query: string, isExact: boolean): Found {
  const result = useInfiniteQuery<SearchResult, DeskError, SearchResult[], readonly unknown[], number>({
    queryKey: ['search.query', { query, isExact }],
    queryFn: ({ pageParam }) => call('search.query', { query, isExact, limit: pageLength, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return last.hits.length > 0 && loaded < last.total ? loaded : undefined
    },
    select: ({ pages }) => pages,
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
  })
  // A query is dropped when any newer one comes, be it the reader's: the one on show is then asked again.
  const { error, refetch } = result
  useEffect(() => {
    if (error?.code === 'cancelled') void refetch()
  }, [error, refetch])

  const pages = result.data
  const groups = useMemo(() => groupHits((pages ?? []).map((page) => page.hits)), [pages])
  return {
    first: pages?.[0],
    groups,
    loaded: groups.reduce((sum, group) => sum + group.hits.length, 0),
    isOld: result.isPlaceholderData,
    error: error?.code === 'cancelled' ? null : error,
    hasMore: result.hasNextPage,
    isLoadingMore: result.isFetchingNextPage,
    loadMore: () => void result.fetchNextPage(),
  }
}
