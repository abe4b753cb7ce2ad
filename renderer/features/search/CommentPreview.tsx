import type { ReportSummary } from '../../../preload/contract/reports.ts'
import type { CommentHit } from '../../../preload/contract/search.ts'
import { useCall } from '../../desk.ts'
import { Marked } from './Marked.tsx'
import styles from './OwnPreview.module.css'
import { PassagePreview } from './PassagePreview.tsx'

export interface CommentPreviewProps {
  hit: CommentHit
  report: ReportSummary | undefined
  onOpen(): void
}

/** A comment above the passage that it is about, with the words that it was put on marked. */
export function CommentPreview({ hit, report, onOpen }: CommentPreviewProps) {
  const { reportId, highlightId, passage } = hit
  const highlight = useCall('highlights.list', { reportId }).data?.find((one) => one.highlightId === highlightId)
  const marks: [number, number][] =
    highlight === undefined
      ? []
      : [[highlight.start, highlight.endPassage === passage ? highlight.end : Number.MAX_SAFE_INTEGER]]
  return (
    <PassagePreview place={{ ...hit, text: hit.quote }} report={report} marks={marks} onOpen={onOpen}>
      <div className={styles.comment}>
        <p className={styles.kind}>Your comment</p>
        <p className={styles.words} dir="auto">
          <Marked text={hit.text} matches={hit.matches} />
        </p>
      </div>
    </PassagePreview>
  )
}
