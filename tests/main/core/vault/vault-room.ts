import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { closeDatabase } from '../../../../main/core/store/open.ts'
import { createVault, type OpenedLibrary, type Vault, type VaultOptions } from '../../../../main/core/vault/vault.ts'
import { aFolder } from '../../../helpers/folder.ts'

// A folder of its own for each test of whoever imports this, and a vault over it.

/** A key derivation that costs nothing. */
export const cheap = { memoryKiB: 8, passes: 1, lanes: 1 }
export const passphrase = 'zebra lamp ocean seven'
export const next = 'tulip window river ninety'

export let place: ReturnType<typeof aFolder>
export let folder: string
export let vault: Vault

/** From here on the folder is another, and the vault with it; with `{}` its keys cost what they cost people. */
export function moveTo(other: string, cost: Pick<VaultOptions, 'kdfCost'> = { kdfCost: cheap }): void {
  folder = other
  vault = createVault({ folder, ...cost })
}

beforeEach(() => {
  place = aFolder()
  moveTo(join(place.path, 'library'))
})
afterEach(async () => {
  await vault.release()
  place.remove()
})

/** Closes an opened library and lets go of its lock. */
export const close = async (opened: OpenedLibrary, of = vault): Promise<void> => {
  closeDatabase(opened.db)
  await of.release()
}
/** A closed library; answers its recovery key. */
export const made = async (): Promise<string> => {
  const opened = await vault.create(passphrase)
  await close(opened)
  return opened.recoveryKey
}
/** Matches an error of this code. */
export const failing = (code: string) => expect.objectContaining({ name: 'AppError', code })
/** Path of a file of the library. */
export const file = (name: string) => join(folder, name)
/** Changes one byte of a file. */
export const flip = (name: string, at: number): void => {
  const bytes = readFileSync(file(name))
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at)
  writeFileSync(file(name), bytes)
}
