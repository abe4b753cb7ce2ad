import { useRef } from 'react'
import type { ImportStatus, ListedFile } from '../../../preload/contract/imports.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeptFocus } from '../../ui/kept-focus.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { isOfKind } from './file-list.ts'
import { ImportControls } from './ImportControls.tsx'
import styles from './ImportSummary.module.css'
import {
  describeOutcome,
  describePace,
  describePassedOver,
  describeProgress,
  filesDone,
  isUnderway,
} from './progress.ts'
import { noteRetry } from './sheet.ts'
import { tryAgain } from './start.ts'

export interface ImportSummaryProps {
  status: ImportStatus
  /** Length of the list that `files` were made of. */
  entries: number
  files: readonly ListedFile[]
}

/** How the imports stand as a whole, above the list of files: what is underway, what came of it, and all once more. */
export function ImportSummary({ status, entries, files }: ImportSummaryProps) {
  const summary = useRef<HTMLElement>(null)
  const focusList = () =>
    summary.current?.parentElement?.querySelector<HTMLElement>('button, [role=radio], [tabindex="0"]')?.focus()
  const keptFocus = useKeptFocus(focusList)
  const failed = files.filter(isOfKind.failed).map(({ fileNumber }) => fileNumber)
  const isOver = !isUnderway(status)
  const tryAll = async () => {
    if (await tryAgain()) noteRetry(failed, entries)
  }
  return (
    <section ref={summary} className={styles.summary} aria-label="In sum" {...keptFocus}>
      <div className={styles.line}>
        {isOver ? (
          <>
            <p className={styles.outcome}>
              {status.state === 'cancelled' && 'Cancelled. '}
              {sentence(describeOutcome(status.listed))}
              {status.error !== null && <span className={styles.error}> {status.error.message}</span>}
            </p>
            {(failed.length > 0 || status.state === 'failed') && (
              <Button size="small" onPress={() => void tryAll()}>
                {failed.length > 1 ? 'Try all of them again' : 'Try again'}
              </Button>
            )}
          </>
        ) : (
          <>
            <span>{sentence(describeProgress(status))}</span>
            <ProgressBar
              label="Import"
              value={filesDone(status)}
              total={status.isCounted ? status.total : null}
              className={styles.bar ?? ''}
            />
            <span className={styles.pace}>{describePace(status)}</span>
            <ImportControls status={status} />
          </>
        )}
      </div>
      <p className={styles.more}>
        {!isOver && filesDone(status) > 0 && `${sentence(describeOutcome(status.listed))} `}
        {describePassedOver(status.listed)}
      </p>
    </section>
  )
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
