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
import { describe, expect, test } from 'vitest'
import { closeDatabase } from '../../../../main/core/store/open.ts'
import { createVault } from '../../../../main/core/vault/vault.ts'
import { bytesOf } from '../../../helpers/folder.ts'
import {
  cheap,
  close,
  failing,
  file,
  flip,
  folder,
  made,
  moveTo,
  next,
  passphrase,
  place,
  vault,
} from './vault-room.ts'

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
      moveTo(join(place.path, `library ${sentences.size} ${code}`))
      mkdirSync(dirname(folder), { recursive: true })
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
