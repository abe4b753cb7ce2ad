import { useEffect, useRef, useState } from 'react'
import { useCall } from './desk.ts'
import { Desk } from './features/frame/Desk.tsx'
import { useLook, useSettings } from './features/settings/use-settings.ts'
import { useVaultFlow } from './features/vault/flow.ts'
import { Screen } from './features/vault/Screen.tsx'
import { Vault } from './features/vault/Vault.tsx'

/** The window: the vault's screens while the library is shut, the desk while it is open. Never both. */
export function App() {
  const status = useCall('vault.status', {})
  const step = useVaultFlow((flow) => flow.step)
  const isOpen = status.data?.state === 'open'
  const settings = useSettings(isOpen)
  useLook(settings)
  const isLeaving = useLeaving(isOpen)
  if (isLeaving) return <Screen note="Locking…" />
  if (!isOpen || step !== 'none') return <Vault status={status.data} error={status.error} />
  // They take a few thousandths of a second: the desk is not shown in one look and then in another.
  return settings === undefined ? null : <Desk />
}

/** How long the shell has to load the page anew, ms. */
const renewedWithinMs = 5000

/**
 * Whether this page has shown an open library that is locked now. The shell then loads the page anew, in a process that
 * has never held anything of it; what is typed until then would be lost, so nothing is asked. A shell that does not is
 * not waited for.
 */
function useLeaving(isOpen: boolean): boolean {
  const wasOpen = useRef(false)
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (isOpen) {
      wasOpen.current = true
      setIsLate(false)
      return
    }
    if (!wasOpen.current) return
    const timer = setTimeout(() => setIsLate(true), renewedWithinMs)
    return () => clearTimeout(timer)
  }, [isOpen])
  return !isOpen && wasOpen.current && !isLate
}
