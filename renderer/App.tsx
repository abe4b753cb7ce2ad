import { useCall } from './desk.ts'
import { Desk } from './features/frame/Desk.tsx'
import { useLook, useSettings } from './features/settings/use-settings.ts'
import { useVaultFlow } from './features/vault/flow.ts'
import { Vault } from './features/vault/Vault.tsx'

/** The window: the vault's screens while the library is shut, the desk while it is open. Never both. */
export function App() {
  const status = useCall('vault.status', {})
  const step = useVaultFlow((flow) => flow.step)
  const isOpen = status.data?.state === 'open'
  const settings = useSettings(isOpen)
  useLook(settings)
  if (!isOpen || step !== 'none') return <Vault status={status.data} error={status.error} />
  // They take a few thousandths of a second: the desk is not shown in one look and then in another.
  return settings === undefined ? null : <Desk />
}
