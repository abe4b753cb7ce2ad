import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { AppError } from '../errors.ts'
import { archiveAround, walkArchive } from './archive-walk.ts'
import { type FileContent, openFailure } from './read-file.ts'
import { isNoReport, isPageFolder, isPassedOver, pageStems, reportNames } from './report-names.ts'

/** A file to import, or a folder that could not be looked into. */
export interface FoundFile {
  path: string
  /** How to read it, where it is no file of its own but stands in an archive. */
  read?: () => Promise<FileContent>
  /** Set when it is known already that it cannot be imported. */
  failure?: AppError
}

/** Hears of files that are left out because they are no reports by their names: so many more. */
export type OnPassedOver = (files: number) => void

/**
 * The files to import under paths that the user chose, in the order of names. What is named itself is taken, unless it is
 * no report by its name and stands among others, or is the folder of a page that was chosen with it. In folders, hidden
 * files, the folders of pictures beside saved pages, and files that are no reports by their ending are passed over.
 * Links to folders are followed once, so that loops end. A ZIP archive is as a folder of its name, and a path into it
 * (`reports.zip/2019.html`) names one file of it.
 */
export async function* walkFiles(
  paths: readonly string[],
  onPassedOver: OnPassedOver = () => {},
): AsyncGenerator<FoundFile> {
  const visited = new Set<string>()
  const archives = await pathsByArchive(paths)
  const pages = pageStemsByFolder(paths)
  const isAnyReport = !paths.every((path) => isNoReport(basename(path)))
  for (const path of paths) {
    const name = basename(path)
    const packed = archives.get(path)
    if (packed !== undefined) {
      // It is opened once, when the first path leads into it.
      if (packed.inside[0] === path) yield* walkArchive(packed.archive, onPassedOver, packed.inside)
    } else if (await isFolder(path)) {
      if (!isPageFolder(name, pages.get(dirname(path)) ?? none)) yield* walkFolder(path, visited, onPassedOver)
    } else if (isAnyReport && isNoReport(name)) onPassedOver(1)
    else yield* walkFile(path, onPassedOver)
  }
}

/** For each path that leads into an archive, that archive and all paths that do. */
async function pathsByArchive(
  paths: readonly string[],
): Promise<Map<string, { archive: string; inside: readonly string[] }>> {
  const found = new Map<string, string[]>()
  for (const path of paths) {
    const archive = await archiveAround(path)
    if (archive === undefined) continue
    const inside = found.get(archive)
    if (inside === undefined) found.set(archive, [path])
    else inside.push(path)
  }
  return new Map([...found].flatMap(([archive, inside]) => inside.map((path) => [path, { archive, inside }])))
}

const none: ReadonlySet<string> = new Set()

/** The stems of the pages among chosen paths, by their folders. */
function pageStemsByFolder(paths: readonly string[]): Map<string, Set<string>> {
  const folders = Map.groupBy(paths, dirname)
  return new Map([...folders].map(([folder, inside]) => [folder, pageStems(inside.map((path) => basename(path)))]))
}

async function* walkFolder(
  folder: string,
  visited: Set<string>,
  onPassedOver: OnPassedOver,
): AsyncGenerator<FoundFile> {
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
    const path = join(folder, name)
    if (await isFolder(path)) {
      if (!isPassedOver(name) && !isPageFolder(name, pages)) yield* walkFolder(path, visited, onPassedOver)
    } else if (!isPassedOver(name) && reportNames.test(name)) yield* walkFile(path, onPassedOver)
    else onPassedOver(1)
  }
}

async function* walkFile(path: string, onPassedOver: OnPassedOver): AsyncGenerator<FoundFile> {
  if (/\.zip$/i.test(path)) yield* walkArchive(path, onPassedOver)
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
