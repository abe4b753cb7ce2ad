import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { timed } from './numbers.ts'

/**
 * Seconds that Debian's indexer of desktops takes for the files of a folder, with the settings that it comes with: the
 * peer that our import is compared with. Undefined where it is not installed (package `recollcmd`).
 */
export async function measureRecoll(work: string, source: string): Promise<number | undefined> {
  const folder = join(work, 'recoll')
  mkdirSync(folder, { recursive: true })
  try {
    // Without a folder of its own it would index the user's home and keep that.
    writeFileSync(join(folder, 'recoll.conf'), `topdirs = "${source}"\nloglevel = 2\n`)
    let status: number | null = null
    let isThere = true
    const ms = await timed(() => {
      const run = spawnSync('recollindex', ['-c', folder, '-z'], {
        stdio: 'ignore',
        env: { ...process.env, HOME: folder },
      })
      status = run.status
      isThere = run.error === undefined
    })
    if (!isThere) return undefined
    if (status !== 0) throw new Error(`recollindex ended with ${status}`)
    return ms / 1000
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
