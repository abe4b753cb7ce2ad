import clsx from 'clsx'
import { memo } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import styles from './Hit.module.css'
import type { AnyHit } from './hit-rows.ts'
import { Marked } from './Marked.tsx'
import { reportName } from './report-name.ts'

export interface HitProps {
  hit: AnyHit
  /** The row's ordinal among those of the list, by which its height is kept. */
  index: number
  measure(element: HTMLElement | null): void
  id: string
  /** Its ordinal among the hits, from 0, and how many there are. */
  at: number
  of: number
  /** Named where the list does not say it above. */
  report: ReportSummary | undefined
  isChosen: boolean
  onChoose(hit: AnyHit): void
  onOpen(hit: AnyHit): void
}

/** One thing that was found. */
export const Hit = memo(function Hit({
  hit,
  index,
  measure,
  id,
  at,
  of,
  report,
  isChosen,
  onChoose,
  onOpen,
}: HitProps) {
  // A passage whose report is named above needs no line for its number.
  const isBeside = hit.kind === 'passage' && report === undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list takes the keys
    <div
      ref={measure}
      data-index={index}
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-posinset={at + 1}
      aria-setsize={of}
      className={clsx(styles.hit, isBeside && styles.beside, isChosen && styles.chosen)}
      onClick={() => onChoose(hit)}
      onDoubleClick={() => onOpen(hit)}
    >
      {hit.kind === 'tag' ? (
        <>
          <span className={styles.where}>
            <span className={styles.kind}>tag</span>
          </span>
          <span className={styles.words}>
            <bdi className={styles.name}>
              <Marked text={hit.name} matches={hit.nameMatches} />
            </bdi>
            <span className={styles.own} dir="auto">
              <Marked text={hit.snippet} matches={hit.snippetMatches} />
            </span>
          </span>
        </>
      ) : (
        <>
          <span className={styles.where}>
            {hit.kind === 'comment' && <span className={styles.kind}>comment</span>}
            {report !== undefined && <bdi className={styles.report}>{reportName(report)}</bdi>}
            <span className={styles.number}>¶ {hit.passage}</span>
          </span>
          <span className={hit.kind === 'comment' ? styles.own : styles.snippet} dir="auto">
            <Marked text={hit.snippet} matches={hit.snippetMatches} />
          </span>
        </>
      )}
    </div>
  )
})
