import { checkNotices } from '../notices/notices.mjs'
import { run } from '../setup/process.mjs'
import { root } from '../setup/project.mjs'
import { checkBans } from './bans.mjs'
import { checkPackaging } from './packaging.mjs'
import { checkRooms } from './rooms.mjs'
import { runSuite } from './suites.mjs'
import { sum, tallyLine } from './tally.mjs'

// Runs every check and every test in order, each to its end whatever the others said, and counts them together.

/**
 * A tool of node_modules that tells by its exit code.
 *
 * @param {string} script relative to node_modules
 * @param {string[]} args
 */
const tool = (script, args) => async () => {
  const { code, output } = await run(process.execPath, [`${root}/node_modules/${script}`, ...args])
  return code === 0 ? [] : [output.trimEnd()]
}

/** Each answers what is wrong, nothing when all is well. */
const checks = [
  { name: 'lint and format', check: tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types outside the window', check: tool('@typescript/native/bin/tsc', ['-p', 'tsconfig.node.json']) },
  // These run in Node and hand functions to the page, so they know both worlds.
  { name: 'types of the journeys', check: tool('@typescript/native/bin/tsc', ['-p', 'tsconfig.journeys.json']) },
  { name: 'types of the window', check: tool('@typescript/native/bin/tsc', ['-p', 'tsconfig.web.json']) },
  { name: 'room rules', check: () => checkRooms(root) },
  { name: 'banned calls', check: () => checkBans(root) },
  { name: 'dead code', check: tool('knip/bin/knip.js', ['--treat-config-hints-as-errors']) },
  // What only tests use is dead too.
  { name: 'dead code in the product', check: tool('knip/bin/knip.js', ['--production']) },
  { name: 'packaging', check: () => checkPackaging(root) },
  { name: 'third-party notices', check: () => checkNotices(root) },
]
const suites = [
  { name: 'unit and contract tests', project: 'unit' },
  { name: 'window journeys', project: 'journeys' },
]

const print = (/** @type {string} */ line) => process.stdout.write(`${line}\n`)

/** @type {import('./tally.mjs').Tally[]} */
const tallies = []

for (const { name, check } of checks) {
  const started = Date.now()
  // A check that breaks has not passed, and must not keep the others from running.
  const problems = await check().catch((error) => [`${error instanceof Error ? error.stack : error}`])
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  print(`${problems.length === 0 ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)`)
  for (const problem of problems) print(problem)
  tallies.push({ passed: problems.length === 0 ? 1 : 0, failed: problems.length === 0 ? 0 : 1, skipped: 0 })
}

for (const { name, project } of suites) {
  const tally = await runSuite(project)
  for (const skipped of tally.skippedNames) print(`skipped: ${skipped}`)
  print(`${tally.failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${tallyLine(tally)}`)
  tallies.push(tally)
}

const total = sum(tallies)
print(tallyLine(total))
process.exitCode = total.failed === 0 ? 0 : 1
