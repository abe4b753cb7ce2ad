import { useEffect, useMemo, useState } from 'react'
import { useCall } from '../../desk.ts'
import type { Spelling } from '../../route.ts'
import { hitBeside, hitFrom, hitSpans } from './hits.ts'

/** The hits of a query in the report that is read, and the one in hand. */
export interface Hits {
  spans: ReturnType<typeof hitSpans>
  /** Index of the hit in hand, -1 when there is none. */
  current: number
  /** Goes to the next or the former hit, round at either end; false when there is none. */
  step(by: 1 | -1): boolean
  /** Goes to a hit by its index. */
  goTo(index: number): boolean
}

/** Finds every hit of `query` in a report; begins with the first at `passage`. Undefined asks nothing. */
export function useHits(
  reportId: string,
  { query, spelling = {} }: { query?: string; spelling?: Spelling },
  passage: number | undefined,
  onGo: (span: Hits['spans'][number]) => void,
): Hits {
  const { isExact = false, notAlso = [] } = spelling
  const isAsked = query !== undefined && query.trim() !== ''
  const found = useCall(
    'search.inReport',
    isAsked ? { reportId, query, mode: 'query', isExact, notAlso: [...notAlso], asker: 'reader' } : null,
  )
  // Asked again after a change, the same places are the same: one that is walked to stays in hand.
  const places = found.data?.spans
  const spans = useMemo(() => hitSpans(places ?? []), [places])
  const [current, setCurrent] = useState(-1)

  // A new search, or a new way into the report, begins with the hit that was opened.
  useEffect(() => setCurrent(hitFrom(spans, passage ?? 1)), [spans, passage])

  const goTo = (index: number): boolean => {
    const span = spans[index]
    if (span === undefined) return false
    setCurrent(index)
    onGo(span)
    return true
  }
  return { spans, current, goTo, step: (by) => goTo(hitBeside(spans, current, by)) }
}
