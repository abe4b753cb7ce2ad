import { useEffect } from 'react'
import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { queryClient } from '../../desk.ts'
import { lockLibrary } from './flow.ts'

/** Idle time after which the library locks, ms. */
export const idleBeforeLockMs = 5 * 60_000

const lookEveryMs = 5_000
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/**
 * Locks the library when nobody has touched the desk for {@link idleBeforeLockMs}. It goes by the clock on the wall
 * and not by a timer, so that a lid closed for an hour counts as an hour. A running import holds it off: locking
 * would stop it.
 */
export function useAutoLock(): void {
  useEffect(() => {
    let lastSignMs = Date.now()
    const sign = () => {
      // A sign that comes after the time is up is somebody opening the lid: the library is locked all the same.
      if (!isIdle(lastSignMs)) lastSignMs = Date.now()
      else lock()
    }
    const lock = () => {
      if (isImporting()) lastSignMs = Date.now()
      else void lockLibrary()
    }
    const timer = setInterval(() => isIdle(lastSignMs) && lock(), lookEveryMs)
    for (const name of signsOfLife) window.addEventListener(name, sign, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const name of signsOfLife) window.removeEventListener(name, sign, { capture: true })
    }
  }, [])
}

const isIdle = (lastSignMs: number): boolean => Date.now() - lastSignMs >= idleBeforeLockMs

const isImporting = (): boolean =>
  queryClient.getQueryData<ImportStatus | null>(['imports.status', {}])?.state === 'running'
