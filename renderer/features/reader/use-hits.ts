import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { SearchHit } from '../../../preload/contract/search.ts'
import { call, type DeskError } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { hitBeside, hitFrom, hitSpans } from './hits.ts'

/** Hits asked for at once: the most that one call answers. */
const pageLength = 500

/** The hits of a query in the report that is read, and the one in hand. */
export interface Hits {
  spans: ReturnType<typeof hitSpans>
  /** Index of the hit in hand, -1 when there is none. */
  current: number
  /** Goes to the next or the former hit. */
  step(by: 1 | -1): void
}

/** Finds every hit of `query` in a report; begins with the first at `passage`. Null asks nothing. */
export function useHits(
  reportId: string,
  query: string | undefined,
  passage: number | undefined,
  onGo: (span: Hits['spans'][number]) => void,
): Hits {
  const found = useQuery<SearchHit[], DeskError>({
    queryKey: ['search.query', 'in-report', reportId, query],
    queryFn: () => allHits(reportId, query ?? ''),
    enabled: query !== undefined && query.trim() !== '',
    // The find place's own query may still be on its way when the reader asks.
    retry: (failures, error) => error.code === 'cancelled' && failures < 3,
    retryDelay: 50,
  })
  const spans = useMemo(() => hitSpans(found.data ?? []), [found.data])
  const [current, setCurrent] = useState(-1)

  // A new search, or a new way into the report, begins with the hit that was opened.
  useEffect(() => setCurrent(hitFrom(spans, passage ?? 1)), [spans, passage])

  const step = (by: 1 | -1): boolean => {
    const next = hitBeside(spans, current, by)
    const span = spans[next]
    if (span === undefined) return false
    setCurrent(next)
    onGo(span)
    return true
  }
  useCommand('nextHit', () => step(1))
  useCommand('previousHit', () => step(-1))
  return { spans, current, step }
}

async function allHits(reportId: string, query: string): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  for (;;) {
    const page = await call('search.query', { query, reportId, limit: pageLength, offset: hits.length })
    hits.push(...page.hits)
    if (page.hits.length < pageLength) return hits
  }
}
