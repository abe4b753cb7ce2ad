import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase } from '../../../../main/core/store/open.ts'
import { createVault, type OpenedLibrary, type Vault } from '../../../../main/core/vault/vault.ts'
import { aFolder, bytesOf } from '../../../helpers/folder.ts'

const cheap = { memoryKiB: 8, passes: 1, lanes: 1 }
const passphrase = 'zebra lamp ocean seven'
const next = 'tulip window river ninety'

let place: ReturnType<typeof aFolder>
let folder: string
let vault: Vault
beforeEach(() => {
  place = aFolder()
  folder = join(place.path, 'library')
  vault = createVault({ folder, kdfCost: cheap })
})
afterEach(async () => {
  await vault.release()
  place.remove()
})

const close = async (opened: OpenedLibrary, of = vault): Promise<void> => {
  closeDatabase(opened.db)
  await of.release()
}
/** A closed library; answers its recovery key. */
const made = async (): Promise<string> => {
  const opened = await vault.create(passphrase)
  await close(opened)
  return opened.recoveryKey
}
const failing = (code: string) => expect.objectContaining({ name: 'AppError', code })
const file = (name: string) => join(folder, name)
/** Changes one byte of a file. */
const flip = (name: string, at: number): void => {
  const bytes = readFileSync(file(name))
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at)
  writeFileSync(file(name), bytes)
}

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
    folder = join(place.path, 'a', 'b')
    mkdirSync(folder, { recursive: true })
    vault = createVault({ folder, kdfCost: cheap })
    await made()
    vault = createVault({ folder: join(place.path, 'c', 'd', 'e'), kdfCost: cheap })
    await made()
  })

  test('what is there is never touched', async () => {
    mkdirSync(folder)
    writeFileSync(file('notes.txt'), 'mine')
    const foreign = bytesOf(place.path)
    await expect(vault.create(passphrase)).rejects.toThrow(failing('exists'))
    expect(bytesOf(place.path)).toEqual(foreign)

    vault = createVault({ folder: join(place.path, 'other'), kdfCost: cheap })
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
    vault = createVault({ folder })
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

/** Each way in which a library can fail to open, prepared in a closed one. */
const failures: { name: string; code: string; prepare(): void | Promise<void> }[] = [
  { name: 'a wrong passphrase', code: 'wrong-passphrase', prepare() {} },
  { name: 'no folder', code: 'no-library', prepare: () => rmSync(folder, { recursive: true }) },
  {
    name: 'an empty folder',
    code: 'no-library',
    prepare() {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
    },
  },
  {
    name: 'a folder of other files',
    code: 'not-a-library',
    prepare() {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      writeFileSync(file('notes.txt'), 'mine')
    },
  },
  {
    name: 'a plain file in place of the folder',
    code: 'not-a-library',
    prepare() {
      rmSync(folder, { recursive: true })
      writeFileSync(folder, 'mine')
    },
  },
  {
    name: 'a plain database of the same name',
    code: 'not-a-library',
    prepare() {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      new Database(file('library.db')).exec('CREATE TABLE t (x)').close()
    },
  },
  {
    name: 'both headers damaged',
    code: 'header-damaged',
    prepare() {
      flip('keys.header', 100)
      flip('keys.header.copy', 200)
    },
  },
  {
    name: 'both headers missing',
    code: 'header-damaged',
    prepare() {
      rmSync(file('keys.header'))
      rmSync(file('keys.header.copy'))
    },
  },
  {
    name: 'both headers empty',
    code: 'header-damaged',
    prepare() {
      truncateSync(file('keys.header'))
      truncateSync(file('keys.header.copy'))
    },
  },
  { name: 'the database missing', code: 'library-damaged', prepare: () => rmSync(file('library.db')) },
  { name: 'the database empty', code: 'library-damaged', prepare: () => truncateSync(file('library.db')) },
  {
    name: 'one byte of the database',
    code: 'library-damaged',
    prepare: () => truncateSync(file('library.db'), 1),
  },
  {
    name: 'the database cut in its first page',
    code: 'library-damaged',
    prepare: () => truncateSync(file('library.db'), 5000),
  },
  {
    name: 'the database cut to its first page',
    code: 'library-damaged',
    prepare: () => truncateSync(file('library.db'), 16_384),
  },
  { name: 'the first page damaged', code: 'library-damaged', prepare: () => flip('library.db', 9000) },
  {
    name: 'the database of another library',
    code: 'library-damaged',
    async prepare() {
      const other = createVault({ folder: join(place.path, 'other'), kdfCost: cheap })
      await close(await other.create(passphrase), other)
      cpSync(join(place.path, 'other', 'library.db'), file('library.db'))
    },
  },
  {
    name: 'a database of a newer version',
    code: 'too-new',
    async prepare() {
      const { db } = await vault.unlock(passphrase)
      db.pragma('user_version=9990')
      closeDatabase(db)
      await vault.release()
    },
  },
]

describe('a failed try tells what is wrong and changes nothing', () => {
  test.each(failures)('$name: $code', async ({ code, prepare }) => {
    await made()
    await prepare()
    const before = bytesOf(place.path)
    const typed = code === 'wrong-passphrase' ? next : passphrase
    for (let tries = 0; tries < 3; tries++) await expect(vault.unlock(typed)).rejects.toThrow(failing(code))
    expect(bytesOf(place.path)).toEqual(before)
    expect(vault.status().state).not.toBe('open')
  })

  describe('also where a crash has left a log', () => {
    /** A library as a crash leaves it, with a change that is in the log alone: copied while it is open. */
    const crashed = async (userVersion?: number): Promise<void> => {
      await made()
      const copy = join(place.path, 'copy')
      const { db } = await vault.unlock(passphrase)
      db.exec("INSERT INTO meta VALUES ('a', 'b')")
      if (userVersion !== undefined) db.pragma(`user_version=${userVersion}`)
      cpSync(folder, copy, { recursive: true })
      closeDatabase(db)
      await vault.release()
      rmSync(folder, { recursive: true })
      renameSync(copy, folder)
      expect(statSync(file('library.db-wal')).size).toBeGreaterThan(0)
    }
    const cut = () => {
      truncateSync(file('library.db-wal'), 10)
      truncateSync(file('library.db'), 9000)
    }
    const cases = [
      { name: 'a wrong passphrase', code: 'wrong-passphrase', prepare: () => crashed() },
      { name: 'a damaged database', code: 'library-damaged', prepare: () => crashed().then(cut) },
      { name: 'a newer version', code: 'too-new', prepare: () => crashed(9990) },
    ]
    describe.each([true, false])('with its index: %s', (hasIndex) => {
      test.each(cases)('$name', async ({ code, prepare }) => {
        await prepare()
        if (!hasIndex) rmSync(file('library.db-shm'))
        const before = bytesOf(folder)
        const typed = code === 'wrong-passphrase' ? next : passphrase
        await expect(vault.unlock(typed)).rejects.toThrow(failing(code))
        expect(bytesOf(folder)).toEqual(before)
      })
    })

    test('a sound one opens with everything that was in the log', async () => {
      await crashed()
      const opened = await vault.unlock(passphrase)
      expect(opened.db.prepare('SELECT value FROM meta').pluck().get()).toBe('b')
      await close(opened)
      expect(readdirSync(folder).sort()).toEqual(['keys.header', 'keys.header.copy', 'library.db', 'lock'])
    })
  })

  test('300 wrong passphrases change no byte, and the right one still opens', async () => {
    await made()
    const before = bytesOf(folder)
    for (let tries = 0; tries < 300; tries++) {
      await expect(vault.unlock(`${next} ${tries}`)).rejects.toThrow(failing('wrong-passphrase'))
    }
    expect(bytesOf(folder)).toEqual(before)
    await close(await vault.unlock(passphrase))
  })

  test('also in a copy that lacks the lock file', async () => {
    await made()
    rmSync(file('lock'))
    const before = bytesOf(folder)
    await expect(vault.unlock(next)).rejects.toThrow(failing('wrong-passphrase'))
    expect(bytesOf(folder)).toEqual(before)
    await close(await vault.unlock(passphrase))
  })

  test('a recovery key of another library is told from one that was mistyped', async () => {
    const key = await made()
    const other = createVault({ folder: join(place.path, 'other'), kdfCost: cheap })
    const foreign = await other.create(passphrase)
    await close(foreign, other)
    const before = bytesOf(folder)
    await expect(vault.unlockWithRecoveryKey(foreign.recoveryKey)).rejects.toThrow(/another library/)
    await expect(vault.unlockWithRecoveryKey(key.slice(1))).rejects.toThrow(/not a complete recovery key/)
    for (const typed of [foreign.recoveryKey, key.slice(1)]) {
      await expect(vault.unlockWithRecoveryKey(typed)).rejects.toThrow(failing('wrong-recovery-key'))
    }
    expect(bytesOf(folder)).toEqual(before)
  })

  test('the six failures are six sentences that say what to do', async () => {
    const sentences = new Set<string>()
    for (const { prepare, code } of failures) {
      folder = join(place.path, `library ${sentences.size} ${code}`)
      mkdirSync(dirname(folder), { recursive: true })
      vault = createVault({ folder, kdfCost: cheap })
      if (!existsSync(folder)) await made()
      await prepare()
      const message = await vault.unlock(code === 'wrong-passphrase' ? next : passphrase).then(
        () => 'opened',
        (error: Error) => error.message,
      )
      expect(message).toMatch(/^\p{Lu}.+\. .+\.$/u)
      expect(message).not.toContain(place.path)
      sentences.add(`${code}: ${message}`)
      rmSync(folder, { recursive: true, force: true })
      rmSync(join(place.path, 'other'), { recursive: true, force: true })
    }
    expect(new Set([...sentences].map((line) => line.split(':')[0])).size).toBe(6)
  })
})

describe('the two copies of the header', () => {
  test.each(['keys.header', 'keys.header.copy'])(
    'when %s is damaged, cut or gone, the other opens and heals it',
    async (name) => {
      await made()
      const whole = bytesOf(folder)
      for (const harm of [
        () => flip(name, 50),
        () => truncateSync(file(name), 99),
        () => rmSync(file(name)),
        () => truncateSync(file(name)),
      ]) {
        harm()
        const harmed = bytesOf(folder)
        await expect(vault.unlock(next)).rejects.toThrow(failing('wrong-passphrase'))
        expect(bytesOf(folder)).toEqual(harmed)
        await close(await vault.unlock(passphrase))
        expect(bytesOf(folder)[name]).toEqual(whole[name])
      }
    },
  )

  test('a copy of an older generation does not bring the old passphrase back', async () => {
    const opened = await vault.create(passphrase)
    const old = readFileSync(file('keys.header'))
    await vault.changePassphrase(passphrase, next)
    await close(opened)
    for (const name of ['keys.header', 'keys.header.copy']) {
      // As a crash between the two writes leaves it.
      writeFileSync(file(name), old)
      await expect(vault.unlock(passphrase)).rejects.toThrow(failing('wrong-passphrase'))
      await close(await vault.unlock(next))
      expect(readFileSync(file(name)).equals(old)).toBe(false)
    }
  })

  test('a header that someone else has changed, checksum and all, is told from damage and from a wrong passphrase', async () => {
    await made()
    for (const name of ['keys.header', 'keys.header.copy']) {
      const signed = readFileSync(file(name), 'latin1').slice(0, -65).replace('"generation":1', '"generation":2')
      writeFileSync(file(name), `${signed}${createHash('sha256').update(signed).digest('hex')}\n`)
    }
    const before = bytesOf(folder)
    await expect(vault.unlock(passphrase)).rejects.toThrow(/changed by something other than Verbatim/)
    await expect(vault.unlock(passphrase)).rejects.toThrow(failing('header-damaged'))
    await expect(vault.unlock(next)).rejects.toThrow(failing('wrong-passphrase'))
    expect(bytesOf(folder)).toEqual(before)
  })

  test('a forged header that asks for anything but its own slots opens nothing', async () => {
    await made()
    const other = createVault({ folder: join(place.path, 'other'), kdfCost: cheap })
    await close(await other.create(next), other)
    for (const name of ['keys.header', 'keys.header.copy']) cpSync(join(place.path, 'other', name), file(name))
    const before = bytesOf(folder)
    await expect(vault.unlock(next)).rejects.toThrow(failing('library-damaged'))
    await expect(vault.unlock(passphrase)).rejects.toThrow(failing('wrong-passphrase'))
    expect(bytesOf(folder)).toEqual(before)
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
