import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { DeskEvent } from '../../preload/contract/events.ts'
import type { Reply } from '../../preload/contract/result.ts'
import type { Host } from '../core/host.ts'
import type { CoreWorkerData, FromCore, HostAnswers, ToCore } from './core-messages.ts'
import { describeError, type Log } from './log.ts'
import type { ProgramPaths } from './paths.ts'

/** The core as a shell sees it: in a thread of its own, so that neither the shell nor the window waits on SQL. */
export interface CoreClient {
  /** Answers one call. Never rejects: when the core's thread is gone, the reply is a failure. */
  call(name: unknown, input: unknown): Promise<Reply<unknown>>
  /** Hands absolute paths of files or folders to the core; answers their ids, none when the thread is gone. */
  addFiles(paths: string[]): Promise<string[]>
  onEvent(listener: (event: DeskEvent) => void): () => void
  /** Locks the library and ends the thread. */
  close(): Promise<void>
}

export interface CoreClientOptions {
  libraryFolder: string
  paths: Pick<ProgramPaths, 'coreEntry' | 'parserEntry' | 'sampleFolder'>
  host: Host
  log: Log
  /** How long {@link CoreClient.close} waits for the core to finish what it is doing, ms. */
  closeWithinMs?: number
}

const gone: Reply<never> = {
  ok: false,
  error: {
    code: 'internal',
    message: 'The part of Verbatim that keeps the library has stopped. What was saved is safe. Start Verbatim again.',
  },
}

/** Starts the core's thread. */
export function startCore({ libraryFolder, paths, host, log, closeWithinMs = 15_000 }: CoreClientOptions): CoreClient {
  const data: CoreWorkerData = {
    libraryFolder,
    sampleFolder: paths.sampleFolder,
    parserEntry: paths.parserEntry.href,
    // One processor stays free for the window and the core itself.
    threads: Math.max(1, availableParallelism() - 1),
    canBrowse: host.canBrowse,
  }
  const worker = new Worker(paths.coreEntry, { workerData: data, name: 'verbatim-core' })
  const listeners = new Set<(event: DeskEvent) => void>()
  /** Requests under way; each is told `undefined` when the thread ends before it answers. */
  const waiting = new Map<number, (message: FromCore | undefined) => void>()
  let lastId = 0
  let isGone = false

  const post = (message: ToCore): void => worker.postMessage(message)

  function request(make: (id: number) => ToCore): Promise<FromCore | undefined> {
    if (isGone) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      post(make(lastId))
    })
  }

  function answer(message: FromCore & { id: number }): void {
    waiting.get(message.id)?.(message)
    waiting.delete(message.id)
  }

  async function answerHost(id: number, what: keyof HostAnswers): Promise<void> {
    try {
      post({ kind: 'host-answer', id, value: await host[what]() })
    } catch (error) {
      log('host-failed', { what, ...describeError(error) })
      post({ kind: 'host-failed', id })
    }
  }

  worker.on('message', (message: FromCore) => {
    switch (message.kind) {
      case 'reply':
      case 'ids':
      case 'closed':
        answer(message)
        return
      case 'event':
        for (const listener of listeners) listener(message.event)
        return
      case 'host-ask':
        void answerHost(message.id, message.what)
        return
      case 'internal':
        log('call-failed', { call: message.call, ...message.error })
    }
  })
  worker.on('error', (error) => log('core-failed', describeError(error)))
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      isGone = true
      if (code !== 0) log('core-ended', { exit: code })
      for (const tell of waiting.values()) tell(undefined)
      waiting.clear()
      resolve()
    })
  })

  return {
    async call(name, input) {
      const message = await request((id) => ({ kind: 'call', id, name, input }))
      return message?.kind === 'reply' ? message.reply : gone
    },
    async addFiles(files) {
      const message = await request((id) => ({ kind: 'files', id, paths: files }))
      return message?.kind === 'ids' ? message.ids : []
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      const late = setTimeout(() => void worker.terminate(), closeWithinMs)
      await request((id) => ({ kind: 'close', id }))
      await ended
      clearTimeout(late)
    },
  }
}
