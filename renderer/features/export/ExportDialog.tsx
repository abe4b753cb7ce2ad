import { useEffect, useState } from 'react'
import type { ExportFormat, ExportScope } from '../../../preload/contract/exports.ts'
import { useCall } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { counted, number } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ExportDialog.module.css'
import { fileNameFault, scopeOf, withEnding } from './export-form.ts'
import { SavedFileActions, SavedPath } from './SavedFile.tsx'
import { SavePlaceField } from './SavePlaceField.tsx'
import { useSavePlace } from './use-save-place.ts'
import { useSaving } from './use-saving.ts'

export interface ExportDialogProps {
  /** What is offered first; the user can choose otherwise. */
  scope: ExportScope
  onClose(): void
}

const formats: readonly { id: ExportFormat; label: string; says: string }[] = [
  { id: 'docx', label: 'Word', says: 'A document with a footnote for each quotation.' },
  { id: 'md', label: 'Markdown', says: 'Plain text with footnotes, for any editor.' },
]

/** Writes highlights into a document: which, as what, where, and what leaves with them. */
export function ExportDialog({ scope: first, onClose }: ExportDialogProps) {
  const [scope, setScope] = useState(first)
  const [format, setFormat] = useState<ExportFormat>('docx')
  const [typedName, setTypedName] = useState<string | undefined>()
  const place = useSavePlace()
  const { state, run, again } = useSaving('exports.run')

  const tags = useCall('tags.list', {}).data ?? []
  const reports = (useCall('reports.list', {}).data ?? []).filter((report) => report.highlights > 0)
  const preview = useCall('exports.preview', { scope, format }, { keepPrevious: true })
  const { placeId } = place
  const fileName = typedName ?? preview.data?.suggestedName ?? ''
  const fault = fileName === '' ? undefined : fileNameFault(fileName)
  const isReady =
    placeId !== undefined && fileName.trim() !== '' && fault === undefined && (preview.data?.quotations ?? 0) > 0

  // A name that was typed follows the format; one that was not is suggested anew.
  useEffect(() => setTypedName((name) => (name === undefined ? name : withEnding(name, format))), [format])

  // What was asked or refused was about the form as it stood.
  const anew = (): void => {
    if (state.step !== 'form') again()
  }
  const changing =
    <V,>(change: (value: V) => void) =>
    (value: V): void => {
      anew()
      change(value)
    }
  const start = (mayReplace: boolean): void => {
    if (placeId === undefined) return
    run({ scope, format, placeId, fileName: withEnding(fileName.trim(), format), mayReplace })
  }

  if (state.step === 'done') {
    const { result } = state
    return (
      // The same dialog goes on, so that the focus finds back to where it was before the first.
      <Dialog
        title="Exported"
        isOpen
        onClose={onClose}
        actions={<SavedFileActions file={result.file} onClose={onClose} />}
      >
        <p role="status">
          {counted(result.quotations, 'quotation')}, each compared with its source word for word; {number(result.bytes)}{' '}
          bytes.
        </p>
        <SavedPath file={result.file} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title="Export highlights"
      isOpen
      onClose={onClose}
      isStubborn={state.step === 'running'}
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
            <Button onPress={onClose} isDisabled={state.step === 'running'}>
              Cancel
            </Button>
            <Button variant="primary" isDisabled={!isReady || state.step === 'running'} onPress={() => start(false)}>
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
        <Select<string>
          label="What leaves"
          options={[
            { id: 'all', label: 'All highlights' },
            ...tags.map((tag) => ({ id: `tag:${tag.tagId}`, label: `Tag: ${tag.name}` })),
            ...reports.map((report) => ({ id: `report:${report.reportId}`, label: report.title })),
          ]}
          value={
            scope.kind === 'all' ? 'all' : scope.kind === 'tag' ? `tag:${scope.tagId}` : `report:${scope.reportId}`
          }
          onChange={changing((value) => setScope(scopeOf(value)))}
        />
        <p className={styles.preview} role="status">
          {preview.data === undefined
            ? (preview.error?.message ?? ' ')
            : preview.data.quotations === 0
              ? 'Nothing is highlighted there yet.'
              : `${counted(preview.data.quotations, 'quotation')} from ${counted(preview.data.reports, 'report')}, with ${counted(preview.data.comments, 'comment')} of yours.`}
        </p>
        <ChoiceCards label="Format" options={formats} value={format} onChange={changing(setFormat)} />
        <SavePlaceField place={place} onChange={anew} />
        <TextField
          label="File name"
          value={fileName}
          onChange={changing(setTypedName)}
          error={fault}
          maxLength={200}
          spellCheck="false"
          autoComplete="off"
        />
        <p className={styles.plain}>
          The document is not encrypted: whoever gets the file can read it. Each quotation is compared with its source
          first.
        </p>
        {state.step === 'running' && <ProgressBar label="Comparing and writing" value={0} total={null} />}
        {state.step === 'exists' && (
          <p className={styles.question} role="alert">
            A file of that name is in the folder already. Replace it?
          </p>
        )}
        {state.step === 'failed' && (
          <p className={styles.fault} role="alert">
            {state.code === 'quote-mismatch' && <strong>Nothing was written. </strong>}
            {state.message}
          </p>
        )}
      </form>
    </Dialog>
  )
}
