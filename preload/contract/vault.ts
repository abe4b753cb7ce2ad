import { z } from 'zod'
import { Count, call, Done, Nothing, Text } from './call.ts'

/** A passphrase as typed. Long enough for any sentence, short enough not to be a file. */
const Passphrase = Text(1024)

/** Where the library stands: absent, there but locked, or open. */
export const VaultStatus = z.strictObject({
  state: z.enum(['absent', 'locked', 'open']),
  /** The library's folder, shown to its owner on the unlock screen. */
  folder: z.string(),
  libraryId: z.string().nullable(),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/** How hard a passphrase is to guess. */
export const PassphraseStrength = z.strictObject({
  /** 0 (guessed at once) to 4 (out of reach). */
  score: z.int().min(0).max(4),
  /** Base-10 logarithm of the guesses an attacker needs. */
  guessesLog10: z.number(),
  /** Whether the vault accepts it for a new library. */
  acceptable: z.boolean(),
  /** One sentence of advice, empty when there is none to give. */
  advice: z.string(),
})
export type PassphraseStrength = z.infer<typeof PassphraseStrength>

export const vault = {
  'vault.status': call({ input: Nothing, output: VaultStatus }),
  'vault.strength': call({ input: z.strictObject({ passphrase: Passphrase }), output: PassphraseStrength }),
  /** Creates the library in its folder and opens it. The recovery key is shown this once and never again. */
  'vault.create': call({
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ libraryId: z.string(), recoveryKey: z.string() }),
  }),
  'vault.unlock': call({ input: z.strictObject({ passphrase: Passphrase }), output: VaultStatus }),
  /** Opens with the printed recovery key; spaces, dashes and letter case do not matter. */
  'vault.unlockWithRecoveryKey': call({
    input: z.strictObject({ recoveryKey: Text(256) }),
    output: VaultStatus,
  }),
  'vault.lock': call({ input: Nothing, output: Done }),
  /**
   * Rewraps the data key under a new passphrase; the old one stops working at once. The library must be open;
   * `current` is a passphrase or a recovery key of it.
   */
  'vault.changePassphrase': call({
    input: z.strictObject({ current: Passphrase, next: Passphrase }),
    output: Done,
  }),
  /** Whether its owner has said that the open library's recovery key is written down. It says nothing of the key itself. */
  'vault.recoveryKey': call({ input: Nothing, output: z.strictObject({ isKept: z.boolean() }) }),
  /**
   * Gives the open library a new recovery key, shown this once; the old one opens nothing any more. Until
   * `vault.keepRecoveryKey` it counts as not kept, however the desk ends. `wrong-passphrase` changes nothing.
   */
  'vault.newRecoveryKey': call({
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ recoveryKey: z.string() }),
  }),
  /** Says that the recovery key which the library has now is written down. Opening the library with it says so, too. */
  'vault.keepRecoveryKey': call({ input: Nothing, output: Done }),
  /** Checks every page of the database, every source against its SHA-256 and every highlight against its passage. */
  'vault.verify': call({
    input: Nothing,
    output: z.strictObject({
      ok: z.boolean(),
      checked: z.strictObject({ sources: Count, pages: Count, highlights: Count }),
      problems: z.array(z.string()),
    }),
  }),
}
