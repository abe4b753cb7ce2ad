import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../../../main/core/store/open.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let place: ReturnType<typeof aFolder>
beforeEach(() => {
  place = aFolder()
  library = createTestLibrary()
})
afterEach(() => {
  library.close()
  place.remove()
})

const settings = {
  journal_mode: 'wal',
  synchronous: 2,
  temp_store: 2,
  secure_delete: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  cache_size: -65_536,
  page_size: 16_384,
  cipher: 'aegis',
}

test('every connection has the safe settings: the first, and those after it', () => {
  const read = () =>
    Object.fromEntries(Object.keys(settings).map((name) => [name, library.db.pragma(name, { simple: true })]))
  expect(read()).toEqual(settings)
  library.db.close()
  library.db = openDatabase(library.file, { key: library.key })
  expect(read()).toEqual(settings)
})

test('a library that refuses a setting is not opened: without writing, the log cannot be turned on', () => {
  library.db.pragma('journal_mode=DELETE')
  library.db.close()
  expect(() => openDatabase(library.file, { key: library.key, isReadOnly: true })).toThrow('readonly database')
  library.db = openDatabase(library.file, { key: library.key })
  expect(library.db.pragma('journal_mode', { simple: true })).toBe('wal')
})

test('another key, or none, opens nothing', () => {
  library.db.close()
  const other = Buffer.from(library.key)
  other.writeUInt8(other.readUInt8(31) ^ 1, 31)
  for (const key of [other, Buffer.alloc(32), Buffer.from('short')]) {
    expect(() => openDatabase(library.file, { key })).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }))
  }
  library.db = openDatabase(library.file, { key: library.key })
})

test('the caller’s key is left as it was', () => {
  const before = Buffer.from(library.key)
  library.db.close()
  library.db = openDatabase(library.file, { key: library.key })
  expect(library.key.equals(before)).toBe(true)
})

describe('making and finding', () => {
  test('a database is made only where there is none', () => {
    const file = join(place.path, 'library.db')
    writeFileSync(file, 'mine')
    expect(() => openDatabase(file, { key: library.key, create: true })).toThrow(
      expect.objectContaining({ name: 'AppError', code: 'exists' }),
    )
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  test('one that is not there is not made', () => {
    const file = join(place.path, 'library.db')
    expect(() => openDatabase(file, { key: library.key })).toThrow(
      expect.objectContaining({ name: 'AppError', code: 'no-library' }),
    )
    expect(() => statSync(file)).toThrow()
  })

  test('it is a file that its owner alone can read', () => {
    if (process.platform === 'win32') return
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(library.file + suffix).mode & 0o077).toBe(0)
  })
})

test('a closed database is one file: nothing is left in a log', () => {
  library.db.exec("INSERT INTO meta VALUES ('a', 'b')")
  closeDatabase(library.db)
  for (const suffix of ['-wal', '-shm']) expect(() => statSync(library.file + suffix)).toThrow()
  library.db = openDatabase(library.file, { key: library.key })
  expect(library.db.prepare('SELECT value FROM meta').pluck().get()).toBe('b')
})
