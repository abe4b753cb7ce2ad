import clsx from 'clsx'
import { useMemo } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { number } from '../../ui/counted.ts'
import { TickBox } from '../../ui/TickBox.tsx'
import { copyOf } from '../reissues/copy-names.ts'
import { describeReport } from './describe.ts'
import { Fiction } from './Fiction.tsx'
import type { Direction } from './matrix.ts'
import styles from './ReportList.module.css'
import { Spacer } from './Spacer.tsx'
import { runInList } from './selection.ts'
import { elementId, type GridShape, mouseOf, selectOne, useCursorKeys } from './use-cursor.ts'
import { useRows } from './use-rows.ts'
import { type LibraryView, type SortKey, setLibraryView } from './view.ts'

/** Rows that Page Up and Page Down pass over. */
const pageRows = 15

interface Column {
  key: SortKey
  name: string
  isNumber: boolean
}

const columns: readonly Column[] = [
  { key: 'country', name: 'Country', isNumber: false },
  { key: 'year', name: 'Year', isNumber: true },
  { key: 'title', name: 'Title', isNumber: false },
  { key: 'publisher', name: 'Publisher', isNumber: false },
  { key: 'passages', name: 'Passages', isNumber: true },
  { key: 'highlights', name: 'Highlights', isNumber: true },
]

export interface ReportListProps {
  reports: readonly ReportSummary[]
  sort: LibraryView['sort']
  /** The report under the cursor. */
  cursor: string | null
  selected: ReadonlySet<string>
}

/** Every report in a line, sorted by the column that the user chooses. */
export function ReportList({ reports, sort, cursor, selected }: ReportListProps) {
  const cursorRow = reports.findIndex((report) => report.reportId === cursor)
  const { scroller, indexes, above, below } = useRows('list', reports.length, cursor, cursorRow)
  const order = useMemo(() => reports.map(({ reportId }) => reportId), [reports])
  const run = (from: string, to: string) => runInList(order, from, to)
  const onKeyDown = useCursorKeys(cursor, {
    step: (direction) => order[stepInList(order.length, cursorRow, direction)],
    run,
    order,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a cursor is a grid, as ARIA has it
        role="grid"
        tabIndex={0}
        aria-label="Reports"
        aria-rowcount={reports.length + 1}
        aria-multiselectable
        {...(cursor !== null && { 'aria-activedescendant': elementId(cursor) })}
        className={clsx(styles.list, selected.size > 0 && styles.selecting)}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {indexes.map((index) => {
            const report = reports[index]
            return (
              report && (
                <Row
                  key={report.reportId}
                  index={index}
                  report={report}
                  isCursor={report.reportId === cursor}
                  isSelected={selected.has(report.reportId)}
                  run={run}
                />
              )
            )
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  )
}

/** The line that a key leads to from line `index` of `length`. */
function stepInList(length: number, index: number, direction: Direction): number {
  const to: Record<Direction, number> = {
    up: index - 1,
    left: index - 1,
    down: index + 1,
    right: index + 1,
    home: 0,
    end: length - 1,
    pageUp: index - pageRows,
    pageDown: index + pageRows,
  }
  return Math.min(Math.max(to[direction], 0), length - 1)
}

function Heading({ column, sort }: { column: Column; sort: LibraryView['sort'] }) {
  const { key, name, isNumber } = column
  const isSorted = sort.by === key
  const direction = sort.isDescending ? 'descending' : 'ascending'
  // Words start at A; of numbers the largest is wanted first.
  const isDescending = isSorted ? !sort.isDescending : isNumber
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'} className={clsx(styles[key], isNumber && styles.number)}>
      <button type="button" className={styles.sort} onClick={() => setLibraryView({ sort: { by: key, isDescending } })}>
        {name}
        {isSorted && (
          <span aria-hidden className={styles.arrow}>
            {sort.isDescending ? '↓' : '↑'}
          </span>
        )}
      </button>
    </th>
  )
}

interface RowProps {
  report: ReportSummary
  index: number
  isCursor: boolean
  isSelected: boolean
  run: GridShape['run']
}

function Row({ report, index, isCursor, isSelected, run }: RowProps) {
  const { reportId, countryName, coversYear, title, publisher, passages, highlights, isSample, copy } = report
  return (
    <tr
      id={elementId(reportId)}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-label={describeReport(report)}
      className={clsx(styles.row, isCursor && styles.cursor, isSelected && styles.selected)}
      {...mouseOf(reportId, { run })}
    >
      <td>
        {/* The mouse's way to select without another key; the keyboard's is X. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the row says whether it is selected */}
        <span
          className={styles.tick}
          onClick={(event) => {
            event.stopPropagation()
            selectOne(reportId)
          }}
        >
          <TickBox tick={isSelected ? 'on' : 'off'} />
        </span>
        {countryName ?? '–'}
      </td>
      <td className={styles.number}>{coversYear ?? '–'}</td>
      <td>
        {isSample && <Fiction />} {title}
        {copy !== undefined && <span className={styles.copy}> {copyOf(report)}</span>}
      </td>
      <td>{publisher ?? '–'}</td>
      <td className={styles.number}>{number(passages)}</td>
      <td className={clsx(styles.number, highlights === 0 && styles.none)}>{number(highlights)}</td>
    </tr>
  )
}
