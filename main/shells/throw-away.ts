import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for what a browser engine insists on writing; it does not outlive the desk. */
export interface ThrowAway {
  folder: string
  /** Removes it. May be called again. */
  wipe(): void
}

/** `verbatim-desk-<process id>-<random>`: the name says whose it is, so that a later start can tell it is stale. */
const namePattern = /^verbatim-desk-(\d+)-\w+$/

/** Where such folders live: in memory where the system has such a place, so that nothing reaches a disk. */
export const throwAwayParent = (): string =>
  process.platform === 'linux' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Makes the folder of this process, open to its user alone, after removing those of processes that died. */
export function createThrowAway(parent = throwAwayParent()): ThrowAway {
  wipeStale(parent)
  const folder = mkdtempSync(join(parent, `verbatim-desk-${process.pid}-`))
  return { folder, wipe: () => wipe(folder) }
}

// A browser that is just ending may still write while we remove: hence the repeats.
const wipe = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })

/** Only real folders of our own user: the parent is open to everybody. */
function wipeStale(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = Number(namePattern.exec(name)?.[1])
    if (!(owner > 0) || isAlive(owner)) continue
    const folder = join(parent, name)
    const stats = lstatSync(folder, { throwIfNoEntry: false })
    if (stats?.isDirectory() && (process.getuid === undefined || stats.uid === process.getuid())) wipe(folder)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Alive, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
