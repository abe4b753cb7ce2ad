import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { root } from './project.mjs'

/**
 * This process's environment with the folder of `node` first on PATH, so that tools that start `node` get the project's.
 *
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function withNode(node) {
  // Windows spells it `Path`; a second key beside it would be ignored.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [key]: [dirname(node), process.env[key] ?? ''].join(delimiter) }
}

/**
 * Runs a program to its end and collects what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options] after `timeoutMs` it is killed
 * @returns {Promise<{ code: number, output: string, stdout: string }>} `code` is -1 where it could not start or was
 *   killed; `output` is stdout and stderr as they came
 */
export function run(command, args, { env, timeoutMs, shell } = {}) {
  return new Promise((resolve) => {
    let output = ''
    let stdout = ''
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer)
      resolve({ code, output, stdout })
    }
    child.on('error', (error) => {
      output += error.message
      finish(-1)
    })
    child.on('close', (code) => finish(code ?? -1))
  })
}

/**
 * Runs a program in this one's place: same terminal, same signals, same end. Resolves with the exit code to take over.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function handOver(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: 'inherit' })
    // A Ctrl+C reaches the child by itself, for it shares the terminal; a signal sent to this process alone does not.
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of forwarded) process.on(signal, forward)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const each of forwarded) process.off(each, forward)
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM'])
    })
  })
}

/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * The end of a program's output, for a failure's message.
 *
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
