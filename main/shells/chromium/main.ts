import { readDeskArguments } from '../desk-arguments.ts'
import { describeError, stderrLog } from '../log.ts'
import { isWindowBuilt, programPaths } from '../paths.ts'
import { type Desk, startDesk } from './desk.ts'
import { findChromium } from './find-chromium.ts'
import { watchSleep } from './sleep.ts'

/** Says a sentence to whoever started the desk. */
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

/** Runs the desk in the system's Chromium until its window is closed; answers the exit code. */
export async function runDesk(argv: readonly string[]): Promise<number> {
  const asked = readDeskArguments(argv)
  if (asked === undefined) {
    say('Usage: verbatim [--library <folder>] [--headless]. For the command line see verbatim --help.')
    return 2
  }
  const paths = programPaths()
  if (!isWindowBuilt(paths)) {
    say('The window is not built yet. Run "npm run build", then start Verbatim again.')
    return 1
  }
  const executable = findChromium()
  if (executable === undefined) {
    say('No Chromium was found. Install the package "chromium", then start Verbatim again.')
    return 1
  }
  // From before the start on: a browser that is just starting must be put away too.
  let desk: Desk | undefined
  let isStopped = false
  const stop = (): void => {
    isStopped = true
    void desk?.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  try {
    desk = await startDesk({ ...asked, paths, executable, log: stderrLog })
    if (isStopped) await desk.close()
    const { lock } = desk
    const stopWatching = watchSleep(() => void lock())
    const end = await desk.ended
    stopWatching()
    if (end === 'closed') return 0
    say('The browser that shows the desk has stopped. The library is locked and safe. Start Verbatim again.')
    return 1
  } catch (error) {
    stderrLog('start-failed', describeError(error))
    say('The desk could not be shown: the browser did not start as expected. Close other windows and try again.')
    return 1
  }
}
