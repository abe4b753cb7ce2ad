import { useEffect, useState } from 'react'
import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { useCall } from '../../desk.ts'
import { number } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { FileList } from './FileList.tsx'
import { type FileKind, isOfKind, latestFirstWhatNeedsCare } from './file-list.ts'
import styles from './ImportSheet.module.css'
import { ImportSummary } from './ImportSummary.tsx'
import { useListedFiles } from './listed-files.ts'
import { isUnderway } from './progress.ts'
import { closeImportSheet, forgetRetries, useImportSheet } from './sheet.ts'

/** What became of each imported file: what it was taken for, what was doubtful, why it failed. */
export function ImportSheet() {
  const isOpen = useImportSheet((state) => state.isOpen)
  const status = useCall('imports.status', {}).data ?? null
  return (
    <Dialog title="Import" width="wide" isOpen={isOpen} onClose={closeImportSheet}>
      {status === null ? (
        <p>There is nothing to tell: no import was made since the library was opened, or what it did was dismissed.</p>
      ) : (
        <Files status={status} />
      )}
    </Dialog>
  )
}

const kinds: readonly { id: FileKind; name: string }[] = [
  { id: 'all', name: 'All' },
  { id: 'failed', name: 'Not read' },
  { id: 'doubtful', name: 'With doubts' },
  { id: 'imported', name: 'Imported' },
  { id: 'unchanged', name: 'Already here' },
]

function Files({ status }: { status: ImportStatus }) {
  const entries = useListedFiles(status)
  const [kind, setKind] = useState<FileKind>('all')
  const isOver = !isUnderway(status)
  useEffect(() => {
    if (isOver) forgetRetries()
  }, [isOver])
  const files = latestFirstWhatNeedsCare(entries)
  return (
    <>
      <ImportSummary status={status} entries={entries.length} files={files} />
      <div className={styles.filter}>
        <Segments
          label="Which files"
          value={kind}
          onChange={setKind}
          options={kinds.map(({ id, name }) => ({ id, label: `${name} ${number(files.filter(isOfKind[id]).length)}` }))}
        />
      </div>
      <FileList status={status} entries={entries.length} files={files.filter(isOfKind[kind])} kind={kind} />
    </>
  )
}
