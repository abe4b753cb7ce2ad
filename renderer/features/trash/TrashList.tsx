import { ListLayout, type Selection, Virtualizer } from 'react-aria-components'
import type { TrashedReport } from '../../../preload/contract/trash.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { counted } from '../../ui/counted.ts'
import { GridList, GridListItem } from '../../ui/List.tsx'
import { Fiction } from '../library/Fiction.tsx'
import styles from './TrashList.module.css'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

export interface TrashListProps {
  reports: readonly TrashedReport[]
  selection: Selection
  onSelect(selection: Selection): void
  onRestore(report: TrashedReport): void
}

/** The removed reports, the newest removal first. Space selects, Enter brings back. */
export function TrashList({ reports, selection, onSelect, onRestore }: TrashListProps) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 52 }}>
      <GridList
        aria-label="Removed reports"
        className={styles.list}
        items={reports}
        selectionMode="multiple"
        selectedKeys={selection}
        onSelectionChange={onSelect}
      >
        {(report) => (
          <GridListItem id={report.reportId} textValue={report.title} className={styles.row}>
            <div className={styles.line}>
              <Checkbox slot="selection" />
              <span className={styles.words}>
                <bdi className={styles.title}>{report.title}</bdi>
                <span className={styles.about}>
                  {report.isSample && <Fiction />}
                  {[report.countryName, report.coversYear, report.publisher]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </span>
              <span className={styles.marks}>
                {report.highlights === 0 ? 'no highlights' : counted(report.highlights, 'highlight')}
              </span>
              <span className={styles.when}>removed {moment.format(report.removedAtMs)}</span>
              <Button size="small" aria-label={`Restore ${report.title}`} onPress={() => onRestore(report)}>
                Restore
              </Button>
            </div>
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  )
}
