import { useCall } from '../../desk.ts'
import { counted } from '../../ui/counted.ts'
import { useMessages } from '../../ui/messages.ts'
import { HistoryButtons } from '../history/HistoryButtons.tsx'
import { ImportProgress } from '../imports/ImportProgress.tsx'
import styles from './StatusLine.module.css'

/** What the desk is doing and has done: the number of reports, an import on its way, the last change and its undo. */
export function StatusLine() {
  const reports = useCall('reports.list', {}).data
  const news = useMessages((state) => state.news)
  return (
    <footer className={styles.line}>
      <span className={styles.count}>{reports === undefined ? '' : counted(reports.length, 'report')}</span>
      <ImportProgress />
      <span className={styles.news} role="status">
        {news !== null && (
          <span key={news.id} className={styles.text}>
            {news.text}
          </span>
        )}
      </span>
      <HistoryButtons />
    </footer>
  )
}
