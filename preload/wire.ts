/**
 * How a preload script and its shell speak to each other: names and shapes, nothing else. Part of no contract: a shell
 * and its preload script are always of one version.
 */

/** The name under which the system's Chromium offers the page's way out; taken away before the page's scripts run. */
export const bindingName = '__verbatimSend'

/** The name under which the page's side leaves its receiver for the shell to take. */
export const receiverName = '__verbatimReceiver'

/**
 * A payload is an id in decimal, a space and one of these as JSON, so that a message which is too large can be refused
 * without being read.
 */
export type ToShell =
  | { kind: 'hello' }
  | { kind: 'call'; name: unknown; input: unknown }
  /** The page has put `count` files aside under the payload's id; the shell takes them from there. */
  | { kind: 'files'; count: number }

/** What comes back, as JSON. */
export type FromShell =
  | { kind: 'reply'; id: number; reply: unknown }
  | { kind: 'ids'; id: number; ids: string[] }
  | { kind: 'event'; event: unknown }

/** The page's end of the wire, called by the shell through the protocol. */
export interface Receiver {
  /** Takes a {@link FromShell}, or a piece of one: pieces come in order and are read when the last is there. */
  receive(piece: string, isLast: boolean): void
  /** Gives the files that were put aside under `id`, once. */
  takeFiles(id: number): readonly unknown[]
}

/** Electron: the page's calls, answered by their reply. */
export const callChannel = 'desk:call'
/** Electron: paths of files that the page was given by the user, answered by ids. */
export const filesChannel = 'desk:files'
/** Electron: events of the core. */
export const eventChannel = 'desk:event'
