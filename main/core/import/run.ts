import type { ImportedFile, ImportStatus } from '../../../preload/contract/imports.ts'
import type { Failure } from '../../../preload/contract/result.ts'
import { toFailure } from '../errors.ts'
import type { Intake, Taken } from './intake.ts'
import { failedFile, importedFile } from './outcome.ts'
import { createSignal, type Signal } from './signal.ts'
import { createStopwatch } from './stopwatch.ts'
import { type FoundFile, walkFiles } from './walk.ts'
import { batch, type ParsedFile, type Written } from './write-batch.ts'

/** How one import stands, by itself. */
export type RunStatus = Omit<ImportStatus, 'waiting' | 'listed'>

/** One import, from the chosen paths to its last file. */
export interface Run {
  status(): RunStatus
  /** Outcomes in order of completion. */
  files: readonly ImportedFile[]
  pause(): void
  resume(): void
  cancel(): void
  /** Resolves when it is over, however it ended. Never rejects. */
  done: Promise<void>
  /** Paths that it did not come to, when it failed as a whole. */
  left(): string[]
}

export interface RunOptions {
  importId: string
  paths: readonly string[]
  /** Makes the intake; `signal` is to be notified when a file begins to wait for another. */
  intake(signal: Signal): Intake
  /** Ends the parsers. */
  closeParsers(): Promise<void>
  /** Files read and parsed at the same time. */
  lanes: number
  /** Every file is known now, none is taken yet. */
  onFound(files: readonly FoundFile[]): void
  /** Settles when it is polite to write. */
  turn(): Promise<void>
  /** One transaction; answers a result for each report that it took. */
  write(reports: readonly ParsedFile[]): Written[]
  /** A file came to its end without being written. */
  onSettled(path: string): void
  /** A file came to its end, however it did. */
  onOutcome(path: string, outcome: ImportedFile): void
  /** Something of the status changed. */
  onProgress(): void
  /** Reports were committed. */
  onCommit(): void
  /** The work starts when it resolves. */
  after: Promise<void>
}

type Ready = Extract<Taken, ParsedReady> & ParsedFile
type ParsedReady = Pick<ParsedFile, 'report'>

/** Parsed reports that may wait for the writer; with index texts they take some 3 MB each. */
const maxReady = batch.reports + 4

/** Longest time for which parsed reports wait for others to share their transaction, ms. */
const maxWaitMs = 500

/** Starts an import. */
export function startRun(options: RunOptions): Run {
  const change = createSignal()
  const intake = options.intake(change)
  const files: ImportedFile[] = []
  const counts = { imported: 0, unchanged: 0, failed: 0 }
  const found: FoundFile[] = []
  const ready: Ready[] = []
  const endedPaths = new Set<string>()
  let state: ImportStatus['state'] = 'running'
  let error: Failure | null = null
  let isCounted = false
  let next = 0
  let busy = 0
  let passedOver = 0
  let hasBegun = false
  const clock = createStopwatch()

  const cancelled = Promise.withResolvers<void>()
  const isStopped = (): boolean => state === 'cancelled' || state === 'failed'

  const timeIt = (): void => {
    if (hasBegun && state === 'running') clock.go()
    else clock.stop()
  }

  const turn = (to: ImportStatus['state']): void => {
    state = to
    timeIt()
    change.notify()
    options.onProgress()
  }

  const report = (outcome: ImportedFile, path: string): void => {
    files.push(outcome)
    endedPaths.add(path)
    counts[outcome.status]++
    options.onOutcome(path, outcome)
    options.onProgress()
  }

  async function work(): Promise<void> {
    await options.after
    hasBegun = true
    timeIt()
    const onPassedOver = (more: number): void => {
      passedOver += more
    }
    try {
      for await (const file of walkFiles(options.paths, onPassedOver)) {
        if (isStopped()) break
        found.push(file)
        options.onProgress()
      }
      if (!isStopped()) options.onFound(found)
      isCounted = true
      await Promise.all([...Array.from({ length: options.lanes }, lane), write()])
    } catch (cause) {
      error = toFailure(cause)
      turn('failed')
    }
    for (const { settle } of ready.splice(0)) settle(undefined)
    await options.closeParsers()
    if (!isStopped()) turn('done')
  }

  /** Takes file after file. */
  async function lane(): Promise<void> {
    while (next < found.length && !isStopped()) {
      const file = found[next]
      if (state === 'paused' || ready.length >= maxReady || file === undefined) {
        await change.wait()
        continue
      }
      next++
      busy++
      const taken = await intake.take(file)
      busy--
      if (taken !== undefined && !isStopped()) {
        if ('report' in taken) ready.push({ ...taken, path: file.path })
        else {
          report(taken.outcome, file.path)
          options.onSettled(file.path)
        }
      } else if (taken !== undefined && 'report' in taken) taken.settle(undefined)
      change.notify()
    }
  }

  /** Writes what is parsed, some reports a transaction, and lets queries in between. */
  async function write(): Promise<void> {
    /** When the first of those that wait began to. */
    let since: number | undefined
    while (!isStopped()) {
      // Files that wait for one of those that are ready must not be waited for.
      const isIdle = busy === intake.waiting()
      if (ready.length === 0 && isIdle && next >= found.length) return
      if (ready.length > 0) since ??= performance.now()
      const left = since === undefined ? undefined : since + maxWaitMs - performance.now()
      if (ready.length === 0 || (ready.length < batch.reports && !isIdle && left !== undefined && left > 0)) {
        await change.wait(left)
        continue
      }
      // A lock must not wait for whoever goes first.
      await Promise.race([options.turn(), cancelled.promise])
      if (isStopped()) return
      commit()
      since = undefined
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  function commit(): void {
    const written = options.write(ready.slice(0, batch.reports))
    const taken = ready.splice(0, written.length)
    written.forEach((result, index) => {
      const item = taken[index]
      if (item === undefined) return
      const outcome =
        'report' in result
          ? importedFile(item.file, result.report, result.reissueOf)
          : failedFile(item.file, result.error, item.report.source.sha256)
      report(outcome, item.path)
      item.settle(outcome)
    })
    change.notify()
    options.onCommit()
  }

  const done = work()
  return {
    files,
    done,
    left() {
      if (state !== 'failed') return []
      if (!isCounted) return [...options.paths]
      return found.map(({ path }) => path).filter((path) => !endedPaths.has(path))
    },
    status: () => ({
      importId: options.importId,
      state,
      total: found.length,
      isCounted,
      passedOver,
      ...counts,
      elapsedMs: clock.ms(),
      error,
    }),
    pause() {
      if (state === 'running') turn('paused')
    },
    resume() {
      if (state === 'paused') turn('running')
    },
    cancel() {
      if (state !== 'running' && state !== 'paused') return
      turn('cancelled')
      cancelled.resolve()
      void options.closeParsers()
    },
  }
}
