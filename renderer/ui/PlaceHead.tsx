import type { ReactNode } from 'react'
import styles from './PlaceHead.module.css'

/** The head of a place: what is shown and how, in lines. */
export const PlaceHead = ({ children }: { children: ReactNode }) => <header className={styles.head}>{children}</header>

/** A line of it. What follows a `HeadGap` stands at the end. */
export const HeadLine = ({ children }: { children: ReactNode }) => <div className={styles.line}>{children}</div>

/** The room between the start of a line and its end. */
export const HeadGap = () => <span className={styles.gap} />
