// The steps in which the vault has the whole window although the core says something else already.
import { create } from 'zustand'
import { call, DeskError, forgetLibrary, queryClient } from '../../desk.ts'
import { warn } from '../../ui/messages.ts'

/**
 * `creating`: the library is being made. `recovery-key`: it is open, but its recovery key must be written down
 * first. `locking`: the desk is gone from the window, the core is still closing.
 */
type Step = 'none' | 'creating' | 'recovery-key' | 'locking'

interface Flow {
  step: Step
  /** Held only while it is shown. */
  recoveryKey: string
  /** Whether it takes the place of another. */
  isNewKey: boolean
}

const none: Flow = { step: 'none', recoveryKey: '', isNewKey: false }

/** The step that the vault's screens are in. */
export const useVaultFlow = create<Flow>()(() => none)

const refreshStatus = () => queryClient.refetchQueries({ queryKey: ['vault.status'] })

/**
 * Creates the library and shows its recovery key.
 * @throws {DeskError} what the core answers; the screen stays as it was
 */
export async function createLibrary(passphrase: string): Promise<void> {
  // Before the call: the core tells that the library is open before it answers.
  useVaultFlow.setState({ step: 'creating' })
  try {
    const { recoveryKey } = await call('vault.create', { passphrase })
    useVaultFlow.setState({ step: 'recovery-key', recoveryKey, isNewKey: false })
    await refreshStatus()
  } catch (error) {
    useVaultFlow.setState(none)
    throw error
  }
}

/**
 * Gives the library a new recovery key and shows it in place of the desk.
 * @throws {DeskError} what the core answers; nothing has changed then
 */
export async function makeRecoveryKey(passphrase: string): Promise<void> {
  const { recoveryKey } = await call('vault.newRecoveryKey', { passphrase })
  useVaultFlow.setState({ step: 'recovery-key', recoveryKey, isNewKey: true })
}

/**
 * Says that the recovery key is written down, lets go of it and shows the desk.
 * @throws {DeskError} what the core answers; the key is shown as before
 */
export async function recoveryKeyIsKept(): Promise<void> {
  await call('vault.keepRecoveryKey', {})
  // Known at once: the desk must not begin by reminding of it.
  queryClient.setQueryData(['vault.recoveryKey', {}], { isKept: true })
  useVaultFlow.setState(none)
}

/** Locks. The window shows nothing of the library from the first moment on, whatever the core still has to close. */
export async function lockLibrary(): Promise<void> {
  const { step } = useVaultFlow.getState()
  if (step === 'creating' || step === 'locking') return
  useVaultFlow.setState({ ...none, step: 'locking' })
  forgetLibrary()
  try {
    await call('vault.lock', {})
  } catch (error) {
    warn(error instanceof DeskError ? error.message : 'The library could not be locked. Close Verbatim.')
  }
  await refreshStatus()
  forgetLibrary()
  useVaultFlow.setState(none)
}
