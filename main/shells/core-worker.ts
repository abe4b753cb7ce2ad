// The thread that owns the core and the database. It speaks core-messages.ts with core-client.ts and nothing else.
import { parentPort, workerData } from 'node:worker_threads'
import { createCore } from '../core/core.ts'
import { AppError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { CoreWorkerData, FromCore, HostAnswers, ToCore } from './core-messages.ts'
import { describeError } from './log.ts'

if (parentPort === null) throw new Error('core-worker runs as a worker thread only')
const port = parentPort
const options = workerData as CoreWorkerData
const post = (message: FromCore): void => port.postMessage(message)

const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
let lastAsked = 0

function ask<W extends keyof HostAnswers>(what: W): Promise<HostAnswers[W]> {
  return new Promise((resolve, reject) => {
    lastAsked += 1
    asked.set(lastAsked, { resolve: (value) => resolve(value as HostAnswers[W]), reject })
    post({ kind: 'host-ask', id: lastAsked, what })
  })
}

const host: Host = {
  places: () => ask('places'),
  canBrowse: options.canBrowse,
  browseFolder: () => ask('browseFolder'),
}

const core = createCore({
  libraryFolder: options.libraryFolder,
  sampleFolder: options.sampleFolder,
  host,
  parser: { entry: new URL(options.parserEntry), threads: options.threads },
  now: Date.now,
  onInternal: (call, error) => post({ kind: 'internal', call, error: describeError(error) }),
})

core.onEvent((event) => post({ kind: 'event', event }))

port.on('message', (message: ToCore) => {
  switch (message.kind) {
    case 'call':
      void core.dispatch(message.name, message.input).then((reply) => post({ kind: 'reply', id: message.id, reply }))
      return
    case 'files':
      post({ kind: 'ids', id: message.id, ids: core.addFiles(message.paths) })
      return
    case 'places':
      post({ kind: 'ids', id: message.id, ids: core.addPlaces(message.paths) })
      return
    case 'host-answer':
      asked.get(message.id)?.resolve(message.value)
      asked.delete(message.id)
      return
    case 'host-failed':
      asked
        .get(message.id)
        ?.reject(new AppError('unsupported', 'The system could not show its folders. Choose a folder from the list.'))
      asked.delete(message.id)
      return
    case 'close':
      void core.close().finally(() => {
        post({ kind: 'closed', id: message.id })
        port.close()
      })
  }
})
