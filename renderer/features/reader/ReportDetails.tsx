import type { ReactNode } from 'react'
import type { Report } from '../../../preload/contract/reports.ts'
import { counted, number } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { OtherCopies } from '../reissues/OtherCopies.tsx'
import styles from './ReportDetails.module.css'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** Where a report comes from and how it was read. Its address is text: nothing here leads out of the desk. */
export function ReportDetails({ report, isOpen, onClose }: { report: Report; isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="About this report" isOpen={isOpen} onClose={onClose}>
      {report.isSample && <p className={styles.sample}>This report is fiction. It belongs to the sample library.</p>}
      <OtherCopies reportId={report.reportId} onLeave={onClose} />
      <dl className={styles.list}>
        <Line name="Title">{report.title}</Line>
        <Line name="Publisher">{report.publisher}</Line>
        <Line name="Series">{report.series}</Line>
        <Line name="Country">{report.countryName}</Line>
        <Line name="Covers">{report.coversYear}</Line>
        <Line name="Published">{report.publishedYear}</Line>
        <Line name="Language">{languageName(report.language)}</Line>
        <Line name="Length">
          {`${counted(report.words, 'word')}, ${counted(report.passages, 'paragraph')}, ${counted(report.sections, 'section')}`}
        </Line>
        <Line name="Address">{report.url}</Line>
        <Line name="File">{`${report.fileName} (${number(report.sizeBytes)} bytes)`}</Line>
        <Line name="SHA-256">
          <code className={styles.hash}>{report.sha256}</code>
        </Line>
        <Line name="Imported">{date.format(report.importedAtMs)}</Line>
        <Line name="Profile">{report.profile}</Line>
      </dl>
      {report.doubts.length > 0 && (
        <section className={styles.doubts}>
          <h3 className={styles.heading}>Not sure about</h3>
          <ul>
            {report.doubts.map((doubt) => (
              <li key={doubt} dir="auto">
                {doubt}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className={styles.name}>{name}</dt>
    <dd className={styles.value} dir="auto">
      {children ?? <span className={styles.none}>not known</span>}
    </dd>
  </>
)

/** A language by its English name; by its code where that has none. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
