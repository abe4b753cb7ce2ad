import { basename } from 'node:path'
import type { DeskEvent } from '../../../preload/contract/events.ts'
import type { ImportedFile, ImportStatus } from '../../../preload/contract/imports.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { LibraryDb } from '../store/open.ts'
import type { Stores } from '../store/stores.ts'
import { createIntake } from './intake.ts'
import { createParserPool } from './parser-pool.ts'
import { type Run, startRun } from './run.ts'
import { createThrottle } from './throttle.ts'
import { createWriteBatch } from './write-batch.ts'

/** Bringing files into an open library. */
export interface Imports {
  /**
   * Starts an import of files and folders and answers at once. While another one runs, it waits for that one's end.
   * `name` gives what a path is called in the list of files; without it, the path itself.
   */
  start(paths: readonly string[], options: { isSample: boolean; name?(path: string): string }): ImportStatus
  /** Imports the sample library: short reports about a country that does not exist. */
  startSample(): ImportStatus
  /** The newest import of this session. */
  status(): ImportStatus | null
  /**
   * At most 1,000 outcomes from `from` on, in order of completion.
   * @throws {AppError} `not-found`
   */
  files(importId: string, from: number): ImportedFile[]
  /** @throws {AppError} `not-found` */
  pause(importId: string): void
  /** @throws {AppError} `not-found` */
  resume(importId: string): void
  /**
   * Stops; what is in the library stays.
   * @throws {AppError} `not-found`
   */
  cancel(importId: string): void
  /** Stops everything and waits until nothing touches the library any more. */
  close(): Promise<void>
}

export interface ImportsOptions {
  db: LibraryDb
  stores: Stores
  /** Hears of each committed batch. */
  search: { reportsChanged(): void }
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

/** Outcomes in one answer. */
const filesPerAnswer = 1000

/** The imports of an open library. */
export function createImports({ db, stores, search, parser, sampleFolder, emit, now }: ImportsOptions): Imports {
  const runs = new Map<string, Run>()
  const write = createWriteBatch(db, stores)
  let newest: Run | undefined

  const runOf = (importId: string): Run => {
    const run = runs.get(importId)
    if (run === undefined) throw new AppError('not-found', 'That import is no longer known. Start it again.')
    return run
  }

  const start: Imports['start'] = (paths, { isSample, name = (path) => path }) => {
    const importId = newId()
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
      intake: (signal) => createIntake({ stores, pool, isSample, name, now, onPutBack, onWaiting: signal.notify }),
      closeParsers: () => pool.close(),
      // One more than there are threads reads while the others parse.
      lanes: parser.threads + 1,
      write,
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
    })
    runs.set(importId, run)
    newest = run
    return run.status()
  }

  return {
    start,
    startSample: () => start([sampleFolder], { isSample: true, name: (path) => basename(path) }),
    status: () => newest?.status() ?? null,
    files: (importId, from) => runOf(importId).files.slice(from, from + filesPerAnswer),
    pause: (importId) => runOf(importId).pause(),
    resume: (importId) => runOf(importId).resume(),
    cancel: (importId) => runOf(importId).cancel(),
    async close() {
      for (const run of runs.values()) run.cancel()
      await newest?.done
    },
  }
}
