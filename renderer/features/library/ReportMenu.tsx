import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { commands, describeKeys } from '../../keys.ts'
import { counted } from '../../ui/counted.ts'
import { MenuAt, MenuItem, type MenuPlace, MenuRule } from '../../ui/Menu.tsx'
import { removeReports } from '../reports/remove-reports.ts'
import { openDetails, setReportSheet } from '../reports/sheets.ts'
import { openReport } from './open-report.ts'
import { selectOne } from './use-cursor.ts'
import { useLibraryView } from './view.ts'

export interface ReportMenuProps {
  at: MenuPlace | null
  /** What the menu is about: the report that was clicked, or all that are selected. */
  reports: readonly ReportSummary[]
  onClose(): void
}

/** What can be done with a report, or with several, where they are listed. */
export function ReportMenu({ at, reports, onClose }: ReportMenuProps) {
  const [only, another] = reports
  const isSelected = useLibraryView((view) => only !== undefined && view.selection.ids.has(only.reportId))
  if (only === undefined) return null
  const { reportId } = only
  const ids = reports.map((report) => report.reportId)
  if (another !== undefined) {
    return (
      <MenuAt at={at} onClose={onClose} label={counted(reports.length, 'report')}>
        <MenuItem onAction={() => setReportSheet({ correcting: ids })} keys={describeKeys(commands.correct.keys[0])}>
          {`Correct ${counted(ids.length, 'report')}…`}
        </MenuItem>
        <MenuRule />
        <MenuItem onAction={() => void removeReports(reports)} keys={describeKeys(commands.removeHere.keys[0])}>
          {`Remove ${counted(ids.length, 'report')}…`}
        </MenuItem>
      </MenuAt>
    )
  }
  return (
    <MenuAt at={at} onClose={onClose} label={only.title}>
      <MenuItem onAction={() => openReport(reportId)} keys={describeKeys('enter')}>
        Open
      </MenuItem>
      <MenuItem onAction={() => openDetails(reportId)} keys={describeKeys(commands.details.keys[0])}>
        Details and corrections…
      </MenuItem>
      <MenuItem onAction={() => setReportSheet({ source: reportId })}>Show source…</MenuItem>
      <MenuItem onAction={() => selectOne(reportId)} keys={describeKeys('x')}>
        {isSelected ? 'Take out of the selection' : 'Select'}
      </MenuItem>
      <MenuRule />
      <MenuItem onAction={() => void removeReports([only])} keys={describeKeys(commands.removeHere.keys[0])}>
        Remove…
      </MenuItem>
    </MenuAt>
  )
}
