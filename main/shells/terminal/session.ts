import type { Output as Answer, CallName, Input } from '../../../preload/contract/index.ts'
import type { Core } from '../../core/core.ts'
import { AppError } from '../../core/errors.ts'
import type { Command } from './arguments.ts'
import type { Output } from './output.ts'

/** What a command works with: the core, what was asked, and where to answer. */
export interface Session {
  core: Core
  command: Command
  output: Output
  /** What was given to open the library, or to make it. */
  passphrase: string
  /**
   * Calls the core.
   * @throws {AppError} the failure that it answers
   */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** Aborted when the user asks to stop (Ctrl+C). */
  stop: AbortSignal
}

/** A command's work in an open library. What it throws decides the exit code. */
export type Run = (session: Session) => Promise<void>

/**
 * Makes sense of a command's options and answers its work. It comes before anything is opened or asked for, so that a
 * mistyped command costs no passphrase.
 * @throws {UsageError}
 */
export type Plan = (command: Command) => Run

/** Turns the core's replies into values and exceptions. */
export function callsOf(core: Core): Session['call'] {
  return async <N extends CallName>(name: N, input: Input<N>) => {
    const reply = await core.dispatch(name, input)
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
    return reply.value as Answer<N>
  }
}
