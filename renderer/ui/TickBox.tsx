import clsx from 'clsx'
import styles from './TickBox.module.css'

/** The box of whatever can be ticked, for the eye alone: what holds it says whether it is. */
export const TickBox = ({ tick, className }: { tick: 'off' | 'on' | 'mixed'; className?: string | undefined }) => (
  <span aria-hidden data-tick={tick} className={clsx(styles.box, className)} />
)
