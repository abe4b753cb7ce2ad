import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './RemovalQuestion.module.css'
import { removeNow } from './remove-reports.ts'
import { type ReportName, setReportSheet } from './sheets.ts'

/** Reports that are named one by one; of more there is only a number. */
const maxNamed = 6

const close = (): void => setReportSheet({ removing: null })

/** Asks before highlights go to the trash with their reports. */
export function RemovalQuestion({ reports }: { reports: readonly ReportName[] }) {
  const marked = reports.filter(({ highlights }) => highlights > 0)
  const highlights = marked.reduce((sum, report) => sum + report.highlights, 0)
  const [only, another] = reports
  const isOne = only !== undefined && another === undefined
  return (
    <Dialog
      title={isOne ? 'Remove this report?' : `Remove ${counted(reports.length, 'report')}?`}
      width="narrow"
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{isOne ? 'Keep it' : 'Keep them'}</Button>
          <Button
            variant="danger"
            onPress={() => {
              close()
              void removeNow(reports)
            }}
          >
            Remove
          </Button>
        </>
      }
    >
      <p>
        {isOne ? (
          <>
            “<bdi>{only.title}</bdi>” goes
          </>
        ) : (
          `${counted(reports.length, 'report')} go`
        )}{' '}
        to the trash, and {counted(highlights, 'highlight')} of yours with {isOne ? 'it' : 'them'}.
      </p>
      {!isOne && (
        <ul className={styles.list}>
          {marked.slice(0, maxNamed).map(({ reportId, title, highlights }) => (
            <li key={reportId} className={styles.line}>
              <bdi className={styles.title}>{title}</bdi>
              <span className={styles.count}>{counted(highlights, 'highlight')}</span>
            </li>
          ))}
          {marked.length > maxNamed && <li>and {counted(marked.length - maxNamed, 'more report')} with highlights</li>}
        </ul>
      )}
      <p className={styles.comfort}>They can be brought back until the trash is emptied.</p>
    </Dialog>
  )
}
