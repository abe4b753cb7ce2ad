import type { TrashedReport } from '../../../preload/contract/trash.ts'
import { useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/messages.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import styles from './TrashPlace.module.css'

export interface PurgeQuestionProps {
  reports: readonly TrashedReport[]
  /** The whole trash, with what comes into it meanwhile. */
  isAll: boolean
  onClose(): void
}

/** Asks before reports are deleted for good: nothing brings them back. */
export function PurgeQuestion({ reports, isAll, onClose }: PurgeQuestionProps) {
  const empty = useChange('trash.empty')
  const [only] = reports
  const isOne = reports.length === 1
  const highlights = reports.reduce((sum, report) => sum + report.highlights, 0)
  const start = (): void =>
    empty.mutate(isAll ? {} : { reportIds: reports.map(({ reportId }) => reportId) }, {
      onSuccess: (purged) => {
        onClose()
        say(`Deleted ${counted(purged.reports, 'report')} for good.`)
      },
    })
  return (
    <Dialog
      title={isAll ? 'Empty the trash?' : isOne ? 'Delete this report for good?' : 'Delete these reports for good?'}
      width="narrow"
      isOpen
      onClose={onClose}
      isStubborn={empty.isPending}
      actions={
        <>
          <Button onPress={onClose} isDisabled={empty.isPending}>
            {isOne ? 'Keep it' : 'Keep them'}
          </Button>
          <Button variant="danger" onPress={start} isDisabled={empty.isPending}>
            {isAll ? 'Empty the trash' : 'Delete for good'}
          </Button>
        </>
      }
    >
      <p>
        {isOne && only !== undefined ? (
          <>
            “<bdi>{only.title}</bdi>” is deleted from this library
          </>
        ) : (
          `${counted(reports.length, 'report')} are deleted from this library`
        )}
        , with {isOne ? 'its source' : 'their sources'}
        {highlights > 0 && ` and ${counted(highlights, 'highlight')} of yours`}.
      </p>
      <p className={styles.warning}>This cannot be undone. Backups that you made before still hold them.</p>
      {empty.isPending && <ProgressBar label="Deleting" value={0} total={null} />}
      {empty.error !== null && (
        <p className={styles.fault} role="alert">
          {empty.error.message}
        </p>
      )}
    </Dialog>
  )
}
