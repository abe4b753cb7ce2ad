import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError, codeOf } from '../errors.ts'
import { takeFolderLock } from '../store/folder-lock.ts'
import { migrate } from '../store/migrate.ts'
import { closeDatabase, openDatabase } from '../store/open.ts'
import { syncFolder } from './durable.ts'
import { filesIn, lookAt, ownNames, writeHeader } from './library-folder.ts'

/**
 * @throws {AppError} `exists` unless the folder is missing or empty
 */
export function assertFree(folder: string): void {
  const found = lookAt(filesIn(folder))
  if (found === 'nothing') return
  throw new AppError(
    'exists',
    found === 'library'
      ? 'There is a library in this folder already. Unlock it, or choose another folder for a new one.'
      : 'This folder holds other files. Choose an empty folder, or one that does not exist yet.',
  )
}

/**
 * Makes an empty, encrypted library. It grows in a folder beside its own, `<folder>.creating`, and gets its name when it
 * is whole: an interrupted creation never looks like a library, and the next one clears it away. What has come into the
 * folder since {@link assertFree} stays.
 * @throws {AppError} `exists`, `in-use` when another process is creating the same library
 */
export function createLibraryFolder(folder: string, header: Uint8Array, dataKey: Uint8Array): void {
  const files = filesIn(`${folder}.creating`)
  mkdirSync(dirname(folder), { recursive: true })
  clearInterrupted(files.folder)
  mkdirSync(files.folder, { mode: 0o700 })
  try {
    const lock = takeFolderLock(files.lock)
    try {
      const db = openDatabase(files.database, { key: dataKey, create: true })
      try {
        migrate(db)
      } finally {
        closeDatabase(db)
      }
      writeHeader(files, header)
    } finally {
      lock.release()
    }
    moveIntoPlace(files.folder, folder)
  } catch (error) {
    rmSync(files.folder, { recursive: true, force: true })
    throw error
  }
}

/** Removes what an interrupted creation left, and only that: a library that was never opened and holds nothing. */
function clearInterrupted(folder: string): void {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (!names.every((name) => ownNames.has(name))) {
    throw new AppError(
      'exists',
      'Beside the new library’s folder stands one of the same name ending in “.creating” with files of yours. Move it elsewhere, then try again.',
    )
  }
  takeFolderLock(filesIn(folder).lock).release()
  rmSync(folder, { recursive: true })
}

function moveIntoPlace(from: string, to: string): void {
  try {
    // Removes an empty folder and nothing else; where the system can rename onto one this only saves it the trouble.
    rmdirSync(to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw inTheWay(error)
  }
  renameSync(from, to)
  syncFolder(dirname(to))
}

const inTheWay = (cause: unknown): AppError =>
  new AppError(
    'exists',
    'The new library cannot take the place of this folder. Choose a folder inside it that does not exist yet.',
    { cause },
  )
