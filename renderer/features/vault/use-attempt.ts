import { useState } from 'react'
import type { ErrorCode } from '../../../preload/contract/result.ts'
import { DeskError } from '../../desk.ts'

/** Why something did not succeed, as a sentence; the code where the core gave one. */
export interface Fault {
  message: string
  code: ErrorCode | undefined
}

/**
 * One try at a time, for a form: while one runs, others are ignored. `fallback` is said of a failure that has no sentence
 * of its own.
 */
export function useAttempt(fallback: string): {
  isBusy: boolean
  attempt(work: () => Promise<void>, onFault: (fault: Fault) => void): Promise<void>
} {
  const [isBusy, setIsBusy] = useState(false)
  const attempt = async (work: () => Promise<void>, onFault: (fault: Fault) => void): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    try {
      await work()
    } catch (failure) {
      const isTold = failure instanceof DeskError
      onFault({ message: isTold ? failure.message : fallback, code: isTold ? failure.code : undefined })
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, attempt }
}
