import { constants } from 'node:fs'
import { access, readdir, readFile, stat } from 'node:fs/promises'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { HostPlace } from '../core/host.ts'

/** Where to look; everything has a default. */
export interface PlaceOptions {
  home?: string
  platform?: NodeJS.Platform
  /** The personal folders, from a shell that knows them better. */
  named?: readonly HostPlace[]
}

/** Folders that people save into: their documents, desktop and downloads, then drives. Only those that exist now. */
export async function savePlaces(options: PlaceOptions = {}): Promise<HostPlace[]> {
  const { home = homedir(), platform = process.platform } = options
  const named = options.named ?? (await personalFolders(home, platform))
  const kept: HostPlace[] = []
  for (const place of [...named, { label: 'Home folder', path: home }, ...(await drives(platform))]) {
    const isKnown = kept.some(({ path }) => path === place.path)
    if (!isKnown && (await isWritableFolder(place.path))) kept.push(place)
  }
  return kept
}

async function isWritableFolder(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK)
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

async function personalFolders(home: string, platform: NodeJS.Platform): Promise<HostPlace[]> {
  const named = platform === 'linux' ? await xdgFolders(home) : {}
  return [
    { label: 'Documents', path: named.DOCUMENTS ?? join(home, 'Documents') },
    { label: 'Desktop', path: named.DESKTOP ?? join(home, 'Desktop') },
    { label: 'Downloads', path: named.DOWNLOAD ?? join(home, 'Downloads') },
  ]
}

/** The folders' real names on a Linux desktop in any language, from the file that xdg-user-dirs keeps. */
async function xdgFolders(home: string): Promise<Record<string, string>> {
  let text: string
  try {
    text = await readFile(join(home, '.config', 'user-dirs.dirs'), 'utf8')
  } catch {
    // No desktop, or one without this file: the English names are the best guess.
    return {}
  }
  const lines = Array.from(text.matchAll(/^XDG_(\w+)_DIR="(\$HOME)?(\/[^"\n]*)"$/gm))
  return Object.fromEntries(
    lines
      // [1] "$HOME/" is how xdg-user-dirs says that there is no such folder.
      .filter(([, , inHome, path]) => !(inHome && path === '/'))
      .map(([, name = '', inHome, path = '']) => [name, inHome ? home + path : path]),
  )
}

async function drives(platform: NodeJS.Platform): Promise<HostPlace[]> {
  if (platform === 'win32') {
    // A and B are floppies, C is the system's own; a letter that is not there falls out above.
    return Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => ({ label: `Drive ${letter}:`, path: `${letter}:\\` }))
  }
  const user = userInfo().username
  const parents = platform === 'darwin' ? ['/Volumes'] : [`/run/media/${user}`, `/media/${user}`]
  const listed = await Promise.all(parents.map(foldersIn))
  return listed.flat()
}

async function foldersIn(parent: string): Promise<HostPlace[]> {
  try {
    const entries = await readdir(parent, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => ({ label: name, path: join(parent, name) }))
  } catch {
    // Nothing is mounted there.
    return []
  }
}
