import type { ReactNode } from 'react'
import styles from './VisuallyHidden.module.css'

/** Words for screen readers alone. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => <div className={styles.hidden}>{children}</div>
