import clsx from 'clsx'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './ProgressBar.module.css'

/** How far some work is: `value` of `total`, or underway without a known end when `total` is null. */
export function ProgressBar(props: { label: string; value: number; total: number | null; className?: string }) {
  const { label, value, total, className } = props
  return (
    <AriaProgressBar
      aria-label={label}
      value={value}
      maxValue={Math.max(total ?? 1, 1)}
      valueLabel={total === null ? `${value}` : `${value} of ${total}`}
      isIndeterminate={total === null}
      className={clsx(styles.bar, className)}
    >
      {({ percentage, isIndeterminate }) => (
        <span
          className={clsx(styles.fill, isIndeterminate && styles.unknown)}
          style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
        />
      )}
    </AriaProgressBar>
  )
}
