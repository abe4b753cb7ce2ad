import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { useCall } from '../../desk.ts'
import { commands, describeKeys } from '../../keys.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted, number } from '../../ui/counted.ts'
import { focusPlace, useKeptFocus } from '../../ui/kept-focus.ts'
import { pickFiles, pickFolder } from '../imports/start.ts'
import { removeReports } from '../reports/remove-reports.ts'
import { correctReports } from '../reports/sheets.ts'
import styles from './LibraryPlace.module.css'
import { noSelection } from './selection.ts'
import { setLibraryView, useLibraryView } from './view.ts'

export interface LibraryToolsProps {
  /** Reports that pass the filter, and all. */
  shown: number
  all: number
  isFiltered: boolean
  selected: readonly ReportSummary[]
}

/** What can be done with the library or, while reports are selected, with all of them at once. */
export function LibraryTools({ shown, all, isFiltered, selected }: LibraryToolsProps) {
  const hasPreview = useLibraryView((view) => view.hasPreview)
  const trashed = useCall('trash.list', {}).data?.length ?? 0
  const isSelecting = selected.length > 0
  // Buttons go with the selection.
  const keptFocus = useKeptFocus(focusPlace)
  return (
    <div className={styles.actions} {...keptFocus}>
      <span className={styles.count} role="status">
        {isSelecting
          ? `${counted(selected.length, 'report')} selected`
          : isFiltered
            ? `${counted(shown, 'report')} of ${number(all)}`
            : ''}
      </span>
      {isSelecting ? (
        <>
          <Button onPress={() => correctReports(selected)} aria-keyshortcuts={describeKeys(commands.correct.keys[0])}>
            Correct…
          </Button>
          <Button
            onPress={() => void removeReports(selected)}
            aria-keyshortcuts={describeKeys(commands.removeHere.keys[0])}
          >
            Remove…
          </Button>
          <Button variant="quiet" onPress={() => setLibraryView({ selection: noSelection })}>
            Select none
          </Button>
        </>
      ) : (
        <>
          {trashed > 0 && (
            <Button variant="quiet" onPress={() => go({ place: 'trash' })}>
              Trash {number(trashed)}
            </Button>
          )}
          <Button variant="quiet" onPress={() => setLibraryView({ hasPreview: !hasPreview })}>
            {hasPreview ? 'Hide preview' : 'Show preview'}
          </Button>
          <Button onPress={pickFolder}>Import a folder…</Button>
          <Button onPress={pickFiles} aria-keyshortcuts={describeKeys(commands.import.keys[0])}>
            Import files…
          </Button>
        </>
      )}
    </div>
  )
}
