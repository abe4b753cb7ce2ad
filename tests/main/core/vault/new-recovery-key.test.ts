import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase } from '../../../../main/core/store/open.ts'
import { createVault, type OpenedLibrary, type Vault } from '../../../../main/core/vault/vault.ts'
import { aFolder, bytesOf } from '../../../helpers/folder.ts'

const passphrase = 'zebra lamp ocean seven'

let place: ReturnType<typeof aFolder>
let folder: string
let vault: Vault
beforeEach(() => {
  place = aFolder()
  folder = join(place.path, 'library')
  vault = createVault({ folder, kdfCost: { memoryKiB: 8, passes: 1, lanes: 1 } })
})
afterEach(async () => {
  await vault.release()
  place.remove()
})

const close = async (opened: OpenedLibrary): Promise<void> => {
  closeDatabase(opened.db)
  await vault.release()
}
const failing = (code: string) => expect.objectContaining({ name: 'AppError', code })
const header = () => readFileSync(join(folder, 'keys.header'))

test('the new one opens, the old one does not, the passphrase still does', async () => {
  const opened = await vault.create(passphrase)
  const recoveryKey = await vault.newRecoveryKey(passphrase)
  expect(recoveryKey).not.toBe(opened.recoveryKey)
  await close(opened)
  await expect(vault.unlockWithRecoveryKey(opened.recoveryKey)).rejects.toThrow(failing('wrong-recovery-key'))
  await close(await vault.unlockWithRecoveryKey(recoveryKey))
  await close(await vault.unlock(passphrase))
})

test('a change of the passphrase and a new recovery key leave each other alone', async () => {
  const opened = await vault.create(passphrase)
  const first = await vault.newRecoveryKey(passphrase)
  await vault.changePassphrase(first, 'tulip window river ninety')
  const second = await vault.newRecoveryKey('tulip window river ninety')
  await close(opened)
  await close(await vault.unlock('tulip window river ninety'))
  await close(await vault.unlockWithRecoveryKey(second))
  await expect(vault.unlockWithRecoveryKey(first)).rejects.toThrow(failing('wrong-recovery-key'))
})

test('anything but the passphrase changes nothing, nor does a locked library', async () => {
  const opened = await vault.create(passphrase)
  const before = header()
  for (const wrong of ['not the passphrase', '', opened.recoveryKey])
    await expect(vault.newRecoveryKey(wrong)).rejects.toThrow(failing('wrong-passphrase'))
  expect(header().equals(before)).toBe(true)
  await close(opened)
  await expect(vault.newRecoveryKey(passphrase)).rejects.toThrow(failing('locked'))
})

test('a copy of an older generation does not bring the old key back', async () => {
  const opened = await vault.create(passphrase)
  const old = header()
  const recoveryKey = await vault.newRecoveryKey(passphrase)
  await close(opened)
  for (const name of ['keys.header', 'keys.header.copy']) {
    writeFileSync(join(folder, name), old)
    await expect(vault.unlockWithRecoveryKey(opened.recoveryKey)).rejects.toThrow(failing('wrong-recovery-key'))
    await close(await vault.unlockWithRecoveryKey(recoveryKey))
  }
})

test('its mark changes with the key and with nothing else, and holds nothing of it', async () => {
  const opened = await vault.create(passphrase)
  const mark = vault.recoveryKeyMark()
  await vault.changePassphrase(passphrase, 'tulip window river ninety')
  expect(vault.recoveryKeyMark()).toBe(mark)
  await vault.newRecoveryKey('tulip window river ninety')
  expect(vault.recoveryKeyMark()).toMatch(/^[0-9a-f]{32}$/)
  expect(vault.recoveryKeyMark()).not.toBe(mark)
  await close(opened)
})

test('no file of the library holds the key', async () => {
  const opened = await vault.create(passphrase)
  const recoveryKey = await vault.newRecoveryKey(passphrase)
  await close(opened)
  for (const name of Object.keys(bytesOf(folder))) {
    const bytes = readFileSync(join(folder, name))
    for (const form of [recoveryKey, recoveryKey.replaceAll('-', '')]) expect(bytes.includes(form), name).toBe(false)
  }
})
