import type { ReactNode } from 'react'
import styles from './Notice.module.css'

export interface NoticeProps {
  /** What it is about, for screen readers. */
  label: string
  /** The news, in a sentence. */
  title: string
  /** What it means. */
  children: ReactNode
  /** What can be done. */
  actions: ReactNode
  /** As from `useKeptFocus`: a notice goes away under the keyboard. */
  keptFocus: { onFocus(): void; onBlur(): void }
}

/** Something to decide that can wait, in a bar across the window. */
export function Notice({ label, title, children, actions, keptFocus }: NoticeProps) {
  return (
    <section className={styles.notice} aria-label={label} {...keptFocus}>
      <p className={styles.text}>
        <strong>{title}</strong> {children}
      </p>
      <div className={styles.actions}>{actions}</div>
    </section>
  )
}
