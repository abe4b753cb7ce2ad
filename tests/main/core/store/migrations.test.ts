import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../../main/core/store/migrate.ts'
import { migrations } from '../../../../main/core/store/migrations/index.ts'
import { type LibraryDb, openDatabase } from '../../../../main/core/store/open.ts'
import { createStores } from '../../../../main/core/store/stores.ts'
import { aFolder } from '../../../helpers/folder.ts'

let place: ReturnType<typeof aFolder>
let db: LibraryDb
beforeEach(() => {
  place = aFolder()
  db = openDatabase(join(place.path, 'library.db'), { key: randomBytes(32), create: true })
})
afterEach(() => {
  db.close()
  place.remove()
})

test('a report of the first schema is shown, corrected and removed in the newest', () => {
  migrate(
    db,
    migrations.filter(({ version }) => version <= 20),
  )
  const sha256 = randomBytes(32)
  db.prepare(`INSERT INTO sources (id, sha256, file_name, size_bytes, compression, bytes)
    VALUES (1, ?, 'a.html', 1, 'none', x'41')`).run(sha256)
  db.exec(`INSERT INTO reports (uid, source_id, profile, title, language, section_count, passage_count, word_count,
      doubts, imported_at_ms) VALUES ('0000000000000001', 1, 'generic', 'A report', 'en', 0, 0, 0, '[]', 0)`)
  migrate(db)
  const { reports, corrections, trash } = createStores(db, () => 0)
  const [uid = ''] = reports.list().map(({ reportId }) => reportId)
  corrections.correct([uid], { country: 'KZ' })
  expect(reports.get(uid)).toMatchObject({
    country: 'KZ',
    sha256: sha256.toString('hex'),
    correctedFields: ['country'],
  })
  trash.remove([uid])
  expect([reports.list().length, trash.list().length]).toEqual([0, 1])
  expect(db.prepare('SELECT sha256 FROM corrections').pluck().all()).toEqual([sha256.toString('hex')])
})
