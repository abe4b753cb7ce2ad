import { useMemo, useState } from 'react'
import type { Selection } from 'react-aria-components'
import type { TrashedReport } from '../../../preload/contract/trash.ts'
import { useCall, useChange } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { focusPlace, useArrivalFocus, useKeptFocus } from '../../ui/kept-focus.ts'
import { say } from '../../ui/messages.ts'
import { PurgeQuestion } from './PurgeQuestion.tsx'
import { TrashList } from './TrashList.tsx'
import styles from './TrashPlace.module.css'

const none: readonly TrashedReport[] = []

/** Reports that were removed: to be brought back, or deleted for good. */
export function TrashPlace() {
  const answer = useCall('trash.list', {})
  const reports = answer.data ?? none
  const [selection, setSelection] = useState<Selection>(new Set())
  const [purging, setPurging] = useState<{ reports: readonly TrashedReport[]; isAll: boolean } | null>(null)
  const restore = useChange('trash.restore')
  // The last report takes the list and its buttons away.
  const keptFocus = useKeptFocus(focusPlace)
  // What asked may be gone when its question closes.
  useArrivalFocus(answer.data !== undefined && purging === null)

  const selected = useMemo(
    () => (selection === 'all' ? reports : reports.filter(({ reportId }) => selection.has(reportId))),
    [reports, selection],
  )
  const bringBack = (those: readonly TrashedReport[]): void => {
    if (those.length === 0 || restore.isPending) return
    const [only] = those
    const what = only !== undefined && those.length === 1 ? `“${only.title}”` : counted(those.length, 'report')
    restore.mutate(
      { reportIds: those.map(({ reportId }) => reportId) },
      { onSuccess: () => say(`Brought ${what} back into the library.`) },
    )
  }
  useCommand('removeHere', () => {
    if (selected.length === 0) return false
    setPurging({ reports: selected, isAll: false })
    return true
  })

  if (answer.error !== null) return <EmptyState title="The trash cannot be listed">{answer.error.message}</EmptyState>
  if (answer.data === undefined) return null
  return (
    <div className={styles.place} {...keptFocus}>
      <header className={styles.head}>
        <h1 className={styles.title}>Trash</h1>
        <p className={styles.count} role="status">
          {reports.length === 0
            ? ''
            : selected.length > 0
              ? `${counted(selected.length, 'report')} selected`
              : counted(reports.length, 'report')}
        </p>
        {reports.length > 0 && (
          <>
            <Button isDisabled={selected.length === 0 || restore.isPending} onPress={() => bringBack(selected)}>
              Restore
            </Button>
            <Button isDisabled={selected.length === 0} onPress={() => setPurging({ reports: selected, isAll: false })}>
              Delete for good…
            </Button>
            <Button variant="quiet" className={styles.empty} onPress={() => setPurging({ reports, isAll: true })}>
              Empty the trash…
            </Button>
          </>
        )}
      </header>
      {reports.length === 0 ? (
        <EmptyState
          title="The trash is empty"
          actions={<Button onPress={() => go({ place: 'library' })}>Go to the library</Button>}
        >
          Reports that you remove come here with their highlights, and stay until you delete them for good.
        </EmptyState>
      ) : (
        <TrashList
          reports={reports}
          selection={selection}
          onSelect={setSelection}
          onRestore={(report) => bringBack([report])}
        />
      )}
      {purging !== null && <PurgeQuestion {...purging} onClose={() => setPurging(null)} />}
    </div>
  )
}
