import { useState } from 'react'
import type { Input, Output } from '../../../preload/contract/index.ts'
import type { ErrorCode } from '../../../preload/contract/result.ts'
import { call, DeskError } from '../../desk.ts'

/** How an export stands. */
export type ExportState =
  | { step: 'form' }
  | { step: 'running' }
  /** A file of that name is there: the user is asked. */
  | { step: 'exists' }
  | { step: 'done'; result: Output<'exports.run'> }
  | { step: 'failed'; code: ErrorCode; message: string }

/** Runs an export and follows it. `again` goes back to the form. */
export function useExport(): { state: ExportState; run(input: Input<'exports.run'>): void; again(): void } {
  const [state, setState] = useState<ExportState>({ step: 'form' })
  const run = (input: Input<'exports.run'>): void => {
    setState({ step: 'running' })
    call('exports.run', input).then(
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
