import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { PassphraseStrength, VaultStatus } from '../../../preload/contract/vault.ts'
import { AppError } from '../errors.ts'
import { type FolderLock, takeFolderLock } from '../store/folder-lock.ts'
import { dataKeyBytes, type LibraryDb } from '../store/open.ts'
import { assertFree, createLibraryFolder } from './create-library.ts'
import { encodeHeader, type Header, newHeader } from './header.ts'
import { calibrate, type KdfCost } from './kdf.ts'
import { assertLibrary, filesIn, healHeader, lookAt, readHeader, writeHeader } from './library-folder.ts'
import { openLibrary } from './open-library.ts'
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts'
import { passphraseBytes, unwrap, unwrapWithEither, wiping } from './secrets.ts'
import { type SlotKind, sealSlot } from './slot.ts'
import { passphraseStrength } from './strength.ts'

/** A library that has just been opened. Whoever gets it closes `db`, then calls {@link Vault.release}. */
export interface OpenedLibrary {
  libraryId: string
  db: LibraryDb
}

/** The keeper of one library's key. It holds no key while the library is open: the database alone does. */
export interface Vault {
  status(): VaultStatus
  strength(passphrase: string): Promise<PassphraseStrength>
  /**
   * Makes the library and opens it. The recovery key is not kept anywhere.
   * @throws {AppError} `exists`, `weak-passphrase`, `in-use`, `unsupported` when there is too little memory
   */
  create(passphrase: string): Promise<OpenedLibrary & { recoveryKey: string }>
  /**
   * A failed try changes nothing in the folder.
   * @throws {AppError} `wrong-passphrase`, `header-damaged`, `library-damaged`, `not-a-library`, `no-library`,
   * `too-new`, `in-use`, `conflict` when it is open already
   */
  unlock(passphrase: string): Promise<OpenedLibrary>
  /** @throws {AppError} as {@link Vault.unlock}, with `wrong-recovery-key` for `wrong-passphrase` */
  unlockWithRecoveryKey(key: string): Promise<OpenedLibrary>
  /**
   * Puts the data key of the open library under a new passphrase; the old one opens nothing any more. `current` is the
   * passphrase or the recovery key. After a crash at any point one of the two passphrases opens.
   * @throws {AppError} `locked`, `wrong-passphrase`, `weak-passphrase`
   */
  changePassphrase(current: string, next: string): Promise<void>
  /**
   * Puts the data key of the open library under a new recovery key and answers it; the old one opens nothing any more.
   * The passphrase opens the library after a crash at any point.
   * @throws {AppError} `locked`, `wrong-passphrase`
   */
  newRecoveryKey(passphrase: string): Promise<string>
  /** What tells the library's recovery key from every other that it ever had, and says nothing of the key. */
  recoveryKeyMark(): string
  /** Lets go of the folder, after the database was closed. Does nothing when nothing is open. */
  release(): Promise<void>
}

export interface VaultOptions {
  /** The library's folder; it may not exist yet. */
  folder: string
  /** Cost of new key slots. Left out: measured on this machine. */
  kdfCost?: KdfCost | undefined
}

/** The vault of one folder. Its calls run one after the other. */
export function createVault({ folder, kdfCost }: VaultOptions): Vault {
  const files = filesIn(folder)
  const inTurn = createTurns()
  let session: { libraryId: string; lock: FolderLock } | undefined

  const open = (header: Header, lock: FolderLock, dataKey: Uint8Array): OpenedLibrary => {
    const db = openLibrary(files, dataKey)
    session = { libraryId: header.libraryId, lock }
    return { libraryId: header.libraryId, db }
  }

  const unlockWith = async (kind: SlotKind, secret: Buffer): Promise<OpenedLibrary> => {
    if (session !== undefined) throw new AppError('conflict', 'The library is open already. Lock it first.')
    assertLibrary(files)
    // Taken early so that "in use" needs no wait; where a copied folder lacks the file, it is made only once the
    // passphrase was right, because a failed try leaves no trace.
    let lock = existsSync(files.lock) ? takeFolderLock(files.lock) : undefined
    let dataKey: Buffer | undefined
    try {
      const { header, bytes } = readHeader(files)
      dataKey = await unwrap(header, bytes, kind, secret)
      lock ??= takeFolderLock(files.lock)
      const opened = open(header, lock, dataKey)
      tryToHeal(bytes)
      return opened
    } catch (error) {
      lock?.release()
      throw error
    } finally {
      dataKey?.fill(0)
    }
  }

  /** A library that opens must not fail because a spare copy could not be written; the next unlock tries again. */
  const tryToHeal = (bytes: Buffer): void => {
    try {
      healHeader(files, bytes)
    } catch {
      // Told by `verify` and by the next unlock, not by refusing the library.
    }
  }

  /** Puts the data key under a new secret in place of the one that its slot had. */
  const replaceSlot = async (header: Header, kind: SlotKind, secret: Buffer, dataKey: Buffer): Promise<void> => {
    const slot = await sealSlot(header.libraryId, kind, secret, dataKey, kdfCost ?? (await calibrate()))
    const others = header.slots.filter((other) => other.kind !== kind)
    const changed: Header = { ...header, generation: header.generation + 1, slots: [...others, slot] }
    writeHeader(files, encodeHeader(changed, dataKey))
  }

  const assertOpen = (): void => {
    if (session === undefined) throw new AppError('locked', 'The library is locked. Unlock it, then try again.')
  }

  return {
    status() {
      if (session !== undefined) return { state: 'open', folder, libraryId: session.libraryId }
      if (lookAt(files) !== 'library') return { state: 'absent', folder, libraryId: null }
      return { state: 'locked', folder, libraryId: libraryIdIn(files) }
    },

    strength: passphraseStrength,

    create: (passphrase) =>
      inTurn(async () => {
        if (session !== undefined) throw new AppError('exists', 'The library is there and open already.')
        assertFree(folder)
        await assertStrong(passphrase)
        const cost = kdfCost ?? (await calibrate())
        const recoveryKey = newRecoveryKey()
        const header = newHeader()
        const dataKey = randomBytes(dataKeyBytes)
        const secrets = [passphraseBytes(passphrase), readRecoveryKey(recoveryKey)] as const
        try {
          header.slots.push(await sealSlot(header.libraryId, 'passphrase', secrets[0], dataKey, cost))
          header.slots.push(await sealSlot(header.libraryId, 'recovery-key', secrets[1], dataKey, cost))
          createLibraryFolder(folder, encodeHeader(header, dataKey), dataKey)
          const lock = takeFolderLock(files.lock)
          try {
            return { ...open(header, lock, dataKey), recoveryKey }
          } catch (error) {
            lock.release()
            throw error
          }
        } finally {
          for (const secret of [...secrets, dataKey]) secret.fill(0)
        }
      }),

    unlock: (passphrase) =>
      inTurn(() => wiping(passphraseBytes(passphrase), (secret) => unlockWith('passphrase', secret))),

    unlockWithRecoveryKey: (key) =>
      inTurn(() => wiping(readRecoveryKey(key), (secret) => unlockWith('recovery-key', secret))),

    changePassphrase: (current, next) =>
      inTurn(async () => {
        assertOpen()
        await assertStrong(next)
        const { header, bytes } = readHeader(files)
        await wiping(await unwrapWithEither(header, bytes, current), (dataKey) =>
          wiping(passphraseBytes(next), (secret) => replaceSlot(header, 'passphrase', secret, dataKey)),
        )
      }),

    newRecoveryKey: (passphrase) =>
      inTurn(async () => {
        assertOpen()
        const { header, bytes } = readHeader(files)
        const unwrapped = wiping(passphraseBytes(passphrase), (secret) => unwrap(header, bytes, 'passphrase', secret))
        return await wiping(await unwrapped, async (dataKey) => {
          const recoveryKey = newRecoveryKey()
          await wiping(readRecoveryKey(recoveryKey), (secret) => replaceSlot(header, 'recovery-key', secret, dataKey))
          return recoveryKey
        })
      }),

    recoveryKeyMark() {
      const slot = readHeader(files).header.slots.find(({ kind }) => kind === 'recovery-key')
      return slot?.salt.toString('hex') ?? ''
    },

    release: () =>
      inTurn(async () => {
        session?.lock.release()
        session = undefined
      }),
  }
}

/** Runs tasks one after the other, so that two calls never open or change the same folder at once. */
function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
}

async function assertStrong(passphrase: string): Promise<void> {
  const { acceptable, advice } = await passphraseStrength(passphrase)
  if (!acceptable) {
    throw new AppError('weak-passphrase', `This passphrase is too easy to guess. ${advice}`)
  }
}

/** The id in a locked library's header, or null when none can be read. */
function libraryIdIn(files: ReturnType<typeof filesIn>): string | null {
  try {
    return readHeader(files).header.libraryId
  } catch {
    // The status only tells that a library is there; unlocking says what is wrong with it.
    return null
  }
}
