import { useEffect, useState } from 'react'
import type { SearchHit } from '../../../../preload/contract/search.ts'
import { call, DeskError } from '../../../desk.ts'
import type { Asked } from '../use-find.ts'

/** Hits asked for at once: the most that one call answers. */
const pageLength = 500

/** All hits of a search, as far as they have come. */
export interface AllHits {
  hits: readonly SearchHit[]
  isComplete: boolean
  error: DeskError | null
}

/** Fetches every hit of a search, as reports stand on the shelf, at most `limit`; null fetches nothing. */
export function useAllHits(asked: Asked | null, limit: number): AllHits {
  const [found, setFound] = useState<AllHits>({ hits: [], isComplete: false, error: null })
  useEffect(() => {
    if (asked === null) return
    let isWanted = true
    const fetchAll = async (): Promise<void> => {
      const hits: SearchHit[] = []
      for (let total = 1; isWanted && hits.length < Math.min(total, limit); ) {
        const offset = hits.length
        const size = Math.min(pageLength, limit - offset)
        const page = await call('search.query', { ...asked, sort: 'place', limit: size, offset, asker: 'review' })
        hits.push(...page.hits)
        total = page.hits.length === 0 ? 0 : page.total
        if (isWanted) setFound({ hits: [...hits], isComplete: hits.length >= Math.min(total, limit), error: null })
      }
    }
    fetchAll().catch((error: unknown) => {
      if (!(error instanceof DeskError)) throw error
      if (isWanted) setFound({ hits: [], isComplete: false, error })
    })
    return () => {
      isWanted = false
    }
  }, [asked, limit])
  return found
}
