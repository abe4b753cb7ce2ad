import clsx from 'clsx'
import type { ListedFile } from '../../../preload/contract/imports.ts'
import { Button } from '../../ui/Button.tsx'
import { visibleName } from '../../ui/visible-name.ts'
import styles from './FileList.module.css'
import { takenFor } from './file-list.ts'

const stateWords: Record<ListedFile['status'], string> = {
  imported: 'imported',
  unchanged: 'already here',
  failed: 'not read',
}

/** The same edition with other bytes is kept beside the one before. */
const stateOf = ({ status, reissueOf }: ListedFile): string =>
  reissueOf === null ? stateWords[status] : 'imported as another copy'

/** One file: its name, what became of it, what it was taken for or why it was not read, and what is in doubt. */
export function FileLine({ file, isRetried, onRetry }: { file: ListedFile; isRetried: boolean; onRetry(): void }) {
  const isFailed = file.status === 'failed'
  return (
    <div className={styles.line}>
      <bdi className={styles.name}>{visibleName(file.file)}</bdi>
      <span className={clsx(styles.state, isFailed && styles.failed)}>
        {isRetried ? 'trying again…' : stateOf(file)}
      </span>
      <span className={clsx(styles.taken, isFailed && styles.failed)}>{file.error?.message ?? takenFor(file)}</span>
      {isFailed && !isRetried && (
        <Button
          variant="quiet"
          size="small"
          className={styles.retry}
          aria-label={`Try again: ${visibleName(file.file)}`}
          onPress={(press) => {
            // The button goes; its line stays.
            press.target.closest<HTMLElement>('[role=row]')?.focus()
            onRetry()
          }}
        >
          Try again
        </Button>
      )}
      {file.doubts.length > 0 && <span className={styles.doubt}>{file.doubts.join(' ')}</span>}
    </div>
  )
}
