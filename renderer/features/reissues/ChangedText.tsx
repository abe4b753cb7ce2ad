import type { Range } from '../../../preload/contract/search.ts'
import { markedPieces } from '../search/marked-pieces.ts'
import styles from './ChangedText.module.css'

/** A text in which what the other one lacks is marked: struck out where it is the old one, underlined in the new. */
export function ChangedText({ text, changes, side }: { text: string; changes: readonly Range[]; side: 'a' | 'b' }) {
  const Marked = side === 'a' ? 'del' : 'ins'
  return markedPieces(text, changes).map(({ text: piece, isMatch, start }) =>
    isMatch ? (
      <Marked key={start} className={styles[side]}>
        {piece}
      </Marked>
    ) : (
      <span key={start}>{piece}</span>
    ),
  )
}
