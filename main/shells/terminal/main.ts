import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { codeOf, toFailure } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { describeError, stderrLog } from '../log.ts'
import { defaultLibraryFolder, programPaths } from '../paths.ts'
import { asksForJson, type Command, type CommandName, readArguments, UsageError } from './arguments.ts'
import { compare } from './commands/compare.ts'
import { planCorrect, planTrash, removeReports } from './commands/curating.ts'
import { planExport, planSource } from './commands/export.ts'
import { planSearch } from './commands/finding.ts'
import { importFiles, nameAsGiven } from './commands/import.ts'
import { create, newRecoveryKey, verify } from './commands/library.ts'
import { highlights, planHighlight, tags } from './commands/marking.ts'
import { outline, reports, show } from './commands/reading.ts'
import { planTerms } from './commands/terms.ts'
import { help } from './help.ts'
import { createOutput, type Output } from './output.ts'
import { findPassphrase } from './passphrase.ts'
import { callsOf, type Plan, type Session } from './session.ts'

/** Every command that works in an open library. */
const plans: Record<Exclude<CommandName, 'create'>, Plan> = {
  import: () => importFiles,
  reports: () => reports,
  outline: () => outline,
  show: () => show,
  source: planSource,
  correct: planCorrect,
  remove: () => removeReports,
  trash: planTrash,
  search: planSearch,
  terms: planTerms,
  compare: () => compare,
  highlight: planHighlight,
  highlights: () => highlights,
  tags: () => tags,
  export: planExport,
  'new-recovery-key': () => newRecoveryKey,
  verify: () => verify,
}

/** A command names its folders itself. */
const host: Host = {
  places: () => Promise.resolve([]),
  canBrowse: false,
  browseFolder: () => Promise.resolve(undefined),
}

/** Runs one command on this process's streams. Answers the exit code: 0 done, 1 failed, 2 not understood. */
export async function runTerminal(argv: readonly string[]): Promise<number> {
  const output = createOutput({ out: process.stdout, err: process.stderr }, asksForJson(argv))
  // The reader has gone (`verbatim reports | head`): there is nobody left to tell.
  process.stdout.on('error', () => {})
  try {
    const asked = readArguments(argv)
    if (asked === 'help') await write(help)
    else if (asked === 'version') await write(`${manifest.version}\n`)
    else await runCommand(asked, output)
    return 0
  } catch (error) {
    return await explain(error, output)
  }
}

const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })

async function runCommand(command: Command, output: Output): Promise<void> {
  const run = command.name === 'create' ? undefined : plans[command.name](command)
  const passphrase = await readPassphrase(command)
  // Only now: help and a mistyped command need no database.
  const { createCore } = await import('../../core/core.ts')
  const paths = programPaths()
  const core = createCore({
    libraryFolder: command.library === undefined ? defaultLibraryFolder() : resolve(command.library),
    sampleFolder: paths.sampleFolder,
    host,
    nameFile: nameAsGiven(command.words),
    parser: { entry: paths.parserEntry, threads: Math.max(1, availableParallelism() - 1) },
    now: Date.now,
    onInternal: (call, error) => stderrLog('call-failed', { call, ...describeError(error) }),
  })
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  // Only an import has something to put in order; anything else ends at once, and the library bears that.
  if (command.name === 'import') process.on('SIGINT', stop)
  try {
    const session: Session = { core, command, output, passphrase, call: callsOf(core), stop: stopping.signal }
    if (run === undefined) await create(session)
    else {
      await session.call('vault.unlock', { passphrase })
      await run(session)
    }
  } finally {
    process.off('SIGINT', stop)
    await core.close()
  }
}

async function readPassphrase({ name, passphraseFile }: Command): Promise<string> {
  const environment = process.env.VERBATIM_PASSPHRASE
  // Threads get a copy of the environment; none of them needs this.
  delete process.env.VERBATIM_PASSPHRASE
  const { stdin, stderr } = process
  const terminal = stdin.isTTY ? { input: stdin, write: (text: string) => void stderr.write(text) } : undefined
  return await findPassphrase({ file: passphraseFile, environment, terminal }, name === 'create')
}

/** Says what went wrong; answers the exit code. */
async function explain(error: unknown, output: Output): Promise<number> {
  if (codeOf(error) === 'EPIPE') return 1
  const isUsage = error instanceof UsageError
  const failure = isUsage ? { code: 'invalid-input' as const, message: error.message } : toFailure(error)
  if (failure.code === 'internal') stderrLog('command-failed', describeError(error))
  output.complain(isUsage ? `${failure.message} See: verbatim --help` : failure.message)
  if (output.isJson) await output.json({ error: failure }).catch(() => {})
  return isUsage ? 2 : 1
}
