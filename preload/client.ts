import type { DeskEvent } from './contract/events.ts'
import type { CallName, Input, Output } from './contract/index.ts'
import type { Reply } from './contract/result.ts'

/** What the page sees as `window.desk`, in every shell. */
export interface Desk {
  /** Calls the core. Never rejects: a failure is a reply. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>
  /**
   * Hands files or folders that the user picked or dropped to the core; answers one opaque id for each that is a real
   * file on this machine. Paths stay on the other side.
   */
  addFiles(files: readonly File[]): Promise<string[]>
  /** Listens to the core; answers how to stop. */
  onEvent(listener: (event: DeskEvent) => void): () => void
}

/** What a shell gives the client: three functions over its own wire. */
export interface Wire {
  send(name: string, input: unknown): Promise<unknown>
  addFiles(files: readonly File[]): Promise<string[]>
  onEvent(listener: (event: unknown) => void): () => void
}

/** A typed client over any wire. The core has checked both directions, so the casts here only restate the contract. */
export function createClient(wire: Wire): Desk {
  return Object.freeze<Desk>({
    async call<N extends CallName>(name: N, input: Input<N>) {
      try {
        return (await wire.send(name, input)) as Reply<Output<N>>
      } catch {
        return {
          ok: false,
          error: {
            code: 'internal',
            message: 'The desk lost touch with the library. Close Verbatim and start it again.',
          },
        }
      }
    },
    addFiles: (files) => wire.addFiles(files),
    onEvent: (listener) => wire.onEvent((event) => listener(event as DeskEvent)),
  })
}
