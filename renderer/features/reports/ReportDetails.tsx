import type { ReactNode } from 'react'
import type { Report, SourceFormat, SourceState } from '../../../preload/contract/reports.ts'
import { useCall } from '../../desk.ts'
import { isPressed, runCommand } from '../../keys.ts'
import { go, useRoute } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted, number } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { visibleName } from '../../ui/visible-name.ts'
import { Fiction } from '../library/Fiction.tsx'
import { OtherCopies } from '../reissues/OtherCopies.tsx'
import { FieldRow } from './FieldRow.tsx'
import { fieldSpecs } from './fields.ts'
import styles from './ReportDetails.module.css'
import { removeReports } from './remove-reports.ts'
import { setReportSheet } from './sheets.ts'
import { useFieldChoices } from './use-choices.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

const close = (): void => setReportSheet({ details: null })

/**
 * What a report is, where it comes from and how it was read. What the program found can be corrected here. Its address
 * is text: nothing here leads out of the desk.
 */
export function ReportDetails({ reportId }: { reportId: string }) {
  const report = useCall('reports.get', { reportId })
  const route = useRoute()
  const isOpenAlready = route.place === 'report' && route.reportId === reportId
  const { data } = report
  return (
    <Dialog
      title="About this report"
      isOpen
      onClose={close}
      actions={
        data !== undefined && (
          <>
            <Button variant="quiet" className={styles.remove} onPress={() => removeFrom(data)}>
              Remove…
            </Button>
            <Button onPress={() => setReportSheet({ source: reportId })}>Show source…</Button>
            {!isOpenAlready && (
              <Button
                variant="primary"
                onPress={() => {
                  close()
                  go({ place: 'report', reportId })
                }}
              >
                Open
              </Button>
            )}
          </>
        )
      }
    >
      {data === undefined ? <p>{report.error?.message}</p> : <Facts report={data} />}
    </Dialog>
  )
}

function removeFrom(report: Report): void {
  close()
  void removeReports([report])
}

function Facts({ report }: { report: Report }) {
  const choices = useFieldChoices()
  const source = useCall('reports.source', { reportId: report.reportId }).data
  return (
    // The keys of the desk rest while a dialog is open; what is changed here is taken back here, too.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its fields leave over
    <div
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement) return
        if (isPressed('mod+z', event.nativeEvent)) runCommand('undo')
        else if (isPressed('mod+shift+z', event.nativeEvent)) runCommand('redo')
      }}
    >
      {report.isSample && (
        <p className={styles.sample}>
          <Fiction /> This report belongs to the sample library. It is not to be quoted as fact.
        </p>
      )}
      <OtherCopies reportId={report.reportId} onLeave={close} />
      {report.doubts.length > 0 && (
        <section className={styles.doubts}>
          <h3 className={styles.heading}>Not sure about</h3>
          {report.doubts.map((doubt) => (
            <p key={doubt} dir="auto">
              {doubt}
            </p>
          ))}
        </section>
      )}
      <dl className={styles.list}>
        {fieldSpecs.map((spec) => (
          <FieldRow key={spec.field} report={report} spec={spec} choices={choices[spec.field]} />
        ))}
      </dl>
      <h3 className={styles.heading}>Text</h3>
      <dl className={styles.list}>
        <Line name="Length">
          {`${counted(report.sections, 'section')}, ${counted(report.passages, 'passage')}, ${counted(report.words, 'word')}`}
        </Line>
        <Line name="Pages">{pagesOf(source)}</Line>
        <Line name="Highlights">{report.highlights === 0 ? 'none yet' : number(report.highlights)}</Line>
      </dl>
      <h3 className={styles.heading}>Source</h3>
      <dl className={styles.list}>
        <Line name="File">{visibleName(report.fileName)}</Line>
        <Line name="Format">{source === undefined ? '' : formatOf(source)}</Line>
        <Line name="Size">{counted(report.sizeBytes, 'byte')}</Line>
        <Line name="SHA-256">
          <code className={styles.hash}>{report.sha256}</code>
        </Line>
        <Line name="Kept file">
          {source !== undefined && (source.isIntact ? 'byte for byte what was imported' : <Damaged />)}
        </Line>
        <Line name="Imported">{moment.format(report.importedAtMs)}</Line>
        <Line name="Address">{report.url ?? <span className={styles.none}>the file names none</span>}</Line>
        <Line name="Read as">{profileNames[report.profile] ?? report.profile}</Line>
      </dl>
    </div>
  )
}

const Damaged = () => (
  <span className={styles.damaged}>
    no longer what was imported. Its text is not affected, but take the report from a backup before you rely on it.
  </span>
)

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={styles.row}>
    <dt className={styles.name}>{name}</dt>
    <dd className={styles.value} dir="auto">
      {children}
    </dd>
  </div>
)

function pagesOf(source: SourceState | undefined): ReactNode {
  if (source === undefined) return ''
  return source.lastPage === null ? 'the file has none' : `text on pages up to ${number(source.lastPage)}`
}

const formatOf = ({ format }: SourceState): ReactNode =>
  format === null ? <span className={styles.none}>not known</span> : formatNames[format]

const formatNames: Record<SourceFormat, string> = {
  html: 'Saved web page (HTML)',
  mhtml: 'Web archive (MHTML)',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  odt: 'OpenDocument (ODT)',
  epub: 'EPUB',
  rtf: 'RTF',
  markdown: 'Markdown',
  text: 'Plain text',
}

/** What a profile took the file for. A name that is not here is shown as it is. */
const profileNames: Record<string, string> = {
  'us-state-department': 'a country report of the US State Department',
  'hrw-world-report': 'a chapter of the World Report',
  generic: 'a report of no known series',
}
