import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppError } from '../errors.ts'
import { walkArchive } from './archive-walk.ts'
import { type FileContent, openFailure } from './read-file.ts'
import { isPageFolder, isPassedOver, pageStems, reportNames } from './report-names.ts'

/** A file to import, or a folder that could not be looked into. */
export interface FoundFile {
  path: string
  /** How to read it, where it is no file of its own but stands in an archive. */
  read?: () => Promise<FileContent>
  /** Set when it is known already that it cannot be imported. */
  failure?: AppError
}

/**
 * The files to import under paths that the user chose, in the order of names. What is named itself is always taken; in
 * folders, hidden files, the folders of pictures beside saved pages, and files that are no reports by their ending are
 * passed over. Links to folders are followed once, so that loops end. A ZIP archive is as a folder of its name.
 */
export async function* walkFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const visited = new Set<string>()
  for (const path of paths) {
    if (await isFolder(path)) yield* walkFolder(path, visited)
    else yield* walkFile(path)
  }
}

async function* walkFolder(folder: string, visited: Set<string>): AsyncGenerator<FoundFile> {
  let entries: string[]
  try {
    const real = await realpath(folder)
    if (visited.has(real)) return
    visited.add(real)
    entries = (await readdir(folder)).sort()
  } catch (error) {
    yield { path: folder, failure: openFailure(error) }
    return
  }
  const pages = pageStems(entries)
  for (const name of entries) {
    if (isPassedOver(name)) continue
    const path = join(folder, name)
    if (await isFolder(path)) {
      if (!isPageFolder(name, pages)) yield* walkFolder(path, visited)
    } else if (reportNames.test(name)) yield* walkFile(path)
  }
}

async function* walkFile(path: string): AsyncGenerator<FoundFile> {
  if (/\.zip$/i.test(path)) yield* walkArchive(path)
  else yield { path }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // It is named in its turn, and reading it tells what is wrong.
    return false
  }
}
