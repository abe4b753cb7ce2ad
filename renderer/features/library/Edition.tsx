import clsx from 'clsx'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { describeReport } from './describe.ts'
import styles from './Edition.module.css'
import { Fiction } from './Fiction.tsx'
import { elementId, type GridShape, mouseOf } from './use-cursor.ts'

export interface EditionProps {
  report: ReportSummary
  /** The letters that stand for its publisher. */
  mark: string
  isCursor: boolean
  isSelected: boolean
  /** Writes the title beside the mark, where no row and column say what the report is. */
  hasTitle: boolean
  /** The reports from one to another, for selecting with the mouse. */
  run: GridShape['run']
}

/** One report in the matrix. The grid has the focus; this is what its cursor stands on. */
export function Edition({ report, mark, isCursor, isSelected, hasTitle, run }: EditionProps) {
  const { reportId, highlights, title, isSample, copy } = report
  return (
    <button
      type="button"
      tabIndex={-1}
      id={elementId(reportId)}
      className={clsx(
        styles.edition,
        hasTitle && styles.withTitle,
        isCursor && styles.cursor,
        isSelected && styles.selected,
      )}
      aria-label={isSelected ? `selected · ${describeReport(report)}` : describeReport(report)}
      {...mouseOf(reportId, { run })}
    >
      <span className={styles.mark} data-copy={copy?.number}>
        {mark}
      </span>
      {hasTitle && <span className={styles.title}>{title}</span>}
      {hasTitle && isSample && <Fiction />}
      {highlights > 0 && <span className={styles.dot} />}
    </button>
  )
}
