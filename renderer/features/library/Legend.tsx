import { number } from '../../ui/counted.ts'
import styles from './Legend.module.css'
import type { PublisherMark } from './marks.ts'

/** Publishers named at most; a library of more is read by its preview. */
const maxNamed = 8

/** What the marks in the matrix stand for. */
export function Legend({ marks, hasHighlights }: { marks: readonly PublisherMark[]; hasHighlights: boolean }) {
  return (
    <ul className={styles.legend} aria-label="Publishers">
      {marks.slice(0, maxNamed).map(({ publisher, mark, reports }) => (
        <li key={mark} className={styles.line}>
          <span className={styles.mark}>{mark}</span>
          {publisher ?? 'publisher unknown'}
          <span className={styles.count}>{number(reports)}</span>
        </li>
      ))}
      {hasHighlights && (
        <li className={styles.line}>
          <span className={styles.dot} />
          has highlights
        </li>
      )}
    </ul>
  )
}
