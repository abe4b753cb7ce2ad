import { useEffect } from 'react'
import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { queryClient } from '../../desk.ts'
import { useSettings } from '../settings/use-settings.ts'
import { lockLibrary } from './flow.ts'

/** Minutes that hold while the library has not told its own yet. */
const usualMinutes = 5

const lookEveryMs = 5_000
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/**
 * Locks the library when nobody has touched the desk for as long as the settings say. It goes by the clock on the wall
 * and not by a timer, so that a lid closed for an hour counts as an hour. A running import holds it off: locking
 * would stop it.
 */
export function useAutoLock(): void {
  const minutes = useSettings()?.autoLockMinutes ?? usualMinutes
  useEffect(() => {
    let lastSignMs = Date.now()
    const isIdle = (): boolean => Date.now() - lastSignMs >= minutes * 60_000
    const sign = () => {
      // A sign that comes after the time is up is somebody opening the lid: the library is locked all the same.
      if (!isIdle()) lastSignMs = Date.now()
      else lock()
    }
    const lock = () => {
      if (isImporting()) lastSignMs = Date.now()
      else void lockLibrary()
    }
    const timer = setInterval(() => isIdle() && lock(), lookEveryMs)
    for (const name of signsOfLife) window.addEventListener(name, sign, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const name of signsOfLife) window.removeEventListener(name, sign, { capture: true })
    }
  }, [minutes])
}

const isImporting = (): boolean =>
  queryClient.getQueryData<ImportStatus | null>(['imports.status', {}])?.state === 'running'
