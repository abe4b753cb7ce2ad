import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh folder; `remove` takes it away with everything in it. */
export function aFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'verbatim-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/**
 * What a folder holds, byte for byte: each file's name with its size, mode and SHA-256. Only for a library that is not open in this
 * process: on POSIX systems, closing a file drops the locks that the process has on it.
 */
export function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name)
      const { size, mode } = statSync(path)
      if (statSync(path).isDirectory()) return [name, 'folder']
      return [name, `${size} ${mode.toString(8)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`]
    }),
  )
}
