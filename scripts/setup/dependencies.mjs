import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npmCommand, npmFault } from './npm.mjs'
import { run, withNode } from './process.mjs'
import { root } from './project.mjs'
import { SetupError, say } from './say.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} LockFile
 */

/**
 * Whether what is installed is what the lock file asks for. npm keeps its own record in `node_modules/.package-lock.json`
 * and writes it last, so an interrupted installation has none.
 *
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile | undefined} installed npm's record
 */
export function isInstalled(wanted, installed) {
  if (installed?.packages === undefined) return false
  const found = installed.packages
  for (const [path, entry] of Object.entries(wanted.packages ?? {})) {
    if (path === '' || entry.link) continue
    const here = found[path]
    if (here === undefined) {
      // Optional packages are those of other systems.
      if (entry.optional || entry.devOptional) continue
      return false
    }
    if (here.version !== entry.version || here.integrity !== entry.integrity) return false
  }
  return Object.keys(found).every((path) => wanted.packages?.[path] !== undefined)
}

/** Whether node_modules agrees with package-lock.json. */
export async function hasDependencies() {
  const wanted = await readFile(join(root, 'package-lock.json'), 'utf8')
  const installed = await readFile(join(root, 'node_modules', '.package-lock.json'), 'utf8').catch(() => undefined)
  return isInstalled(JSON.parse(wanted), installed === undefined ? undefined : JSON.parse(installed))
}

/**
 * Installs what package-lock.json asks for. No package's install script runs: .npmrc says so.
 *
 * @param {string} node
 */
export async function installDependencies(node) {
  say('Installing the packages that package-lock.json names (npm ci).')
  const first = await npmCi(node)
  if (first.code === 0) return
  // Debian's own npm finds its modules only under Debian's own Node.
  const second = await npmCi(process.execPath)
  if (second.code !== 0) throw new SetupError(`npm ci failed:\n${npmFault(second.output)}`)
}

/** @param {string} node */
function npmCi(node) {
  const npm = npmCommand(node)
  return run(npm.command, [...npm.args, 'ci', '--no-audit', '--no-fund'], { env: withNode(node), shell: npm.shell })
}
