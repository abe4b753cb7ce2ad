import { useQuery } from '@tanstack/react-query'
import type { WordChanges } from '../../../preload/contract/compare.ts'
import { call, type DeskError } from '../../desk.ts'
import { type DifferenceRow, hasWordChanges } from './difference-rows.ts'

/** Pairs asked for at once: the most that one call answers. */
const pairsPerCall = 500

/** What changed in the words of each line that both sides have, by the line's key; fetched once for two reports. */
export function useWordChanges(a: string, b: string, rows: readonly DifferenceRow[] | undefined) {
  return useQuery<ReadonlyMap<string, WordChanges>, DeskError>({
    queryKey: ['compare.words', a, b],
    enabled: rows !== undefined,
    queryFn: async () => {
      const edited = (rows ?? []).filter(hasWordChanges)
      const changes = new Map<string, WordChanges>()
      for (let from = 0; from < edited.length; from += pairsPerCall) {
        const part = edited.slice(from, from + pairsPerCall)
        const found = await call('compare.words', { a, b, pairs: part.map((row) => ({ a: row.a, b: row.b })) })
        part.forEach(({ key }, index) => {
          const own = found[index]
          if (own !== undefined) changes.set(key, own)
        })
      }
      return changes
    },
  })
}
