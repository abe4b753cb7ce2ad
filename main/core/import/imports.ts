import { basename, dirname, join, relative } from 'node:path'
import type { DeskEvent } from '../../../preload/contract/events.ts'
import type { ImportedFile, ImportStatus, ListedFile } from '../../../preload/contract/imports.ts'
import type { Courtesy } from '../courtesy.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { QueuedFile } from '../store/import-queue.ts'
import type { LibraryDb } from '../store/open.ts'
import type { Stores } from '../store/stores.ts'
import { createIntake } from './intake.ts'
import { createListing } from './listing.ts'
import { ahead, createParserPool } from './parser-pool.ts'
import { type Run, type RunStatus, startRun } from './run.ts'
import { createThrottle } from './throttle.ts'
import { createWriteBatch } from './write-batch.ts'

/** Bringing files into an open library. */
export interface Imports {
  /**
   * Starts an import of files and folders and answers at once. While another one runs, it waits for that one's end. It
   * begins a new list of files, unless the one there is holds failures.
   * `name` gives what a path is called in the list of files; without it, the path itself.
   */
  start(paths: readonly string[], options: { isSample: boolean; name?(path: string): string }): ImportStatus
  /**
   * Starts a new import of these files of the list that failed; left out: of all that did and, when an import failed as
   * a whole, of those that it did not come to.
   * @throws {AppError} `not-found` when there are none
   */
  retry(fileNumbers?: readonly number[]): ImportStatus
  /** How many files earlier sessions left behind when they ended in the middle; a folder not yet looked into is one. */
  interrupted(): number
  /**
   * Starts an import of those files.
   * @throws {AppError} `not-found` when there are none
   */
  resumeInterrupted(): ImportStatus
  /** Forgets those files. */
  discardInterrupted(): void
  /** Imports the sample library: short reports about a country that does not exist. */
  startSample(): ImportStatus
  /** The import at work, else the newest of the list; null when there is none. */
  status(): ImportStatus | null
  /**
   * At most 1,000 outcomes from `from` on, in order of completion.
   * @throws {AppError} `not-found`
   */
  files(importId: string, from: number): ImportedFile[]
  /** The same over all imports of the list; a file that is tried again comes again. */
  listed(from: number): ListedFile[]
  /**
   * Empties the list.
   * @throws {AppError} `conflict` while an import is at work
   */
  dismiss(): void
  /** @throws {AppError} `not-found` */
  pause(importId: string): void
  /** @throws {AppError} `not-found` */
  resume(importId: string): void
  /**
   * Stops it and those that wait behind it; what is in the library stays, and the rest is forgotten.
   * @throws {AppError} `not-found`
   */
  cancel(importId: string): void
  /** Stops everything and waits until nothing touches the library any more. What is left is offered next time. */
  close(): Promise<void>
}

export interface ImportsOptions {
  db: LibraryDb
  stores: Stores
  /** Hears of each committed batch. */
  search: { reportsChanged(): void }
  /** Tells whether somebody waits for the thread that writes. */
  courtesy: Pick<Courtesy, 'turn' | 'isWatched'>
  parser: {
    /** The script of a parser's thread. */
    entry: URL
    /** Threads at most, at least one. */
    threads: number
    /** Longest time for one file, ms, and memory of a thread, MB; see `limits.ts` for what holds without them. */
    maxMs?: number
    maxMb?: number
  }
  /** The folder of the sample library's reports. */
  sampleFolder: string
  emit(event: DeskEvent): void
  /** Milliseconds since 1970 in UTC. */
  now(): number
}

/** Least time between two events of the same name, ms. */
const eventsEvery = { importsChanged: 100, reportsChanged: 250 }

/** Files that came to their end and may wait for a transaction that takes them out of the queue. */
const maxSettled = 200

/** Outcomes in one answer. */
const filesPerAnswer = 1000

/** The imports of an open library. */
export function createImports(options: ImportsOptions): Imports {
  const { db, stores, search, courtesy, parser, sampleFolder, emit, now } = options
  const runs = new Map<string, StartedRun>()
  const queue = stores.importQueue
  // Whatever is queued now, nobody works on any more.
  queue.interrupt()
  const write = createWriteBatch(db, stores, courtesy.isWatched)
  /** Imports whose files are listed, in the order in which they were started. */
  let shown: StartedRun[] = []
  let listing = createListing()
  let newest: Run | undefined

  const statusOf = (run: StartedRun): ImportStatus => ({
    ...run.status(),
    waiting: shown.slice(shown.indexOf(run) + 1).filter((later) => !isOver(later.status())).length,
    listed: {
      ...listing.counts(),
      passedOver: shown.reduce((sum, one) => sum + one.status().passedOver, 0),
    },
  })

  const runOf = (importId: string): StartedRun => {
    const run = runs.get(importId)
    if (run === undefined) throw new AppError('not-found', 'That import is no longer known. Start it again.')
    return run
  }

  const emptyList = (): void => {
    shown = []
    listing = createListing()
  }

  /** Whether nothing of the list waits for anybody. */
  const isListDone = (): boolean =>
    listing.counts().failed === 0 && shown.every((run) => isOver(run.status()) && (!isBroken(run) || run.isTakenUp))

  const start: Imports['start'] = (paths, { isSample, name = (path) => path }) => {
    if (isListDone()) emptyList()
    const importId = newId()
    const queued = (all: readonly string[]) => all.map((path) => ({ path, name: name(path) }))
    // The sample is loaded by one press; nobody misses the rest of it.
    if (!isSample) queue.put(importId, queued(paths))
    const settled: string[] = []
    const pool = createParserPool(parser)
    const progress = createThrottle(eventsEvery.importsChanged, () =>
      emit({ name: 'imports.changed', detail: { importId } }),
    )
    const commits = createThrottle(eventsEvery.reportsChanged, () => emit({ name: 'reports.changed', detail: {} }))
    const onPutBack = (): void => {
      search.reportsChanged()
      commits.call()
      emit({ name: 'tags.changed', detail: {} })
      emit({ name: 'history.changed', detail: {} })
    }
    const run = startRun({
      importId,
      paths,
      intake: (signal) =>
        createIntake({
          stores,
          pool,
          readers: parser.threads + 1,
          isSample,
          name,
          now,
          onPutBack,
          onWaiting: signal.notify,
        }),
      closeParsers: () => pool.close(),
      lanes: parser.threads * ahead.files + 1,
      onFound(found) {
        const all = found.map(({ path }) => path)
        if (!isSample && !isSameList(all, paths)) queue.put(importId, queued(all))
      },
      onSettled(path) {
        settled.push(path)
        if (settled.length >= maxSettled) queue.done(settled.splice(0))
      },
      turn: courtesy.turn,
      write(reports) {
        const written = write(reports, settled)
        settled.length = 0
        return written
      },
      onOutcome: listing.add,
      onProgress: () => progress.call(),
      onCommit() {
        search.reportsChanged()
        commits.call()
      },
      after: newest?.done ?? Promise.resolve(),
    })
    void run.done.then(() => {
      commits.flush()
      progress.flush()
      tidy(() => (run.status().state === 'done' ? queue.forget(importId) : queue.done(settled)))
    })
    const started = { ...run, importId, name, isSample, isTakenUp: false }
    runs.set(importId, started)
    shown.push(started)
    newest = run
    return statusOf(started)
  }

  const startAgain = (files: readonly QueuedFile[], { isSample }: { isSample: boolean }): ImportStatus =>
    start(
      files.map(({ path }) => path),
      { isSample, name: nameWithin(files) },
    )

  return {
    start,
    startSample: () => start([sampleFolder], { isSample: true, name: (path) => basename(path) }),
    retry(fileNumbers) {
      const broken = fileNumbers === undefined ? shown.filter(({ isTakenUp }) => !isTakenUp) : []
      const rest = broken.flatMap((run) => run.left().map((path) => ({ path, name: run.name(path) })))
      const files = [...listing.failed(fileNumbers), ...rest]
      if (files.length === 0) throw new AppError('not-found', 'No file failed. There is nothing to try again.')
      const started = startAgain(files, { isSample: shown.every(({ isSample }) => isSample) })
      for (const run of broken) {
        if (!isOver(run.status())) continue
        run.isTakenUp = true
        queue.forget(run.importId)
      }
      return started
    },
    interrupted: () => queue.countInterrupted(),
    resumeInterrupted() {
      const files = queue.interrupted()
      if (files.length === 0) throw new AppError('not-found', 'No import was interrupted. There is nothing to resume.')
      const started = startAgain(files, { isSample: false })
      queue.forgetInterrupted()
      return started
    },
    discardInterrupted: () => queue.forgetInterrupted(),
    status() {
      const run = shown.find((one) => !isOver(one.status())) ?? shown.at(-1)
      return run === undefined ? null : statusOf(run)
    },
    files: (importId, from) => runOf(importId).files.slice(from, from + filesPerAnswer),
    listed: (from) => listing.entries.slice(from, from + filesPerAnswer),
    dismiss() {
      if (!shown.every((run) => isOver(run.status()))) {
        throw new AppError('conflict', 'An import is still at work. Wait for its end, or cancel it first.')
      }
      emptyList()
    },
    pause: (importId) => runOf(importId).pause(),
    resume: (importId) => runOf(importId).resume(),
    cancel(importId) {
      const from = shown.indexOf(runOf(importId))
      for (const run of from === -1 ? [] : shown.slice(from)) {
        if (isOver(run.status())) continue
        run.cancel()
        tidy(() => queue.forget(run.importId))
      }
    },
    async close() {
      for (const run of runs.values()) run.cancel()
      await newest?.done
    },
  }
}

/** Takes what is over out of the queue, where the disk allows: else it is offered again, and found unchanged then. */
function tidy(change: () => void): void {
  try {
    change()
  } catch {
    // An import that is over must not fail for it.
  }
}

/** A run with what its start was told. */
interface StartedRun extends Run {
  importId: string
  name(path: string): string
  isSample: boolean
  /** Its rest was given to another import. */
  isTakenUp: boolean
}

const isBroken = (run: Run): boolean => run.status().state === 'failed'

const isOver = ({ state }: RunStatus): boolean => state !== 'running' && state !== 'paused'

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((path, index) => path === b[index])

/** Names files as they were queued; one in a queued folder from that folder's name on. */
function nameWithin(queued: readonly QueuedFile[]): (path: string) => string {
  const names = new Map(queued.map(({ path, name }) => [path, name]))
  return (path) => {
    for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
      const name = names.get(folder)
      if (name !== undefined) return join(name, relative(folder, path))
    }
    return basename(path)
  }
}
