import { useState } from 'react'
import type { Input, Output } from '../../../preload/contract/index.ts'
import type { ErrorCode } from '../../../preload/contract/result.ts'
import { call, DeskError } from '../../desk.ts'
import { fileNameFault } from './export-form.ts'
import { type SavePlace, useSavePlace } from './use-save-place.ts'

/** Calls that write a file where the user says. */
export type SavingCall = 'exports.run' | 'reports.exportSource' | 'terms.export'

/** Where a file is to be written. */
export interface SaveTarget {
  placeId: string
  fileName: string
  /** Whether the user has said that a file of that name may be replaced. */
  mayReplace: boolean
}

/** How a saving stands. */
export type SavingState<N extends SavingCall> =
  | { step: 'form' }
  | { step: 'running' }
  /** A file of that name is there: the user is asked. */
  | { step: 'exists' }
  | { step: 'done'; result: Output<N> }
  | { step: 'failed'; code: ErrorCode; message: string }

/** A form that says where a file is saved, and the saving itself. */
export interface SaveForm<N extends SavingCall> {
  state: SavingState<N>
  place: SavePlace
  fileName: string
  /** What is wrong with the file's name, as a sentence. */
  nameFault: string | undefined
  /** Whether there is all that saving needs. */
  isReady: boolean
  setFileName(typed: string): void
  /** Forgets what was asked or refused, for it was about the form as it stood. What runs goes on. */
  anew(): void
  /** Writes the file. Without `mayReplace` a file of that name is asked about first. */
  save(mayReplace: boolean): void
}

export interface SaveFormProps<N extends SavingCall> {
  fileName: string
  setFileName(typed: string): void
  /** Whether there is anything to save; left out: there is. */
  hasContent?: boolean
  /** What the call is asked, given where the file goes. */
  inputFor(target: SaveTarget): Input<N>
}

/** Lets the user say where a file goes, writes it by one of these calls and follows that. */
export function useSaveForm<N extends SavingCall>(name: N, props: SaveFormProps<N>): SaveForm<N> {
  const { fileName, setFileName, hasContent = true, inputFor } = props
  const place = useSavePlace()
  const { placeId } = place
  const [state, setState] = useState<SavingState<N>>({ step: 'form' })
  const nameFault = fileName === '' ? undefined : fileNameFault(fileName)
  const anew = (): void => setState((now) => (now.step === 'running' ? now : { step: 'form' }))

  const save = (mayReplace: boolean): void => {
    if (placeId === undefined) return
    setState({ step: 'running' })
    call(name, inputFor({ placeId, fileName: fileName.trim(), mayReplace })).then(
      (result) => setState({ step: 'done', result }),
      (error: unknown) => {
        if (!(error instanceof DeskError)) throw error
        if (error.code === 'exists' && !mayReplace) setState({ step: 'exists' })
        else setState({ step: 'failed', code: error.code, message: error.message })
      },
    )
  }

  return {
    state,
    place,
    fileName,
    nameFault,
    isReady: hasContent && placeId !== undefined && fileName !== '' && nameFault === undefined,
    setFileName(typed) {
      anew()
      setFileName(typed)
    },
    anew,
    save,
  }
}
