import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Core, createCore } from '../../main/core/core.ts'
import type { Host, HostPlace } from '../../main/core/host.ts'
import type { DeskEvent } from '../../preload/contract/events.ts'
import type { CallName, Input, Output } from '../../preload/contract/index.ts'
import type { Reply } from '../../preload/contract/result.ts'
import { aFolder } from './folder.ts'
import { testNow } from './library.ts'

/** A passphrase that the vault accepts. */
export const testPassphrase = 'zebra lamp ocean seven'

/** The whole core on a folder of its own, with a host that is a test. */
export interface TestCore {
  core: Core
  /** Holds the library's folder (`library`) and whatever a test puts beside it. */
  folder: string
  libraryFolder: string
  /** Everything that the core told unasked, in order. */
  events: DeskEvent[]
  /** Failures that nobody foresaw: call names. A test of the core expects none. */
  internal: { call: string; error: unknown }[]
  /** Calls through the door. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>
  /** Calls through the door and takes the value out; a failure is thrown as `code: message`. */
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Hands in files and folders as a shell does, imports them and waits for the end. */
  importFiles(paths: readonly string[]): Promise<Output<'imports.status'>>
  /** Loads the sample library and waits for the end. */
  importSample(): Promise<Output<'imports.status'>>
  close(): Promise<void>
}

export interface TestCoreOptions {
  /** Folders that the host offers for saving. Default: none. */
  places?: HostPlace[]
  now?: () => number
  /** Leave the library absent instead of creating it. */
  isAbsent?: boolean
}

/** Builds a real core and, unless told otherwise, creates and opens its library. Call `close()` at the end. */
export async function createTestCore({
  places = [],
  now = () => testNow,
  isAbsent = false,
}: TestCoreOptions = {}): Promise<TestCore> {
  const place = aFolder()
  const libraryFolder = join(place.path, 'library')
  const events: DeskEvent[] = []
  const internal: TestCore['internal'] = []
  const host: Host = {
    places: () => Promise.resolve(places),
    canBrowse: false,
    browseFolder: () => Promise.resolve(undefined),
  }
  const core = createCore({
    libraryFolder,
    sampleFolder: fileURLToPath(new URL('../../resources/sample', import.meta.url)),
    host,
    parser: {
      entry: new URL('../../main/core/import/parser-worker.ts', import.meta.url),
      threads: Math.max(1, cpus().length - 1),
    },
    kdfCost: { memoryKiB: 8, passes: 1, lanes: 1 },
    now,
    onInternal: (call, error) => internal.push({ call, error }),
  })
  core.onEvent((event) => events.push(event))

  const call = <N extends CallName>(name: N, input: Input<N>) => core.dispatch(name, input) as Promise<Reply<Output<N>>>
  const ask = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = await call(name, input)
    if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
    return reply.value
  }
  if (!isAbsent) await ask('vault.create', { passphrase: testPassphrase })
  return {
    core,
    folder: place.path,
    libraryFolder,
    events,
    internal,
    call,
    ask,
    async importFiles(paths) {
      const started = await ask('imports.start', { files: core.addFiles(paths) })
      return finished(ask, started)
    },
    importSample: async () => finished(ask, await ask('imports.startSample', {})),
    async close() {
      await core.close()
      place.remove()
    },
  }
}

/** Waits until an import has come to its end. */
async function finished(ask: TestCore['ask'], started: Output<'imports.start'>): Promise<Output<'imports.status'>> {
  let status: Output<'imports.status'> = started
  while (status?.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 20))
    status = await ask('imports.status', {})
  }
  return status
}
