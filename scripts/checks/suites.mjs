import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handOver } from '../setup/process.mjs'
import { root } from '../setup/project.mjs'
import { readReport } from './tally.mjs'

/**
 * Runs one of the projects in vitest.config.ts; its progress goes to the terminal.
 *
 * @param {string} project
 * @returns {Promise<import('./tally.mjs').Tally & { skippedNames: string[] }>}
 */
export async function runSuite(project) {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-test-'))
  try {
    const file = join(folder, 'report.json')
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const args = [vitest, 'run', '--root', root, '--project', project]
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await handOver(process.execPath, [...args, ...reporters], process.env)
    const text = await readFile(file, 'utf8').catch(() => undefined)
    return readReport(text === undefined ? undefined : JSON.parse(text), code)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
