import { useState } from 'react'
import { call } from '../../../desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { counted } from '../../../ui/counted.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fileNameFault } from '../../export/export-form.ts'
import { SavedFileActions, SavedPath } from '../../export/SavedFile.tsx'
import { SavePlaceField } from '../../export/SavePlaceField.tsx'
import { useSavePlace } from '../../export/use-save-place.ts'
import { useSaving } from '../../export/use-saving.ts'
import styles from './TermsPlace.module.css'
import { useTermList } from './term-list.ts'

type Format = 'csv' | 'xlsx'

const formats: readonly { id: Format; label: string; says: string }[] = [
  { id: 'xlsx', label: 'Excel', says: 'A workbook, for Excel and LibreOffice.' },
  { id: 'csv', label: 'CSV', says: 'Plain text with commas, for any program.' },
]

const withEnding = (name: string, format: Format): string =>
  `${name.replace(/\.(csv|tsv|txt|text|xlsx)$/i, '')}.${format}`

/** Writes the table of a list into a file: a row a report, a column a term. */
export function SaveTable({ onClose }: { onClose(): void }) {
  const { name, terms, mode, within } = useTermList.getState()
  const [format, setFormat] = useState<Format>('xlsx')
  const [fileName, setFileName] = useState(() => withEnding(name, 'xlsx'))
  const place = useSavePlace()
  const { state, run, again } = useSaving('terms.export')
  const { placeId } = place
  const fault = fileNameFault(fileName)
  const isRunning = state.step === 'running'
  const isReady = placeId !== undefined && fault === undefined && !isRunning

  const start = (mayReplace: boolean): void => {
    if (placeId === undefined) return
    const file = withEnding(fileName.trim(), format)
    run({ terms: [...terms], mode, within, format, placeId, fileName: file, mayReplace })
  }
  const anew = (): void => {
    if (state.step !== 'form') again()
  }
  const cancel = (): void => {
    if (isRunning) void call('terms.cancelExport', {}).catch(() => undefined)
    onClose()
  }

  if (state.step === 'done') {
    return (
      <Dialog
        title="Exported"
        isOpen
        onClose={onClose}
        actions={<SavedFileActions file={state.result.file} onClose={onClose} />}
      >
        <p role="status">{`${counted(terms.length, 'term')} in ${counted(state.result.reports, 'report')}.`}</p>
        <SavedPath file={state.result.file} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title="Export the table"
      isOpen
      onClose={cancel}
      actions={
        state.step === 'exists' ? (
          <>
            <Button onPress={again}>Choose another name</Button>
            <Button variant="danger" onPress={() => start(true)}>
              Replace it
            </Button>
          </>
        ) : (
          <>
            <Button onPress={cancel}>Cancel</Button>
            <Button variant="primary" isDisabled={!isReady} onPress={() => start(false)}>
              Export
            </Button>
          </>
        )
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady && state.step === 'form') start(false)
        }}
      >
        <ChoiceCards
          label="Format"
          options={formats}
          value={format}
          onChange={(id) => {
            anew()
            setFormat(id)
            setFileName((now) => withEnding(now, id))
          }}
        />
        <SavePlaceField place={place} onChange={anew} />
        <TextField
          label="File name"
          value={fileName}
          error={fault}
          maxLength={200}
          spellCheck="false"
          autoComplete="off"
          onChange={(text) => {
            anew()
            setFileName(text)
          }}
        />
        <p className={styles.plain}>The file is not encrypted: whoever gets it can read your terms.</p>
        {isRunning && <ProgressBar label="Searching and writing" value={0} total={null} />}
        {state.step === 'exists' && (
          <p className={styles.fault} role="alert">
            A file of that name is in the folder already. Replace it?
          </p>
        )}
        {state.step === 'failed' && (
          <p className={styles.fault} role="alert">
            {state.message}
          </p>
        )}
      </form>
    </Dialog>
  )
}
