import { useRef } from 'react'
import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { queryClient, useCall, useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { focusPlace, useKeptFocus } from '../../ui/kept-focus.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { ImportControls } from './ImportControls.tsx'
import styles from './ImportProgress.module.css'
import { describeEnd, describePace, describeProgress, filesDone, isUnderway } from './progress.ts'
import { openImportSheet } from './sheet.ts'

/** The imports in the status line: how far they are while they run, what they did afterwards until it is dismissed. */
export function ImportProgress() {
  const status = useCall('imports.status', {}).data ?? null
  const details = useRef<HTMLButtonElement>(null)
  const keptFocus = useKeptFocus(() => (details.current === null ? focusPlace() : details.current.focus()))
  if (status === null) return null
  return (
    <section className={styles.progress} aria-label="Import" {...keptFocus}>
      {isUnderway(status) ? <Running status={status} /> : <Ended status={status} />}
      <Button ref={details} variant="quiet" size="small" onPress={openImportSheet}>
        Details
      </Button>
      {!isUnderway(status) && <Dismiss />}
    </section>
  )
}

const Running = ({ status }: { status: ImportStatus }) => (
  <>
    <span className={styles.words}>{describeProgress(status)}</span>
    <ProgressBar
      label="Import"
      value={filesDone(status)}
      total={status.isCounted ? status.total : null}
      className={styles.bar ?? ''}
    />
    <span className={styles.rate}>{describePace(status)}</span>
    <ImportControls status={status} />
  </>
)

const endings = { done: 'Import done', cancelled: 'Import cancelled', failed: 'Import stopped' } as const

function Ended({ status }: { status: ImportStatus }) {
  const { state, error } = status
  const ending = state === 'running' || state === 'paused' ? 'done' : state
  return (
    <span className={styles.words} role="status">
      {endings[ending]}: {error?.message ?? describeEnd(status)}
    </span>
  )
}

function Dismiss() {
  const dismiss = useChange('imports.dismiss')
  return (
    <Button
      variant="quiet"
      size="small"
      onPress={() => dismiss.mutate({}, { onSuccess: () => queryClient.setQueryData(['imports.status', {}], null) })}
    >
      Dismiss
    </Button>
  )
}
