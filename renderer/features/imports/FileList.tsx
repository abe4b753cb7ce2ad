import { ListLayout, Virtualizer } from 'react-aria-components'
import type { ImportStatus, ListedFile } from '../../../preload/contract/imports.ts'
import { go } from '../../route.ts'
import { GridList, GridListItem } from '../../ui/List.tsx'
import { FileLine } from './FileLine.tsx'
import styles from './FileList.module.css'
import { type FileKind, isOfKind, type LatestFile } from './file-list.ts'
import { isUnderway } from './progress.ts'
import { closeImportSheet, noteRetry, useImportSheet } from './sheet.ts'
import { tryAgain } from './start.ts'

export interface FileListProps {
  status: ImportStatus
  /** Length of the list that `files` were made of. */
  entries: number
  files: readonly LatestFile[]
  kind: FileKind
}

const none: Record<FileKind, string> = {
  all: 'No file is done yet.',
  failed: 'Every file was read.',
  doubtful: 'Nothing is in doubt.',
  imported: 'No file came in.',
  unchanged: 'No file was in the library before.',
}

/** The files, each with what became of it. Enter opens its report; where something is in doubt, at its details. */
export function FileList({ status, entries, files, kind }: FileListProps) {
  const retried = useImportSheet((state) => state.retried)
  const isRetried = ({ fileNumber, entry }: LatestFile): boolean =>
    isUnderway(status) && entry < (retried.get(fileNumber) ?? 0)
  const retry = async ({ fileNumber }: ListedFile) => {
    if (await tryAgain([fileNumber])) noteRetry([fileNumber], entries)
  }
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 49 }}>
      <GridList
        aria-label="Files"
        className={styles.list}
        items={files.map((file) => ({ id: file.fileNumber, file, isRetried: isRetried(file) }))}
        onAction={(key) => open(files.find(({ fileNumber }) => fileNumber === key))}
        renderEmptyState={() => <p className={styles.none}>{none[kind]}</p>}
      >
        {({ id, file, isRetried }) => (
          <GridListItem id={id} textValue={file.file} className={styles.row}>
            <FileLine file={file} isRetried={isRetried} onRetry={() => void retry(file)} />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  )
}

function open(file: ListedFile | undefined): void {
  if (file?.reportId === undefined || file.reportId === null) return
  closeImportSheet()
  go({ place: 'report', reportId: file.reportId, ...(isOfKind.doubtful(file) && { sheet: 'details' as const }) })
}
