import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentVersion, type Migration, migrate, schemaVersion } from '../../../../main/core/store/migrate.ts'
import { migrations } from '../../../../main/core/store/migrations/index.ts'
import { aNewReport, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
beforeEach(() => {
  library = createTestLibrary()
})
afterEach(() => library.close())

const schema = () => library.db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()

test('versions rise by tens', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  for (const version of versions) expect(version % 10).toBe(0)
})

test('a new library is at the newest version; migrating it again changes nothing', () => {
  const before = schema()
  expect(schemaVersion(library.db)).toBe(currentVersion)
  migrate(library.db)
  expect(schema()).toEqual(before)
})

test('every table of ours is STRICT', () => {
  const loose = library.db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")
    .pluck()
    .all() as string[]
  expect(loose.filter((name) => !name.startsWith('sqlite_'))).toEqual([])
})

test('only the steps that are missing are run, in order', () => {
  const ran: number[] = []
  const step = (version: number): Migration => ({ version, run: () => void ran.push(version) })
  const from = currentVersion
  migrate(library.db, [step(10), step(from), step(from + 10), step(from + 20)])
  expect(ran).toEqual([from + 10, from + 20])
  expect(schemaVersion(library.db)).toBe(from + 20)
})

test('a step that fails takes the steps before it back', () => {
  library.add(aNewReport())
  const before = schema()
  const steps: Migration[] = [
    ...migrations,
    {
      version: currentVersion + 10,
      run: (db) => void db.exec('CREATE TABLE added (x INTEGER) STRICT; DELETE FROM passages'),
    },
    {
      version: currentVersion + 20,
      run() {
        throw new Error('stop')
      },
    },
  ]
  expect(() => migrate(library.db, steps)).toThrow('stop')
  expect(schema()).toEqual(before)
  expect(schemaVersion(library.db)).toBe(currentVersion)
  expect(library.db.prepare('SELECT count(*) FROM passages').pluck().get()).toBe(4)
})

test('a library of a newer version is refused and left alone', () => {
  library.db.pragma(`user_version=${currentVersion + 10}`)
  const before = schema()
  expect(() => migrate(library.db)).toThrow(expect.objectContaining({ name: 'AppError', code: 'too-new' }))
  expect(schema()).toEqual(before)
  expect(schemaVersion(library.db)).toBe(currentVersion + 10)
})
