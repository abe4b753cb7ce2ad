import { number } from '../../ui/counted.ts'
import styles from './Legend.module.css'
import type { PublisherMark } from './marks.ts'

/** Publishers named at most; a library of more is read by its preview. */
const maxNamed = 8

export interface LegendProps {
  marks: readonly PublisherMark[]
  hasHighlights: boolean
  /** Some edition is there in several copies. */
  hasCopies: boolean
}

/** What the marks in the matrix stand for. */
export function Legend({ marks, hasHighlights, hasCopies }: LegendProps) {
  return (
    <ul className={styles.legend} aria-label="Publishers">
      {marks.slice(0, maxNamed).map(({ publisher, mark, reports }) => (
        <li key={mark} className={styles.line}>
          <span className={styles.mark}>{mark}</span>
          {publisher ?? 'publisher unknown'}
          <span className={styles.count}>{number(reports)}</span>
        </li>
      ))}
      {hasCopies && (
        <li className={styles.line}>
          <span className={styles.mark}>₁ ₂</span>
          copies of one edition
        </li>
      )}
      {hasHighlights && (
        <li className={styles.line}>
          <span className={styles.dot} />
          has highlights
        </li>
      )}
    </ul>
  )
}
