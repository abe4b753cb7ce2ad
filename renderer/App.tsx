import { useCall } from './desk.ts'
import { Desk } from './features/frame/Desk.tsx'
import { useVaultFlow } from './features/vault/flow.ts'
import { Vault } from './features/vault/Vault.tsx'

/** The window: the vault's screens while the library is shut, the desk while it is open. Never both. */
export function App() {
  const status = useCall('vault.status', {})
  const step = useVaultFlow((flow) => flow.step)
  if (status.data?.state === 'open' && step === 'none') return <Desk />
  return <Vault status={status.data} error={status.error} />
}
