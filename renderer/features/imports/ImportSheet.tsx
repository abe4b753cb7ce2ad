import clsx from 'clsx'
import { useState } from 'react'
import { ListLayout, Virtualizer } from 'react-aria-components'
import type { ImportedFile, ImportStatus } from '../../../preload/contract/imports.ts'
import { useCall } from '../../desk.ts'
import { go } from '../../route.ts'
import { counted, number } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { GridList, GridListItem } from '../../ui/List.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './ImportSheet.module.css'
import { useImportedFiles } from './imported-files.ts'
import { describeOutcome, filesDone } from './progress.ts'
import { closeImportSheet, useImportSheet } from './sheet.ts'

type Kind = 'all' | 'doubts' | 'failed'

const isOfKind: Record<Kind, (file: ImportedFile) => boolean> = {
  all: () => true,
  doubts: ({ doubts }) => doubts.length > 0,
  failed: ({ status }) => status === 'failed',
}

/** What became of each file of the newest import: what it was taken for, what was doubtful, why it failed. */
export function ImportSheet() {
  const isOpen = useImportSheet((state) => state.isOpen)
  const status = useCall('imports.status', {}).data ?? null
  return (
    <Dialog title="Import" width="wide" isOpen={isOpen} onClose={closeImportSheet}>
      {status === null ? (
        <p>Nothing was imported since Verbatim was started.</p>
      ) : (
        <Files key={status.importId} status={status} />
      )}
    </Dialog>
  )
}

function Files({ status }: { status: ImportStatus }) {
  const files = useImportedFiles(status)
  const [kind, setKind] = useState<Kind>('all')
  const shown = files.flatMap((file, index) => (isOfKind[kind](file) ? [{ id: index, file }] : []))
  const count = (of: Kind) => number(files.filter(isOfKind[of]).length)
  return (
    <>
      <div className={styles.head}>
        <p className={styles.summary}>
          {number(filesDone(status))} of {counted(status.total, 'file')}: {describeOutcome(status)}.
          {status.error !== null && <span className={styles.error}> {status.error.message}</span>}
        </p>
        <Segments
          label="Which files"
          value={kind}
          onChange={setKind}
          options={[
            { id: 'all', label: `All ${count('all')}` },
            { id: 'doubts', label: `With doubts ${count('doubts')}` },
            { id: 'failed', label: `Not read ${count('failed')}` },
          ]}
        />
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 49 }}>
        <GridList
          aria-label="Files"
          className={styles.list}
          items={shown}
          onAction={(key) => open(files[Number(key)])}
          renderEmptyState={() => <p className={styles.none}>{none[kind]}</p>}
        >
          {({ id, file }) => (
            <GridListItem id={id} textValue={file.file} className={styles.row}>
              <FileLine file={file} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </>
  )
}

const none: Record<Kind, string> = {
  all: 'No file is done yet.',
  doubts: 'Every file was read without a doubt.',
  failed: 'Every file was read.',
}

function open(file: ImportedFile | undefined): void {
  if (file?.reportId === undefined || file.reportId === null) return
  closeImportSheet()
  go({ place: 'report', reportId: file.reportId })
}

const stateWords: Record<ImportedFile['status'], string> = {
  imported: 'imported',
  unchanged: 'already here',
  failed: 'not read',
}

function FileLine({ file }: { file: ImportedFile }) {
  return (
    <div className={styles.line}>
      <span className={styles.name}>{file.file}</span>
      <span className={clsx(styles.state, file.status === 'failed' && styles.failed)}>{stateWords[file.status]}</span>
      {file.error === null ? (
        <span className={styles.taken}>{takenFor(file)}</span>
      ) : (
        <span className={clsx(styles.taken, styles.error)}>{file.error.message}</span>
      )}
      {file.doubts.map((doubt) => (
        <span key={doubt} className={styles.doubt}>
          {doubt}
        </span>
      ))}
    </div>
  )
}

/** What the file was taken for, in a line: publisher, country, year, size. */
function takenFor({ publisher, countryName, coversYear, title, sections, passages }: ImportedFile): string {
  const edition = [countryName, coversYear].filter((part) => part !== null).join(' ')
  return [
    publisher ?? 'publisher unknown',
    edition === '' ? title : edition,
    counted(sections, 'section'),
    counted(passages, 'passage'),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}
