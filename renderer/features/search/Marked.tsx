import type { Range } from '../../../preload/contract/search.ts'
import styles from './Marked.module.css'
import { markedPieces } from './marked-pieces.ts'

/** A text with its matches marked. */
export const Marked = ({ text, matches }: { text: string; matches: readonly Range[] }) =>
  markedPieces(text, matches).map(({ text, isMatch, start }) =>
    isMatch ? (
      <mark key={start} className={styles.match}>
        {text}
      </mark>
    ) : (
      <span key={start}>{text}</span>
    ),
  )
