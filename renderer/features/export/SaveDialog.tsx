import type { ReactNode } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './SaveDialog.module.css'
import { SavedFileActions, SavedPath } from './SavedFile.tsx'
import { SavePlaceField } from './SavePlaceField.tsx'
import type { SaveForm, SavingCall } from './use-save-form.ts'

export interface SaveDialogProps<N extends SavingCall> {
  title: string
  /** The title once the file is written. */
  doneTitle: string
  /** The chief button's word: "Save", "Export". */
  action: string
  /** What is being done while the file is written. */
  progress: string
  /** What is to be known of the file before it is written. */
  warning: string
  form: SaveForm<N>
  /** What was written, as a sentence. */
  summary(result: Output<N>): string
  /** Stops the writing. Left out: it cannot be stopped, and the dialog stays until it ends. */
  onStop?(): void
  onClose(): void
  /** What is saved, and as what: stands above the folder. */
  children: ReactNode
}

/** Asks where a file goes, writes it, asks before one is replaced, and says what came of it. */
export function SaveDialog<N extends SavingCall>(props: SaveDialogProps<N>) {
  const { title, doneTitle, action, progress, warning, form, summary, onStop, onClose, children } = props
  const { state, place, fileName, nameFault, isReady, setFileName, anew, save } = form
  const isRunning = state.step === 'running'
  const isHeld = isRunning && onStop === undefined
  const canSave = isReady && !isRunning && state.step !== 'exists'
  const cancel = (): void => {
    if (isRunning) onStop?.()
    onClose()
  }

  if (state.step === 'done') {
    const { file } = state.result
    return (
      // The same dialog goes on, so that the focus finds back to where it was before the first.
      <Dialog title={doneTitle} isOpen onClose={onClose} actions={<SavedFileActions file={file} onClose={onClose} />}>
        <p role="status">{summary(state.result)}</p>
        <SavedPath file={file} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={cancel}
      isStubborn={isHeld}
      actions={
        state.step === 'exists' ? (
          <>
            <Button onPress={anew}>Choose another name</Button>
            <Button variant="danger" onPress={() => save(true)}>
              Replace it
            </Button>
          </>
        ) : (
          <>
            <Button onPress={cancel} isDisabled={isHeld}>
              Cancel
            </Button>
            <Button variant="primary" isDisabled={!canSave} onPress={() => save(false)}>
              {action}
            </Button>
          </>
        )
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (canSave) save(false)
        }}
      >
        {children}
        <SavePlaceField place={place} onChange={anew} />
        <TextField
          label="File name"
          value={fileName}
          onChange={setFileName}
          error={nameFault}
          maxLength={200}
          spellCheck="false"
          autoComplete="off"
        />
        <p className={styles.warning}>{warning}</p>
        {isRunning && <ProgressBar label={progress} value={0} total={null} />}
        {state.step === 'exists' && (
          <p className={styles.alert} role="alert">
            A file of that name is in the folder already. Replace it?
          </p>
        )}
        {state.step === 'failed' && (
          <p className={styles.alert} role="alert">
            {state.code === 'quote-mismatch' && <strong>Nothing was written. </strong>}
            {state.message}
          </p>
        )}
      </form>
    </Dialog>
  )
}
