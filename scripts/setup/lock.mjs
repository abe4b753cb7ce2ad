import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './say.mjs'

/**
 * Runs `work` while no other set-up of this checkout runs. A lock whose process is gone is taken over.
 *
 * @template T
 * @param {string} folder where the lock file stands
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(folder, work) {
  const path = join(folder, 'setup.lock')
  await mkdir(folder, { recursive: true })
  let hasSaid = false
  while (!(await take(path))) {
    if (await isAbandoned(path)) {
      await rm(path, { force: true })
      continue
    }
    if (!hasSaid) say('Another set-up of this checkout is at work: waiting for it.')
    hasSaid = true
    await sleep(250)
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

/** @param {string} path */
async function take(path) {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} path */
async function isAbandoned(path) {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''))
  // Empty for the moment between creating the file and writing into it.
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    // EPERM: it lives, under another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}
