import { useState } from 'react'
import type { Input, Output } from '../../../preload/contract/index.ts'
import type { ErrorCode } from '../../../preload/contract/result.ts'
import { call, DeskError } from '../../desk.ts'

/** Calls that write a file where the user says. */
export type SavingCall = 'exports.run' | 'reports.exportSource' | 'terms.export'

/** How a saving stands. */
export type SavingState<N extends SavingCall> =
  | { step: 'form' }
  | { step: 'running' }
  /** A file of that name is there: the user is asked. */
  | { step: 'exists' }
  | { step: 'done'; result: Output<N> }
  | { step: 'failed'; code: ErrorCode; message: string }

/** Writes a file by one of these calls and follows it. `again` goes back to the form. */
export function useSaving<N extends SavingCall>(
  name: N,
): { state: SavingState<N>; run(input: Input<N>): void; again(): void } {
  const [state, setState] = useState<SavingState<N>>({ step: 'form' })
  const run = (input: Input<N>): void => {
    setState({ step: 'running' })
    call(name, input).then(
      (result) => setState({ step: 'done', result }),
      (error: unknown) => {
        if (!(error instanceof DeskError)) throw error
        if (error.code === 'exists' && !input.mayReplace) setState({ step: 'exists' })
        else setState({ step: 'failed', code: error.code, message: error.message })
      },
    )
  }
  return { state, run, again: () => setState({ step: 'form' }) }
}
