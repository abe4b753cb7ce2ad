import type { vault } from '../../../preload/contract/vault.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { verifyLibrary } from '../store/verify.ts'
import type { OpenedLibrary } from '../vault/vault.ts'

/** Creating, opening, locking and checking the library. */
export const vaultHandlers = (context: Context): Handlers<typeof vault> => {
  const opened = async (library: OpenedLibrary) => {
    await context.open(library)
    return context.vault.status()
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
    'vault.unlockWithRecoveryKey': async ({ recoveryKey }) =>
      opened(await context.vault.unlockWithRecoveryKey(recoveryKey)),
    'vault.lock': async () => {
      await context.lock()
      return {}
    },
    'vault.changePassphrase': async ({ current, next }) => {
      await context.vault.changePassphrase(current, next)
      return {}
    },
    'vault.verify': () => {
      const { db, ...stores } = context.library()
      return verifyLibrary(db, stores)
    },
  }
}
