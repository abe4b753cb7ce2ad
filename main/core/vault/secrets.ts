import { AppError } from '../errors.ts'
import { type Header, isSignedBy } from './header.ts'
import { readRecoveryKey } from './recovery-key.ts'
import { openSlot, type SlotKind } from './slot.ts'

/** Lends a secret to a task and wipes it afterwards. */
export async function wiping<T>(secret: Buffer, task: (secret: Buffer) => Promise<T>): Promise<T> {
  try {
    return await task(secret)
  } finally {
    secret.fill(0)
  }
}

/** NFKC, so that the same passphrase typed on another system's keyboard is the same bytes. */
export const passphraseBytes = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFKC'), 'utf8')

/**
 * The data key from the slot of this kind.
 * @throws {AppError} `wrong-passphrase` or `wrong-recovery-key`, `header-damaged` when someone else wrote the header
 */
export async function unwrap(header: Header, bytes: Buffer, kind: SlotKind, secret: Buffer): Promise<Buffer> {
  for (const slot of header.slots) {
    const dataKey = slot.kind === kind ? await openSlot(header.libraryId, slot, secret) : undefined
    if (dataKey === undefined) continue
    if (isSignedBy(bytes, dataKey)) return dataKey
    dataKey.fill(0)
    throw new AppError(
      'header-damaged',
      'The files that hold the library’s key were changed by something other than Verbatim. Put keys.header and keys.header.copy back from a backup of the folder.',
    )
  }
  throw kind === 'passphrase'
    ? new AppError(
        'wrong-passphrase',
        'This passphrase does not open the library. Check the keyboard’s language and Caps Lock, then try again.',
      )
    : new AppError(
        'wrong-recovery-key',
        'This recovery key belongs to another library. Look for the one that was printed for this library.',
      )
}

/** The data key from what may be the passphrase or the recovery key. */
export async function unwrapWithEither(header: Header, bytes: Buffer, typed: string): Promise<Buffer> {
  try {
    return await wiping(passphraseBytes(typed), (secret) => unwrap(header, bytes, 'passphrase', secret))
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'wrong-passphrase')) throw error
    const secret = recoverySecret(typed)
    if (secret === undefined) throw error
    return await wiping(secret, (key) => unwrap(header, bytes, 'recovery-key', key))
  }
}

function recoverySecret(typed: string): Buffer | undefined {
  try {
    return readRecoveryKey(typed)
  } catch {
    // Not shaped like a recovery key: it was meant as a passphrase.
    return undefined
  }
}
