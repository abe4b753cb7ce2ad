import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toFailure } from '../../../../main/core/errors.ts'
import { closeDatabase } from '../../../../main/core/store/open.ts'
import { createStores } from '../../../../main/core/store/stores.ts'
import { createVault, type Vault } from '../../../../main/core/vault/vault.ts'
import { bytesOf } from '../../../helpers/folder.ts'
import { aNewReport, aReportDraft } from '../../../helpers/library.ts'
import { aSmallDisk, noSmallDisk, type SmallDisk } from '../../../helpers/small-disk.ts'

const kdfCost = { memoryKiB: 8, passes: 1, lanes: 1 }
const passphrase = 'zebra lamp ocean seven'
const next = 'tulip window river ninety'

/** The code that a failed task would answer with. */
const codeOf = async (task: () => unknown): Promise<string> => {
  try {
    await task()
    return 'done'
  } catch (error) {
    return toFailure(error).code
  }
}

describe.skipIf(noSmallDisk)(
  `a disk that is full or read-only${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ''}`,
  () => {
    let disk: SmallDisk
    let folder: string
    let vault: Vault
    beforeEach(async () => {
      disk = aSmallDisk()
      folder = join(disk.path, 'library')
      vault = createVault({ folder, kdfCost })
      closeDatabase((await vault.create(passphrase)).db)
      await vault.release()
    })
    afterEach(async () => {
      await vault.release()
      disk.remove()
    })

    test('work goes on until the disk is full, loses nothing then, and goes on when there is space again', async () => {
      const opened = await vault.unlock(passphrase)
      const { db } = opened
      const { reports, highlights, tags } = createStores(db, Date.now)
      const tag = tags.create({ name: 'before' })
      disk.fill(512 * 1024)

      const kept: string[] = []
      const add = () => {
        const draft = aReportDraft({ doubts: [`report ${kept.length}`] })
        kept.push(db.transaction(() => reports.insert(aNewReport(draft)))())
      }
      const marked: string[] = []
      const mark = () => {
        const span = { reportId: kept[0] ?? '', passage: 1, start: 0, endPassage: 1, end: 5 }
        const comment = `comment ${marked.length} ${'long '.repeat(1000)}`
        marked.push(highlights.create({ span, tags: [tag.tagId], comment }).highlightId)
      }
      let code = 'done'
      while (code === 'done') code = await codeOf(kept.length < 20 ? add : mark)
      expect(code).toBe('disk-full')
      expect(kept.length).toBeGreaterThan(0)
      for (let again = 0; again < 5; again++) expect(await codeOf(add)).toBe('disk-full')
      expect(reports.list()).toHaveLength(kept.length)

      disk.clear()
      expect(await codeOf(add)).toBe('done')
      expect(await codeOf(mark)).toBe('done')
      closeDatabase(db)
      await vault.release()

      const again = await vault.unlock(passphrase)
      const stores = createStores(again.db, Date.now)
      expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(new Set(stores.reports.list().map(({ reportId }) => reportId))).toEqual(new Set(kept))
      expect(stores.highlights.list({}).map(({ highlightId }) => highlightId)).toEqual(marked)
      closeDatabase(again.db)
    })

    test('a library can be closed on a full disk, and keeps what is in the log', async () => {
      const { db } = await vault.unlock(passphrase)
      const { tags } = createStores(db, Date.now)
      let made = 0
      disk.fill(300 * 1024)
      while ((await codeOf(() => tags.create({ name: `tag ${made}`, definition: 'x'.repeat(3000) }))) === 'done')
        made += 1
      disk.fill()
      expect(await codeOf(() => closeDatabase(db))).toBe('done')
      expect(db.open).toBe(false)
      await vault.release()
      disk.clear()
      const again = await vault.unlock(passphrase)
      expect(createStores(again.db, Date.now).tags.list()).toHaveLength(made)
      closeDatabase(again.db)
    })

    test('a library cannot be opened or made on a full disk, says so, and leaves no trace', async () => {
      disk.fill()
      const before = bytesOf(disk.path)
      expect(await codeOf(() => vault.unlock(passphrase))).toBe('disk-full')
      const other = createVault({ folder: join(disk.path, 'other'), kdfCost })
      expect(await codeOf(() => other.create(passphrase))).toBe('disk-full')
      expect(bytesOf(disk.path)).toEqual(before)
      disk.clear()
      closeDatabase((await vault.unlock(passphrase)).db)
    })

    test('a passphrase that cannot be changed for want of space stays in force', async () => {
      const { db } = await vault.unlock(passphrase)
      const before = readFileSync(join(folder, 'keys.header'))
      disk.fill()
      expect(await codeOf(() => vault.changePassphrase(passphrase, next))).toBe('disk-full')
      expect(readFileSync(join(folder, 'keys.header')).equals(before)).toBe(true)
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
      disk.clear()
      closeDatabase(db)
      await vault.release()
      expect(await codeOf(() => vault.unlock(next))).toBe('wrong-passphrase')
      closeDatabase((await vault.unlock(passphrase)).db)
    })

    test('a library on a read-only disk is told so and not touched, also after a crash', async () => {
      const { db } = await vault.unlock(passphrase)
      createStores(db, Date.now).tags.create({ name: 'in the log' })
      const crashed = join(disk.path, 'crashed')
      cpSync(folder, crashed, { recursive: true })
      closeDatabase(db)
      await vault.release()
      disk.setReadOnly(true)
      const before = bytesOf(disk.path)
      for (const path of [folder, crashed]) {
        expect(await codeOf(() => createVault({ folder: path, kdfCost }).unlock(passphrase))).toBe('read-only')
        expect(await codeOf(() => createVault({ folder: path, kdfCost }).unlock(next))).toBe('wrong-passphrase')
      }
      const other = createVault({ folder: join(disk.path, 'other'), kdfCost })
      expect(await codeOf(() => other.create(passphrase))).toBe('read-only')
      expect(bytesOf(disk.path)).toEqual(before)
      disk.setReadOnly(false)
      const recovered = createVault({ folder: crashed, kdfCost })
      const opened = await recovered.unlock(passphrase)
      expect(createStores(opened.db, Date.now).tags.list()).toHaveLength(1)
      closeDatabase(opened.db)
      await recovered.release()
    })
  },
)
