import { useCallback, useMemo, useState } from 'react'
import { type AnyHit, type HitRow, hitKey } from './hit-rows.ts'

interface Kept {
  /** The search that it was chosen in: in the results of another one nothing is chosen yet. */
  of: string
  key: string
}

/** The hit that is chosen, the first until another is; the visit remembers it. `of` names the search. */
export function useChosen(
  rows: readonly HitRow[],
  of: string,
  memo: Map<string, unknown>,
): { chosen: AnyHit | null; choose(hit: AnyHit): void } {
  const [kept, setKept] = useState(() => memo.get('chosen') as Kept | undefined)
  const choose = useCallback(
    (hit: AnyHit): void => {
      const next = { of, key: hitKey(hit) }
      memo.set('chosen', next)
      setKept(next)
    },
    [memo, of],
  )
  const chosenKey = kept?.of === of ? kept.key : undefined
  const chosen = useMemo(() => {
    const hits = rows.flatMap((row) => (row.kind === 'hit' ? [row.hit] : []))
    return hits.find((hit) => hitKey(hit) === chosenKey) ?? hits[0] ?? null
  }, [rows, chosenKey])
  return { chosen, choose }
}
