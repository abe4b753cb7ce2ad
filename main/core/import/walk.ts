import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, codeOf } from '../errors.ts'

/** A file to import, or a folder that could not be looked into. */
export interface FoundFile {
  path: string
  /** Set when it is known already that it cannot be imported. */
  failure?: AppError
}

/** Endings of files that may be reports; of those not read yet, the researcher should hear. */
const reportNames = /\.(?:x?html?|mht|mhtml|txt|text|md|markdown|pdf|docx?|odt|rtf|epub)$/i

/**
 * The files to import under paths that the user chose, in the order of names. What is named itself is always taken; in
 * folders, hidden files, the folders of pictures beside saved pages, and files that are no reports by their ending are
 * passed over. Links to folders are followed once, so that loops end.
 */
export async function* walkFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const visited = new Set<string>()
  for (const path of paths) {
    if (await isFolder(path)) yield* walkFolder(path, visited)
    else yield { path }
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
  const pages = new Set(entries.filter((name) => /\.x?html?$/i.test(name)).map((name) => stem(name)))
  for (const name of entries) {
    if (name.startsWith('.') || name === '__MACOSX') continue
    const path = join(folder, name)
    if (await isFolder(path)) {
      if (!isPageFolder(name, pages)) yield* walkFolder(path, visited)
    } else if (reportNames.test(name)) yield { path }
  }
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '')

/** Browsers put the pictures and styles of `page.html` into `page_files`, `page.files` or the like. */
function isPageFolder(name: string, pages: ReadonlySet<string>): boolean {
  const page = /^(.*)[_.-](?:files|fichiers|dateien|archivos|файлы|arquivos|data)$/i.exec(name)?.[1]
  return page !== undefined && pages.has(page)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // It is named in its turn, and reading it tells what is wrong.
    return false
  }
}

/** What a file or folder that cannot be opened gets, by the system's code. */
export function openFailure(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('file-missing', 'This file is no longer there. Look where it went, then import it again.', {
      cause: error,
    })
  }
  return new AppError('file-unreadable', 'This file cannot be opened. Check that you may read it, then retry.', {
    cause: error,
  })
}
