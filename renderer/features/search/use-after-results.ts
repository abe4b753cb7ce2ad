import { useEffect, useState } from 'react'
import type { Asked, Found } from './use-find.ts'

/** How long an answer must stand before what is only beside it is asked for, ms: nobody wants it between two keys. */
const restMs = 80

/**
 * The search that was answered last, once its results are on the screen and nothing newer was typed. What is asked with
 * it (counts, comments, tags) never stands in front of results.
 */
export function useAfterResults({ first, isOld }: Found): Asked | null {
  const [settled, setSettled] = useState<Asked | null>(null)
  const asked = first?.asked
  useEffect(() => {
    if (asked === undefined || isOld) return
    const timer = setTimeout(() => setSettled(asked), restMs)
    return () => clearTimeout(timer)
  }, [asked, isOld])
  return settled
}
