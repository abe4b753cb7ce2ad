import { type CSSProperties, useMemo } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { counted } from '../../ui/counted.ts'
import { Edition } from './Edition.tsx'
import { Fiction } from './Fiction.tsx'
import { Legend } from './Legend.tsx'
import styles from './Matrix.module.css'
import { marksOf } from './marks.ts'
import { type Matrix as MatrixData, type MatrixRow, orderInMatrix, runInMatrix, stepInMatrix } from './matrix.ts'
import { Spacer } from './Spacer.tsx'
import { elementId, useCursorKeys } from './use-cursor.ts'
import { useRows } from './use-rows.ts'

type Line = { kind: 'country'; row: MatrixRow } | { kind: 'heading' } | { kind: 'report'; report: ReportSummary }

export interface MatrixProps {
  matrix: MatrixData
  /** The whole library: a publisher keeps its mark when a filter hides the others. */
  reports: readonly ReportSummary[]
  /** The report under the cursor. */
  cursor: string | null
  selected: ReadonlySet<string>
}

/** Countries down, years across; a cell holds its editions, each by its publisher's mark. */
export function Matrix({ matrix, reports, cursor, selected }: MatrixProps) {
  const { years } = matrix
  const lines = useMemo(() => linesOf(matrix), [matrix])
  const marks = useMemo(() => marksOf(reports), [reports])
  const cursorRow = useMemo(() => lines.findIndex((line) => holds(line, cursor)), [lines, cursor])
  const { scroller, indexes, above, below } = useRows('matrix', lines.length, cursor, cursorRow)
  const order = useMemo(() => orderInMatrix(matrix), [matrix])
  const run = (from: string, to: string) => runInMatrix(matrix, from, to)
  const onKeyDown = useCursorKeys(cursor, {
    step: (direction) => stepInMatrix(matrix, cursor, direction),
    run,
    order,
  })

  const edition = (report: ReportSummary, hasTitle = false) => (
    <Edition
      key={report.reportId}
      report={report}
      mark={marks.find((one) => one.publisher === report.publisher)?.mark ?? ''}
      isCursor={report.reportId === cursor}
      isSelected={selected.has(report.reportId)}
      run={run}
      hasTitle={hasTitle}
    />
  )
  const cells = (line: Line) => {
    switch (line.kind) {
      case 'country':
        return (
          <>
            <th scope="row" className={styles.country}>
              {line.row.countryName} {isFiction(line.row) && <Fiction />}
            </th>
            {years.map((year) => (
              <td key={year}>
                <div className={styles.cell}>{line.row.cells.get(year)?.map((report) => edition(report))}</div>
              </td>
            ))}
          </>
        )
      case 'heading':
        return (
          <th scope="rowgroup" colSpan={years.length + 1} className={styles.heading}>
            Without a country or a year
          </th>
        )
      case 'report':
        return (
          <td colSpan={years.length + 1} className={styles.elsewhere}>
            {edition(line.report, true)}
          </td>
        )
    }
  }

  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a cursor is a grid, as ARIA has it
          role="grid"
          tabIndex={0}
          aria-label="Reports by country and year"
          aria-rowcount={lines.length + 1}
          aria-multiselectable
          {...(cursor !== null && { 'aria-activedescendant': elementId(cursor) })}
          className={styles.matrix}
          style={{ '--years': years.length, '--most': mostInCell(matrix) } as CSSProperties}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles.corner}>
                {counted(matrix.rows.length, 'country', 'countries')}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className={styles.year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={above} />
            {indexes.map((index) => {
              const line = lines[index]
              return (
                line && (
                  <tr key={index} aria-rowindex={index + 2} className={styles.row}>
                    {cells(line)}
                  </tr>
                )
              )
            })}
            <Spacer height={below} />
          </tbody>
        </table>
      </div>
      <Legend
        marks={marks}
        hasHighlights={reports.some(({ highlights }) => highlights > 0)}
        hasCopies={reports.some(({ copy }) => copy !== undefined)}
      />
    </div>
  )
}

/** Editions in the fullest cell: what the columns must have room for. */
const mostInCell = ({ rows }: MatrixData): number =>
  Math.max(1, ...rows.map(({ cells }) => Math.max(...[...cells.values()].map((reports) => reports.length))))

const isFiction = ({ cells }: MatrixRow): boolean => [...cells.values()].flat().some(({ isSample }) => isSample)

const linesOf = ({ rows, elsewhere }: MatrixData): Line[] => [
  ...rows.map((row) => ({ kind: 'country' as const, row })),
  ...(elsewhere.length > 0 ? [{ kind: 'heading' as const }] : []),
  ...elsewhere.map((report) => ({ kind: 'report' as const, report })),
]

function holds(line: Line, reportId: string | null): boolean {
  if (line.kind === 'report') return line.report.reportId === reportId
  return line.kind === 'country' && [...line.row.cells.values()].flat().some((one) => one.reportId === reportId)
}
