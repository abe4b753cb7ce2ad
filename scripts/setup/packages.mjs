import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, tail } from './process.mjs'
import { isRoot } from './project.mjs'
import { say } from './say.mjs'

/**
 * Whether a program is on PATH.
 *
 * @param {string} program
 */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

/** Whether this process can install Debian's packages by itself. */
export const canInstallPackages = isRoot && isOnPath('apt-get')

/**
 * The command by which the user installs packages by hand.
 *
 * @param {string[]} names
 */
export function aptCommand(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

/**
 * Installs Debian's packages. Only for {@link canInstallPackages}. Answers whether it worked; if not, it has said why.
 *
 * @param {string[]} names
 */
export async function installPackages(names) {
  say(`Installing with apt: ${names.join(' ')}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Without fresh lists a new machine knows no package; where refreshing fails, the old lists may do.
  await run('apt-get', ['update'], { env })
  const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env })
  if (installed.code !== 0) say(`apt could not install them:\n${tail(installed.output, 5)}`)
  return installed.code === 0
}
