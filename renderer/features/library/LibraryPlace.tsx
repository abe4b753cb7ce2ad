import { useEffect, useMemo, useRef } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { useCall } from '../../desk.ts'
import { commands, describeKeys, useCommand } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { pickFiles, pickFolder } from '../imports/start.ts'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { filterReports } from './filter.ts'
import styles from './LibraryPlace.module.css'
import { Matrix } from './Matrix.tsx'
import { matrixOf } from './matrix.ts'
import { Preview } from './Preview.tsx'
import { ReportList } from './ReportList.tsx'
import { sortReports } from './sorting.ts'
import { setLibraryView, useLibraryView } from './view.ts'

/** Every report: by country and year, or as a list. */
export function LibraryPlace() {
  const answer = useCall('reports.list', {})
  if (answer.error !== null) return <EmptyState title="The library cannot be listed">{answer.error.message}</EmptyState>
  if (answer.data === undefined) return null
  if (answer.data.length === 0) return <EmptyLibrary />
  return <Reports reports={answer.data} />
}

function Reports({ reports }: { reports: readonly ReportSummary[] }) {
  const { shape, filter, sort, hasPreview, reportId } = useLibraryView()
  const filterField = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => filterReports(reports, filter), [reports, filter])
  const matrix = useMemo(() => matrixOf(shown), [shown])
  const list = useMemo(() => sortReports(shown, sort), [shown, sort])
  const first = shape === 'list' ? list[0] : (firstOf(matrix) ?? matrix.elsewhere[0])
  const isCursorShown = shown.some((report) => report.reportId === reportId)

  // The cursor always stands on a report that is shown.
  useEffect(() => {
    if (!isCursorShown) setLibraryView({ reportId: first?.reportId ?? null })
  }, [isCursorShown, first])

  useCommand('filter', () => {
    const input = filterField.current?.querySelector('input')
    input?.focus()
    input?.select()
  })
  useCommand('shape', () => setLibraryView({ shape: shape === 'matrix' ? 'list' : 'matrix' }))
  useCommand('stepBack', () => {
    if (filter === '') return false
    setLibraryView({ filter: '' })
  })

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
        <span className={styles.count} role="status">
          {filter === '' ? '' : `${counted(shown.length, 'report')} of ${reports.length}`}
        </span>
        <Button variant="quiet" onPress={() => setLibraryView({ hasPreview: !hasPreview })}>
          {hasPreview ? 'Hide preview' : 'Show preview'}
        </Button>
        <Button onPress={pickFolder}>Import a folder…</Button>
        <Button onPress={pickFiles} aria-keyshortcuts={describeKeys(commands.import.keys[0])}>
          Import files…
        </Button>
      </div>
      <div className={styles.main}>
        {shown.length === 0 ? (
          <EmptyState
            title="No report matches"
            actions={<Button onPress={() => setLibraryView({ filter: '' })}>Show all reports</Button>}
          >
            No report has all of these words in its country, year, publisher or title. To look into the texts, use Find.
          </EmptyState>
        ) : shape === 'matrix' ? (
          <Matrix matrix={matrix} reports={reports} cursor={reportId} />
        ) : (
          <ReportList reports={list} sort={sort} cursor={reportId} />
        )}
        {hasPreview && shown.length > 0 && reportId !== null && <Preview reportId={reportId} />}
      </div>
    </div>
  )
}

const firstOf = ({ years, rows }: ReturnType<typeof matrixOf>) =>
  rows[0] && years.flatMap((year) => rows[0]?.cells.get(year) ?? [])[0]
