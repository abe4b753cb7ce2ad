import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isWindows } from './project.mjs'

/**
 * How to run npm under a given Node: npm skips optional packages that its own Node is too old for, so the project's
 * dependencies must be installed with the project's Node.
 *
 * @param {string} node
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(node) {
  const script = npmScript(process.env)
  if (script !== undefined) return { command: node, args: [script], shell: false }
  return { command: 'npm', args: [], shell: isWindows }
}

/**
 * The file that is npm: the one that runs us, or the one that PATH's `npm` leads to.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function npmScript(env) {
  const runner = env.npm_execpath
  if (runner?.endsWith('npm-cli.js') && existsSync(runner)) return runner
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const path = join(folder, 'npm')
    if (!existsSync(path)) continue
    const real = realpathSync(path)
    return real.endsWith('.js') ? real : undefined
  }
  return undefined
}

/**
 * What npm says went wrong. It says so first; long advice follows.
 *
 * @param {string} output
 */
export function npmFault(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line))
  return (lines.length > 0 ? lines.slice(0, 6) : output.trimEnd().split('\n').slice(-6)).join('\n')
}
