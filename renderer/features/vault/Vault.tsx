import type { VaultStatus } from '../../../preload/contract/vault.ts'
import type { DeskError } from '../../desk.ts'
import { CreateLibrary } from './CreateLibrary.tsx'
import { useVaultFlow } from './flow.ts'
import { RecoveryKey } from './RecoveryKey.tsx'
import { Screen } from './Screen.tsx'
import { Unlock } from './Unlock.tsx'

/** The screens of a library that is shut. */
export function Vault({ status, error }: { status: VaultStatus | undefined; error: DeskError | null }) {
  const { step, recoveryKey, isNewKey } = useVaultFlow()
  if (step === 'recovery-key') return <RecoveryKey recoveryKey={recoveryKey} isNew={isNewKey} />
  if (step === 'locking') return <Screen note="Locking…" />
  if (error !== null) return <Screen note={error.message} />
  if (status === undefined) return <Screen />
  if (step === 'creating' || status.state === 'absent') return <CreateLibrary folder={status.folder} />
  return <Unlock folder={status.folder} />
}
