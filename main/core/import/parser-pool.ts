import { Worker } from 'node:worker_threads'
import { AppError, codeOf } from '../errors.ts'
import { maxParseMs, maxParserMb } from './limits.ts'
import type { ParsedReport, ParserReply, ParserRequest } from './parser-protocol.ts'

/** Parsers in threads of their own, so that no file can hang or exhaust the desk. */
export interface ParserPool {
  /**
   * Parses a file; waits for a free thread. The bytes move to the thread: the caller's array is empty afterwards.
   * @throws {AppError} what the parser says; `parser-timeout`, `parser-memory`, `parser-failed`; `cancelled` after `close`
   */
  parse(fileName: string, bytes: Uint8Array): Promise<ParsedReport>
  /** Ends all threads, at once; what was being parsed is rejected with `cancelled`. */
  close(): Promise<void>
}

export interface ParserPoolOptions {
  /** The script that a thread runs. */
  entry: URL
  /** Threads at most; they start when they are needed. */
  threads: number
  /** Longest time for one file, ms. Default {@link maxParseMs}. */
  maxMs?: number
  /** Memory of one thread, MB: for objects and strings, and as much again for bytes. Default {@link maxParserMb}. */
  maxMb?: number
}

/** Between two looks at a thread's memory, ms. */
const watchMs = 250

interface Job {
  fileName: string
  bytes: Uint8Array
  resolve(parsed: ParsedReport): void
  reject(error: AppError): void
}

interface Thread {
  worker: Worker
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
  /** Looks at its memory now and then. */
  watch: NodeJS.Timeout | undefined
}

/** A pool without threads; the first file starts one. */
export function createParserPool({
  entry,
  threads,
  maxMs = maxParseMs,
  maxMb = maxParserMb,
}: ParserPoolOptions): ParserPool {
  const all = new Set<Thread>()
  const waiting: Job[] = []
  let isClosed = false
  let lastId = 0

  /** The thread's job is over, well or badly. */
  const settle = (thread: Thread, end: (job: Job) => void): void => {
    clearTimeout(thread.timer)
    clearInterval(thread.watch)
    const { job } = thread
    thread.job = undefined
    if (job !== undefined) end(job)
  }

  /** Gives a thread up; the next file gets a new one. */
  const discard = (thread: Thread, error: AppError): void => {
    all.delete(thread)
    settle(thread, (job) => job.reject(error))
    void thread.worker.terminate()
    assign()
  }

  /** What a packed file unpacks to stands outside the heap, where the runtime has no limit. */
  const checkMemory = async (thread: Thread): Promise<void> => {
    const { job } = thread
    const used = await thread.worker.getHeapStatistics().catch(() => undefined)
    if (used === undefined || used.external_memory < maxMb * 1024 * 1024) return
    if (job !== undefined && thread.job === job) discard(thread, tooLarge())
  }

  const startThread = (): Thread => {
    const worker = new Worker(entry, {
      // Nothing of the desk's own reaches a parser.
      env: {},
      execArgv: [],
      // What libraries print may hold words of the file, so it goes nowhere.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: maxMb, maxYoungGenerationSizeMb: 32 },
    })
    worker.stdout.resume()
    worker.stderr.resume()
    const thread: Thread = { worker, job: undefined, timer: undefined, watch: undefined }
    worker.on('message', (reply: ParserReply) => {
      settle(thread, (job) => {
        if ('parsed' in reply) job.resolve(reply.parsed)
        else job.reject(new AppError(reply.error.code, reply.error.message))
      })
      assign()
    })
    worker.on('error', (error) => discard(thread, failureOf(error)))
    worker.on('exit', () => {
      if (all.has(thread)) discard(thread, failureOf(undefined))
    })
    all.add(thread)
    return thread
  }

  const send = (thread: Thread, job: Job): void => {
    thread.job = job
    thread.timer = setTimeout(() => discard(thread, tooSlow()), maxMs)
    thread.watch = setInterval(() => void checkMemory(thread), watchMs)
    const request: ParserRequest = { id: ++lastId, fileName: job.fileName, bytes: job.bytes }
    thread.worker.postMessage(request, [job.bytes.buffer as ArrayBuffer])
  }

  const assign = (): void => {
    while (waiting.length > 0 && !isClosed) {
      let thread = [...all].find(({ job }) => job === undefined)
      if (thread === undefined && all.size < threads) thread = startThread()
      const job = thread === undefined ? undefined : waiting.shift()
      if (thread === undefined || job === undefined) return
      send(thread, job)
    }
  }

  return {
    parse(fileName, bytes) {
      if (isClosed) return Promise.reject(cancelled())
      return new Promise((resolve, reject) => {
        waiting.push({ fileName, bytes, resolve, reject })
        assign()
      })
    },
    async close() {
      isClosed = true
      const ending = [...all]
      all.clear()
      for (const job of waiting.splice(0)) job.reject(cancelled())
      await Promise.all(
        ending.map((thread) => {
          settle(thread, (job) => job.reject(cancelled()))
          return thread.worker.terminate()
        }),
      )
    },
  }
}

const cancelled = (): AppError => new AppError('cancelled', 'The import was stopped.')

const tooSlow = (): AppError =>
  new AppError('parser-timeout', 'Reading this file took too long and was stopped. Save it as plain text, then retry.')

const tooLarge = (): AppError =>
  new AppError(
    'parser-memory',
    'Reading this file took too much memory and was stopped. Split it or save it as plain text, then retry.',
  )

function failureOf(error: unknown): AppError {
  if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') return tooLarge()
  return new AppError(
    'parser-failed',
    'Reading this file failed; it may be damaged. Save or copy it again, then retry.',
    {
      cause: error,
    },
  )
}
