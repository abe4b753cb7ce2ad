import { availableParallelism } from 'node:os'
import { type Core, createCore } from '../../main/core/core.ts'
import { programPaths } from '../../main/shells/paths.ts'
import type { CallName, Input, Output } from '../../preload/contract/index.ts'

export const passphrase = 'nine quiet herons cross the frozen lake'

/** The real core in this process, as a shell hosts it. */
export interface BenchCore extends Core {
  /** A call through the door; throws where it fails. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>
}

/** A core on a library's folder, which may not exist yet. `parserEntry` is another script for the parsers' threads. */
export function startCore(libraryFolder: string, parserEntry?: URL): BenchCore {
  const paths = programPaths()
  const core = createCore({
    libraryFolder,
    sampleFolder: paths.sampleFolder,
    host: { places: async () => [], canBrowse: false, browseFolder: async () => undefined },
    parser: { entry: parserEntry ?? paths.parserEntry, threads: Math.max(1, availableParallelism() - 1) },
    now: Date.now,
    onInternal: (call, error) => {
      throw new Error(`${call} failed inside`, { cause: error })
    },
  })
  return {
    ...core,
    async call<N extends CallName>(name: N, input: Input<N>) {
      const reply = await core.dispatch(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
      return reply.value as Output<N>
    },
  }
}
