import { Worker } from 'node:worker_threads'
import { AppError, codeOf } from '../errors.ts'
import { maxParseMs, maxParserMb } from './limits.ts'
import type { ParsedReport, ParserReply, ParserRequest } from './parser-protocol.ts'

/** Parsers in threads of their own, so that no file can hang or exhaust the desk. */
export interface ParserPool {
  /**
   * Parses a file; waits for a free thread. The bytes may move to the thread: the caller's array may be empty afterwards.
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

/**
 * What may lie ready in a thread, the file that it parses included. The core's thread, which hands files out, is busy for
 * some 300 ms at a time while it writes; with one file at a time the parsers stood still meanwhile. A file that takes
 * long holds up those behind it, so it has none.
 */
export const ahead = { files: 12, bytes: 6 * 1024 * 1024 }

interface Job {
  fileName: string
  bytes: Uint8Array
  /** Of the bytes, which may have moved. */
  size: number
  resolve(parsed: ParsedReport): void
  reject(error: AppError): void
}

interface Thread {
  worker: Worker
  /** The first is being parsed, the others lie ready in the thread. */
  jobs: Job[]
  /** Why it ended. */
  error: unknown
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

  /** The thread's first job is over, well or badly. */
  const settle = (thread: Thread, end: (job: Job) => void): void => {
    clearTimeout(thread.timer)
    clearInterval(thread.watch)
    const job = thread.jobs.shift()
    if (job !== undefined) end(job)
  }

  /** Gives a thread up; the next file gets a new one, also one that lay ready in this. */
  const discard = (thread: Thread, error: AppError): void => {
    all.delete(thread)
    settle(thread, (job) => job.reject(error))
    waiting.unshift(...thread.jobs.splice(0))
    void thread.worker.terminate()
    assign()
  }

  /** What a packed file unpacks to stands outside the heap, where the runtime has no limit. */
  const checkMemory = async (thread: Thread): Promise<void> => {
    const [job] = thread.jobs
    const used = await thread.worker.getHeapStatistics().catch(() => undefined)
    if (used === undefined || used.external_memory < maxMb * 1024 * 1024) return
    if (job !== undefined && thread.jobs[0] === job) discard(thread, tooLarge())
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
    const thread: Thread = { worker, jobs: [], error: undefined, timer: undefined, watch: undefined }
    worker.on('message', (reply: ParserReply) => {
      settle(thread, (job) => {
        if ('parsed' in reply) job.resolve(reply.parsed)
        else job.reject(new AppError(reply.error.code, reply.error.message))
      })
      if (thread.jobs.length > 0) watchOver(thread)
      assign()
    })
    worker.on('error', (error) => {
      thread.error = error
    })
    // Comes after everything that the thread still said, so the job that it died of is the first.
    worker.on('exit', () => {
      if (all.has(thread)) discard(thread, failureOf(thread.error))
    })
    all.add(thread)
    return thread
  }

  /** Its first job has begun. */
  const watchOver = (thread: Thread): void => {
    thread.timer = setTimeout(() => discard(thread, tooSlow()), maxMs)
    thread.watch = setInterval(() => void checkMemory(thread), watchMs)
  }

  const send = (thread: Thread, job: Job): void => {
    const request: ParserRequest = { id: ++lastId, fileName: job.fileName, bytes: job.bytes }
    thread.jobs.push(job)
    if (thread.jobs.length === 1) {
      thread.worker.postMessage(request, [job.bytes.buffer as ArrayBuffer])
      watchOver(thread)
    } else {
      // A copy, because the thread may be given up before it comes to it.
      thread.worker.postMessage(request)
    }
  }

  /** The thread that is to get a file: one without work, a new one, or the one with least that has room for it. */
  const threadFor = (job: Job): Thread | undefined => {
    const [least] = [...all].sort((a, b) => bytesOf(a) - bytesOf(b))
    if (least?.jobs.length === 0) return least
    if (all.size < threads) return startThread()
    const hasRoom = least !== undefined && least.jobs.length < ahead.files && bytesOf(least) + job.size <= ahead.bytes
    return hasRoom ? least : undefined
  }

  const assign = (): void => {
    for (let [job] = waiting; job !== undefined && !isClosed; [job] = waiting) {
      const thread = threadFor(job)
      if (thread === undefined) return
      waiting.shift()
      send(thread, job)
    }
  }

  return {
    parse(fileName, bytes) {
      if (isClosed) return Promise.reject(cancelled())
      return new Promise((resolve, reject) => {
        waiting.push({ fileName, bytes, size: bytes.length, resolve, reject })
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
          while (thread.jobs.length > 0) settle(thread, (job) => job.reject(cancelled()))
          return thread.worker.terminate()
        }),
      )
    },
  }
}

const bytesOf = ({ jobs }: Thread): number => jobs.reduce((sum, { size }) => sum + size, 0)

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
