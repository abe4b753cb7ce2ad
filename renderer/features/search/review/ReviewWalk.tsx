import type { SearchHit } from '../../../../preload/contract/search.ts'
import { useCall } from '../../../desk.ts'
import { number } from '../../../ui/counted.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Fiction } from '../../library/Fiction.tsx'
import { Marked } from '../Marked.tsx'
import { reportName } from '../report-name.ts'
import styles from './ReviewHits.module.css'
import type { Extent, Review } from './review.ts'

export interface ReviewWalkProps {
  /** The hits that have come, of `count`. */
  hits: readonly SearchHit[]
  count: number
  review: Review
  extent: Extent
}

/** The hit in hand, with what will be highlighted of it. */
export function ReviewWalk({ hits, count, review: { at, decisions }, extent }: ReviewWalkProps) {
  const reports = useCall('reports.list', {}).data
  const marked = useCall('highlights.list', {}).data
  const hit = hits[at]
  if (hit === undefined) return <p role="status">{`Reading ${number(hits.length)} of ${number(count)}…`}</p>
  const report = reports?.find(({ reportId }) => reportId === hit.reportId)
  const isMarked = marked?.some((one) => one.reportId === hit.reportId && one.passage === hit.passage) === true
  return (
    <>
      <ProgressBar label="Hits looked at" value={at} total={count} />
      <p className={styles.where}>
        <span role="status" className={styles.count}>
          {`${number(at + 1)} of ${number(count)}`}
        </span>
        <strong>{reportName(report)}</strong>
        {report?.isSample === true && <Fiction />}
        <span>¶ {hit.passage}</span>
        <span className={styles.state}>{isMarked ? 'has a highlight already' : (decisions[at] ?? '')}</span>
      </p>
      <div className={styles.hit}>
        <p className={extent === 'passage' ? styles.whole : styles.passage} lang={report?.language} dir="auto">
          <Marked text={hit.text} matches={hit.matches} />
        </p>
      </div>
    </>
  )
}
