import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createVault } from '../../../../main/core/vault/vault.ts'
import { bytesOf } from '../../../helpers/folder.ts'
import { cheap, close, failing, file, folder, made, moveTo, next, passphrase, place, vault } from './vault-room.ts'

describe('creating', () => {
  test('a library opens with its passphrase and with its recovery key', async () => {
    expect(vault.status()).toEqual({ state: 'absent', folder, libraryId: null })
    const opened = await vault.create(passphrase)
    const { libraryId } = opened
    expect(vault.status()).toEqual({ state: 'open', folder, libraryId })
    await close(opened)
    expect(vault.status()).toEqual({ state: 'locked', folder, libraryId })

    const again = await vault.unlock(passphrase)
    expect(again.libraryId).toBe(libraryId)
    await close(again)
    await close(await vault.unlockWithRecoveryKey(opened.recoveryKey.toLowerCase().replaceAll('-', ' ')))
  })

  test('the folder holds these files, for its owner alone', async () => {
    await made()
    expect(readdirSync(folder).sort()).toEqual(['keys.header', 'keys.header.copy', 'library.db', 'lock'])
    expect(readdirSync(place.path)).toEqual(['library'])
    expect(readFileSync(file('keys.header')).equals(readFileSync(file('keys.header.copy')))).toBe(true)
    if (process.platform === 'win32') return
    expect(statSync(folder).mode & 0o077).toBe(0)
    for (const name of ['keys.header', 'keys.header.copy', 'library.db'])
      expect(statSync(file(name)).mode & 0o077).toBe(0)
  })

  test('the database is no database without its key', async () => {
    await made()
    expect(readFileSync(file('library.db')).subarray(0, 16).toString('latin1')).not.toContain('SQLite')
    const plain = new Database(file('library.db'), { readonly: true })
    expect(() => plain.prepare('SELECT * FROM sqlite_schema').all()).toThrow(
      expect.objectContaining({ code: 'SQLITE_NOTADB' }),
    )
    plain.close()
  })

  test('the same passphrase is accepted from a keyboard that composes letters otherwise', async () => {
    const opened = await vault.create('café zebra lamp ocean')
    await close(opened)
    await close(await vault.unlock('cafe\u0301 zebra lamp ocean'))
  })

  test('an empty folder is taken; missing parents are made', async () => {
    moveTo(join(place.path, 'a', 'b'))
    mkdirSync(folder, { recursive: true })
    await made()
    moveTo(join(place.path, 'c', 'd', 'e'))
    await made()
  })

  test('what is there is never touched', async () => {
    mkdirSync(folder)
    writeFileSync(file('notes.txt'), 'mine')
    const foreign = bytesOf(place.path)
    await expect(vault.create(passphrase)).rejects.toThrow(failing('exists'))
    expect(bytesOf(place.path)).toEqual(foreign)

    moveTo(join(place.path, 'other'))
    await made()
    const before = bytesOf(place.path)
    await expect(vault.create(next)).rejects.toThrow(failing('exists'))
    expect(bytesOf(place.path)).toEqual(before)
  })

  test('nor is what comes into the folder while the key is worked out', async () => {
    const creating = vault.create(passphrase)
    await Promise.resolve()
    mkdirSync(folder)
    writeFileSync(file('notes.txt'), 'mine')
    const before = bytesOf(place.path)
    await expect(creating).rejects.toThrow(failing('exists'))
    expect(bytesOf(place.path)).toEqual(before)
  })

  test('a weak passphrase makes nothing', async () => {
    await expect(vault.create('password')).rejects.toThrow(failing('weak-passphrase'))
    expect(readdirSync(place.path)).toEqual([])
  })

  test('what an interrupted creation left is cleared away by the next', async () => {
    await made()
    cpSync(folder, `${folder}.creating`, { recursive: true })
    rmSync(folder, { recursive: true })
    for (const missing of [
      [],
      ['keys.header'],
      ['keys.header', 'keys.header.copy'],
      ['keys.header', 'keys.header.copy', 'lock'],
    ]) {
      for (const name of missing) rmSync(join(`${folder}.creating`, name), { force: true })
      expect(vault.status().state).toBe('absent')
      await expect(vault.unlock(passphrase)).rejects.toThrow(failing('no-library'))
    }
    await made()
    expect(readdirSync(place.path)).toEqual(['library'])
  })

  test('a folder of that name with files of someone is left alone', async () => {
    mkdirSync(`${folder}.creating`)
    writeFileSync(join(`${folder}.creating`, 'notes.txt'), 'mine')
    await expect(vault.create(passphrase)).rejects.toThrow(failing('exists'))
    expect(readFileSync(join(`${folder}.creating`, 'notes.txt'), 'utf8')).toBe('mine')
  })

  test('the standard cost is used where none is given, and the library opens', async () => {
    moveTo(folder, {})
    await made()
    const { slots } = JSON.parse(readFileSync(file('keys.header'), 'utf8').split('\n')[1] ?? '') as {
      slots: { cost: { memoryKiB: number; passes: number } }[]
    }
    expect(slots).toHaveLength(2)
    for (const { cost } of slots) {
      expect(cost.memoryKiB).toBeGreaterThanOrEqual(64 * 1024)
      expect(cost.passes).toBeGreaterThanOrEqual(3)
    }
    await expect(vault.unlock(next)).rejects.toThrow(failing('wrong-passphrase'))
    await close(await vault.unlock(passphrase))
  })
})

describe('changing the passphrase', () => {
  test('the new one opens, the old one does not, the recovery key still does', async () => {
    const opened = await vault.create(passphrase)
    await vault.changePassphrase(passphrase, next)
    await close(opened)
    await expect(vault.unlock(passphrase)).rejects.toThrow(failing('wrong-passphrase'))
    await close(await vault.unlock(next))
    await close(await vault.unlockWithRecoveryKey(opened.recoveryKey))
  })

  test('the recovery key stands in for a forgotten one', async () => {
    const opened = await vault.create(passphrase)
    await vault.changePassphrase(opened.recoveryKey, next)
    await close(opened)
    await close(await vault.unlock(next))
  })

  test('a wrong or weak one changes nothing, nor does a locked library', async () => {
    const opened = await vault.create(passphrase)
    const before = readFileSync(file('keys.header'))
    await expect(vault.changePassphrase('not the passphrase', next)).rejects.toThrow(failing('wrong-passphrase'))
    await expect(vault.changePassphrase(passphrase, 'password')).rejects.toThrow(failing('weak-passphrase'))
    expect(readFileSync(file('keys.header')).equals(before)).toBe(true)
    await close(opened)
    await expect(vault.changePassphrase(passphrase, next)).rejects.toThrow(failing('locked'))
  })
})

describe('one at a time', () => {
  test('an open library cannot be opened or made again by the same vault', async () => {
    const opened = await vault.create(passphrase)
    await expect(vault.unlock(passphrase)).rejects.toThrow(failing('conflict'))
    await expect(vault.create(passphrase)).rejects.toThrow(failing('exists'))
    await close(opened)
  })

  test('two calls at once never open it twice', async () => {
    await made()
    const results = await Promise.allSettled([vault.unlock(passphrase), vault.unlock(passphrase)])
    expect(results).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'conflict' } }])
    for (const result of results) if (result.status === 'fulfilled') await close(result.value)
  })

  test('another vault is told that it is in use, whatever it types, and gets it once it is free', async () => {
    const opened = await vault.create(passphrase)
    const other = createVault({ folder, kdfCost: cheap })
    await expect(other.unlock(passphrase)).rejects.toThrow(failing('in-use'))
    await expect(other.unlock(next)).rejects.toThrow(failing('in-use'))
    await close(opened)
    await close(await other.unlock(passphrase), other)
  })
})
