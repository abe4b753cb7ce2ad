import type { VaultStatus } from '../../preload/contract/vault.ts'
import type { CoreClient } from './core-client.ts'

/**
 * Calls `onLocked` each time after the open library was locked, whoever locked it. The page has then shown what the
 * library held and must go, with its process: what a script has once held cannot be wiped from its memory.
 */
export function followLocks(core: Pick<CoreClient, 'call' | 'onEvent'>, onLocked: () => Promise<void>): void {
  let wasOpen = false
  const look = async (): Promise<void> => {
    const reply = await core.call('vault.status', {})
    // The core has ended, and its page ends with it.
    if (!reply.ok) return
    const isOpen = (reply.value as VaultStatus).state === 'open'
    const isLocked = wasOpen && !isOpen
    wasOpen = isOpen
    if (isLocked) await onLocked()
  }
  core.onEvent(({ name }) => {
    if (name === 'vault.changed') void look()
  })
}
