import { useEffect, useMemo, useRef } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { useCall } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useArrivalFocus } from '../../ui/kept-focus.ts'
import { Segments } from '../../ui/Segments.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { removeReports } from '../reports/remove-reports.ts'
import { correctReports, openDetails } from '../reports/sheets.ts'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { filterReports } from './filter.ts'
import styles from './LibraryPlace.module.css'
import { LibraryTools } from './LibraryTools.tsx'
import { Matrix } from './Matrix.tsx'
import { matrixOf, orderInMatrix } from './matrix.ts'
import { Preview } from './Preview.tsx'
import { ReportList } from './ReportList.tsx'
import { ReportMenu } from './ReportMenu.tsx'
import { noSelection, successor, withoutGone } from './selection.ts'
import { sortReports } from './sorting.ts'
import { useReportMenu } from './use-report-menu.ts'
import { setLibraryView, useLibraryView } from './view.ts'

/** Every report: by country and year, or as a list. */
export function LibraryPlace() {
  const answer = useCall('reports.list', {})
  const { data } = answer
  // What comes back later is not selected by itself.
  useEffect(() => {
    if (data === undefined) return
    const left = new Set(data.map(({ reportId }) => reportId))
    setLibraryView({ selection: withoutGone(useLibraryView.getState().selection, left) })
  }, [data])
  if (answer.error !== null) return <EmptyState title="The library cannot be listed">{answer.error.message}</EmptyState>
  if (answer.data === undefined) return null
  if (answer.data.length === 0) return <EmptyLibrary />
  return <Reports reports={answer.data} />
}

function Reports({ reports }: { reports: readonly ReportSummary[] }) {
  const { shape, filter, sort, hasPreview, reportId, selection } = useLibraryView()
  const filterField = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => filterReports(reports, filter), [reports, filter])
  const matrix = useMemo(() => matrixOf(shown), [shown])
  const list = useMemo(() => sortReports(shown, sort), [shown, sort])
  const order = useMemo(
    () => (shape === 'list' ? list.map((report) => report.reportId) : orderInMatrix(matrix)),
    [shape, list, matrix],
  )
  const selected = useMemo(() => shown.filter((report) => selection.ids.has(report.reportId)), [shown, selection])
  const selectedIds = useMemo(() => new Set(selected.map((report) => report.reportId)), [selected])
  const underCursor = shown.find((report) => report.reportId === reportId)
  const menu = useReportMenu(reportId)
  useCursorStays(order, reportId)

  useCommand('filter', () => {
    const input = filterField.current?.querySelector('input')
    input?.focus()
    input?.select()
  })
  useCommand('shape', () => setLibraryView({ shape: shape === 'matrix' ? 'list' : 'matrix' }))
  useCommand('stepBack', () => {
    if (selected.length > 0) setLibraryView({ selection: noSelection })
    else if (filter !== '') setLibraryView({ filter: '' })
    else return false
    return true
  })
  const targets = selected.length > 0 ? selected : underCursor === undefined ? [] : [underCursor]
  const withTargets = (act: () => void): boolean => {
    if (targets.length === 0) return false
    act()
    return true
  }
  useCommand('details', () => {
    if (underCursor === undefined) return false
    openDetails(underCursor.reportId)
    return true
  })
  useCommand('correct', () => withTargets(() => correctReports(targets)))
  useCommand('removeHere', () => withTargets(() => void removeReports(targets)))

  return (
    <div className={styles.library}>
      <VisuallyHidden>
        <h1>Library</h1>
      </VisuallyHidden>
      <div className={styles.tools} ref={filterField}>
        <TextField
          className={styles.filter}
          label="Filter the reports"
          isLabelHidden
          placeholder="Filter by country, year, publisher, title"
          value={filter}
          onChange={(text) => setLibraryView({ filter: text })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter !== '') setLibraryView({ filter: '' })
            else event.continuePropagation()
          }}
        />
        <Segments
          label="Shape"
          value={shape}
          onChange={(chosen) => setLibraryView({ shape: chosen })}
          options={[
            { id: 'matrix', label: 'By year' },
            { id: 'list', label: 'List' },
          ]}
        />
        <LibraryTools shown={shown.length} all={reports.length} isFiltered={filter !== ''} selected={selected} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid in it tells the keyboard's place */}
      <div className={styles.main} onContextMenu={menu.onContextMenu}>
        {shown.length === 0 ? (
          <NoneMatches />
        ) : shape === 'matrix' ? (
          <Matrix matrix={matrix} reports={reports} cursor={reportId} selected={selectedIds} />
        ) : (
          <ReportList reports={list} sort={sort} cursor={reportId} selected={selectedIds} />
        )}
        {hasPreview && shown.length > 0 && reportId !== null && <Preview reportId={reportId} />}
      </div>
      <ReportMenu at={menu.at} reports={menuTargets(selected, underCursor)} onClose={menu.close} />
    </div>
  )
}

function NoneMatches() {
  useArrivalFocus(true)
  return (
    <EmptyState
      title="No report matches"
      actions={<Button onPress={() => setLibraryView({ filter: '' })}>Show all reports</Button>}
    >
      No report has all of these words in its country, year, publisher or title. To look into the texts, use Find.
    </EmptyState>
  )
}

/** A menu on one of the selected reports is about all of them; on another it is about that one. */
const menuTargets = (selected: readonly ReportSummary[], underCursor: ReportSummary | undefined) =>
  underCursor === undefined || selected.includes(underCursor) ? selected : [underCursor]

/** The cursor always stands on a report that is shown: when its own is gone, on the next. */
function useCursorStays(order: readonly string[], cursor: string | null): void {
  const before = useRef(order)
  useEffect(() => {
    if (cursor === null || !order.includes(cursor)) {
      setLibraryView({ reportId: successor(before.current, cursor, order) })
    }
    before.current = order
  }, [order, cursor])
}
