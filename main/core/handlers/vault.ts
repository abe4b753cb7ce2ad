import type { vault } from '../../../preload/contract/vault.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { verifyLibrary } from '../store/verify.ts'
import type { OpenedLibrary } from '../vault/vault.ts'

/** Under which name the library keeps the mark of the recovery key that its owner has written down. */
const keptKey = 'kept-recovery-key'

/** Creating, opening, locking and checking the library. */
export const vaultHandlers = (context: Context): Handlers<typeof vault> => {
  const opened = async (library: OpenedLibrary) => {
    await context.open(library)
    return context.vault.status()
  }
  const isRecoveryKeyKept = () => context.library().meta.get(keptKey) === context.vault.recoveryKeyMark()
  const keepRecoveryKey = () => {
    if (isRecoveryKeyKept()) return
    context.library().meta.set(keptKey, context.vault.recoveryKeyMark())
    context.emit({ name: 'vault.changed', detail: {} })
  }
  return {
    'vault.status': () => context.vault.status(),
    'vault.strength': ({ passphrase }) => context.vault.strength(passphrase),
    'vault.create': async ({ passphrase }) => {
      const { recoveryKey, ...library } = await context.vault.create(passphrase)
      await opened(library)
      return { libraryId: library.libraryId, recoveryKey }
    },
    'vault.unlock': async ({ passphrase }) => opened(await context.vault.unlock(passphrase)),
    'vault.unlockWithRecoveryKey': async ({ recoveryKey }) => {
      const status = await opened(await context.vault.unlockWithRecoveryKey(recoveryKey))
      keepRecoveryKey()
      return status
    },
    'vault.lock': async () => {
      await context.lock()
      return {}
    },
    'vault.changePassphrase': async ({ current, next }) => {
      await context.vault.changePassphrase(current, next)
      return {}
    },
    'vault.recoveryKey': () => ({ isKept: isRecoveryKeyKept() }),
    'vault.newRecoveryKey': async ({ passphrase }) => {
      const recoveryKey = await context.vault.newRecoveryKey(passphrase)
      context.emit({ name: 'vault.changed', detail: {} })
      return { recoveryKey }
    },
    'vault.keepRecoveryKey': () => {
      keepRecoveryKey()
      return {}
    },
    'vault.verify': () => {
      const { db, ...stores } = context.library()
      return verifyLibrary(db, stores)
    },
  }
}
