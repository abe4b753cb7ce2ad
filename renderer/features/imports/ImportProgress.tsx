import { useEffect, useRef, useState } from 'react'
import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { useCall, useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { number } from '../../ui/counted.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import styles from './ImportProgress.module.css'
import { describeLeft, describeOutcome, describeRate, filesDone, filesPerSecond, msLeft } from './progress.ts'
import { openImportSheet } from './sheet.ts'

/** The newest import in the status line: how far it is while it runs, what it did afterwards. */
export function ImportProgress() {
  const status = useCall('imports.status', {}).data
  const [dismissed, setDismissed] = useState<string | null>(null)
  if (status === undefined || status === null || status.importId === dismissed) return null
  return status.state === 'running' || status.state === 'paused' ? (
    <Running status={status} />
  ) : (
    <Ended status={status} onDismiss={() => setDismissed(status.importId)} />
  )
}

function Running({ status }: { status: ImportStatus }) {
  const pause = useChange('imports.pause')
  const resume = useChange('imports.resume')
  const cancel = useChange('imports.cancel')
  const { importId, state, total, isCounted } = status
  const done = filesDone(status)
  const isPaused = state === 'paused'
  const rate = filesPerSecond(status)
  const left = msLeft(status)
  return (
    <section className={styles.progress} aria-label="Import">
      <span className={styles.words}>
        {isPaused ? 'import paused at' : 'importing'} {number(done)} of {number(total)}
        {!isCounted && ' or more'}
      </span>
      <ProgressBar label="Import" value={done} total={isCounted ? total : null} className={styles.bar ?? ''} />
      <span className={styles.rate}>
        {!isPaused && rate !== null && describeRate(rate)}
        {!isPaused && left !== null && ` · ${describeLeft(left)}`}
        {status.failed > 0 && ` · ${number(status.failed)} not read`}
      </span>
      <Button variant="quiet" size="small" onPress={() => (isPaused ? resume : pause).mutate({ importId })}>
        {isPaused ? 'Resume' : 'Pause'}
      </Button>
      <Button variant="quiet" size="small" onPress={() => cancel.mutate({ importId })}>
        Cancel
      </Button>
      <Button variant="quiet" size="small" onPress={openImportSheet}>
        Details
      </Button>
    </section>
  )
}

const endings = { done: 'Import done', cancelled: 'Import cancelled', failed: 'Import stopped' } as const

function Ended({ status, onDismiss }: { status: ImportStatus; onDismiss(): void }) {
  const { state, error, failed } = status
  const hasTrouble = failed > 0 || state === 'failed'
  const [isHeld, setIsHeld] = useState(false)
  const dismiss = useRef(onDismiss)
  dismiss.current = onDismiss
  // What went well leaves the status line by itself, but never with the focus in it; what did not stays until somebody
  // has seen it.
  useEffect(() => {
    if (hasTrouble || isHeld) return
    const timer = setTimeout(() => dismiss.current(), 12_000)
    return () => clearTimeout(timer)
  }, [hasTrouble, isHeld])
  const ending = state === 'running' || state === 'paused' ? 'done' : state
  return (
    <section
      className={styles.progress}
      aria-label="Import"
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span className={styles.words} role="status">
        {endings[ending]}: {error?.message ?? describeOutcome(status)}
      </span>
      <Button variant="quiet" size="small" onPress={openImportSheet}>
        Details
      </Button>
      <Button variant="quiet" size="small" onPress={onDismiss}>
        Dismiss
      </Button>
    </section>
  )
}
