import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, small enough to be filled. */
export interface SmallDisk {
  path: string
  /** Fills it to the last block, but for `spare` bytes. */
  fill(spare?: number): void
  /** Takes the filling away again. */
  clear(): void
  /** Makes the whole disk read-only, or writable again. */
  setReadOnly(isReadOnly: boolean): void
  remove(): void
}

/** Why {@link aSmallDisk} cannot be had here, for a skipped test to say; undefined when it can. */
export const noSmallDisk: string | undefined =
  process.platform === 'linux' && process.getuid?.() === 0 && canMount()
    ? undefined
    : 'needs root on Linux, to mount a small disk'

/** A disk in memory of `bytes`. */
export function aSmallDisk(bytes = 20 * 1024 * 1024): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'verbatim-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path])
  const filling = join(path, 'filling')
  return {
    path,
    fill(spare = 0) {
      const file = openSync(filling, 'w')
      try {
        for (;;) writeSync(file, Buffer.alloc(4096))
      } catch {
        // Full: that was the purpose.
      } finally {
        closeSync(file)
      }
      if (spare > 0) execFileSync('truncate', ['-s', `-${spare}`, filling])
    },
    clear: () => rmSync(filling, { force: true }),
    setReadOnly: (isReadOnly) => void execFileSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, path]),
    remove() {
      execFileSync('umount', [path])
      rmdirSync(path)
    },
  }
}

/** Root in a container may lack the right. */
function canMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'verbatim-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', path], { stdio: 'ignore' })
    execFileSync('umount', [path])
    return true
  } catch {
    return false
  } finally {
    rmdirSync(path)
  }
}
