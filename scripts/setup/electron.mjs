import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run, withNode } from './process.mjs'
import { root, toolsFolder } from './project.mjs'
import { say } from './say.mjs'

/** How long the one attempt may take. The binary is some 110 MB; where it can be had at all, it starts to flow at once. */
const attemptMs = 20_000

/** What became of the one attempt, so that no later start waits for it again. */
const notePath = join(toolsFolder, 'electron.json')

/**
 * The path of Electron's binary, or undefined where there is none. npm brings only Electron's small package; the binary
 * comes from elsewhere, which many machines cannot reach. It is tried for once, for each version.
 *
 * @param {string} node
 * @returns {Promise<string | undefined>}
 */
export async function getElectron(node) {
  const folder = join(root, 'node_modules/electron')
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const note = JSON.parse(await readFile(notePath, 'utf8').catch(() => '{}'))
  const present = await electronPath(folder)
  if (note.version === version && (note.usable === false || present !== undefined)) {
    return note.usable ? present : undefined
  }

  if (present === undefined) {
    say(`Trying once for Electron's binary (at most ${attemptMs / 1000} s).`)
    await run(node, [join(folder, 'install.js')], { env: withNode(node), timeoutMs: attemptMs })
  }
  const path = await electronPath(folder)
  const usable = path !== undefined && (await run(path, ['--version'], { timeoutMs: attemptMs })).code === 0
  await mkdir(toolsFolder, { recursive: true })
  await writeFile(notePath, JSON.stringify({ version, usable }))
  if (!usable) {
    const reason = path === undefined ? 'could not be reached' : 'does not run here'
    say(`Electron's binary ${reason}: the desk uses the system's Chromium. (Delete ${notePath} to try again.)`)
  }
  return usable ? path : undefined
}

/**
 * Where the package's own installer has put the binary.
 *
 * @param {string} folder
 */
async function electronPath(folder) {
  const name = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => undefined)
  if (name === undefined) return undefined
  const path = join(folder, 'dist', name)
  return existsSync(path) ? path : undefined
}
