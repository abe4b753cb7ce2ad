import { useState } from 'react'
import type { Report } from '../../../preload/contract/reports.ts'
import { useCall } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { fileNameFault } from '../export/export-form.ts'
import { SavedFileActions, SavedPath } from '../export/SavedFile.tsx'
import { SavePlaceField } from '../export/SavePlaceField.tsx'
import { useSavePlace } from '../export/use-save-place.ts'
import { useSaving } from '../export/use-saving.ts'
import styles from './SourceDialog.module.css'
import { setReportSheet } from './sheets.ts'

const close = (): void => setReportSheet({ source: null })

/** Saves the file that a report was imported from again, byte for byte. */
export function SourceDialog({ reportId }: { reportId: string }) {
  const report = useCall('reports.get', { reportId }).data
  return report === undefined ? null : <SourceForm report={report} />
}

function SourceForm({ report }: { report: Report }) {
  const { reportId, sizeBytes } = report
  const place = useSavePlace()
  const [fileName, setFileName] = useState(lastPart(report.fileName))
  const { state, run, again } = useSaving('reports.exportSource')
  const fault = fileName === '' ? undefined : fileNameFault(fileName)
  const { placeId } = place
  const isReady = placeId !== undefined && fileName.trim() !== '' && fault === undefined
  const isRunning = state.step === 'running'
  const anew = (): void => {
    if (state.step !== 'form') again()
  }
  const start = (mayReplace: boolean): void => {
    if (placeId !== undefined) run({ reportId, placeId, fileName: fileName.trim(), mayReplace })
  }

  if (state.step === 'done') {
    const { file, bytes } = state.result
    return (
      <Dialog title="Source saved" isOpen onClose={close} actions={<SavedFileActions file={file} onClose={close} />}>
        <p role="status">{counted(bytes, 'byte')}, each as it was imported.</p>
        <SavedPath file={file} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title="Show source"
      isOpen
      onClose={close}
      isStubborn={isRunning}
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
            <Button onPress={close} isDisabled={isRunning}>
              Cancel
            </Button>
            <Button variant="primary" isDisabled={!isReady || isRunning} onPress={() => start(false)}>
              Save
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
        <p>
          Saves the file that “<bdi>{report.title}</bdi>” was imported from, byte for byte ({counted(sizeBytes, 'byte')}
          ). Open it there with the program for such files.
        </p>
        <SavePlaceField place={place} onChange={anew} />
        <TextField
          label="File name"
          value={fileName}
          onChange={(typed) => {
            anew()
            setFileName(typed)
          }}
          error={fault}
          maxLength={200}
          spellCheck="false"
          autoComplete="off"
        />
        <p className={styles.plain}>
          The file is not encrypted: whoever gets it can read it. It is compared with its SHA-256 first.
        </p>
        {isRunning && <ProgressBar label="Comparing and writing" value={0} total={null} />}
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

/** A file out of a folder or an archive is listed with its way there. */
const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? name
