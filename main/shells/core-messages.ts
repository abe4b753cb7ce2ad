import type { DeskEvent } from '../../preload/contract/events.ts'
import type { Reply } from '../../preload/contract/result.ts'
import type { HostPlace } from '../core/host.ts'

/** What the core's thread is started with. */
export interface CoreWorkerData {
  libraryFolder: string
  sampleFolder: string
  /** Address of the parser's script. */
  parserEntry: string
  /** Parser threads at most. */
  threads: number
  /** Whether the shell can show the system's folder dialog. */
  canBrowse: boolean
}

/** What the core may ask of its shell, by name. */
export interface HostAnswers {
  places: HostPlace[]
  browseFolder: HostPlace | undefined
}

/** From the shell to the core's thread. */
export type ToCore =
  | { kind: 'call'; id: number; name: unknown; input: unknown }
  | { kind: 'files' | 'places'; id: number; paths: string[] }
  | { kind: 'host-answer'; id: number; value: HostAnswers[keyof HostAnswers] }
  | { kind: 'host-failed'; id: number }
  | { kind: 'close'; id: number }

/** From the core's thread to the shell. */
export type FromCore =
  | { kind: 'reply'; id: number; reply: Reply<unknown> }
  | { kind: 'ids'; id: number; ids: string[] }
  | { kind: 'event'; event: DeskEvent }
  | { kind: 'host-ask'; id: number; what: keyof HostAnswers }
  | { kind: 'internal'; call: string; error: { kind: string; code: string; at: string } }
  | { kind: 'closed'; id: number }
