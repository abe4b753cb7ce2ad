import type { ReactNode } from 'react'
import styles from './Screen.module.css'

/** The page of the vault: the name, and under it one thing to do. */
export function Screen({ note, children, foot }: { note?: string; children?: ReactNode; foot?: ReactNode }) {
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <h1 className={styles.name}>Verbatim</h1>
        {note !== undefined && (
          <p className={styles.note} role="status">
            {note}
          </p>
        )}
        {children}
      </div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </main>
  )
}
