import { useLayoutEffect, useRef } from 'react'
import { useCall } from '../../desk.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted, number } from '../../ui/counted.ts'
import { visibleName } from '../../ui/visible-name.ts'
import { OtherCopies } from '../reissues/OtherCopies.tsx'
import { describeSize, nameDay, nameLanguage } from './describe.ts'
import { Fiction } from './Fiction.tsx'
import { openReport } from './open-report.ts'
import styles from './Preview.module.css'

/** The report under the cursor: what it is, where it comes from, and its chief sections. */
export function Preview({ reportId }: { reportId: string }) {
  const report = useCall('reports.get', { reportId }, { keepPrevious: true }).data
  const outline = useCall('reports.outline', { reportId }, { keepPrevious: true }).data ?? []
  const aside = useRef<HTMLElement>(null)
  const shown = report?.reportId
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report is shown from its title on
  useLayoutEffect(() => {
    aside.current?.scrollTo({ top: 0 })
  }, [shown])
  if (report === undefined) return <aside className={styles.preview} aria-label="Preview" />
  const topLevel = outline.filter(({ level }) => level === 1)
  const facts: readonly [string, string | null][] = [
    ['Publisher', report.publisher],
    ['Country', report.countryName],
    ['Covers', report.coversYear === null ? null : `${report.coversYear}`],
    ['Published', report.publishedYear === null ? null : `${report.publishedYear}`],
    ['Language', nameLanguage(report.language)],
    [
      'Text',
      `${counted(report.sections, 'section')}, ${counted(report.passages, 'passage')}, ${counted(report.words, 'word')}`,
    ],
    ['Highlights', report.highlights === 0 ? 'none yet' : number(report.highlights)],
    ['File', `${visibleName(report.fileName)}, ${describeSize(report.sizeBytes)}`],
    ['Imported', nameDay(report.importedAtMs)],
  ]
  return (
    <aside ref={aside} className={styles.preview} aria-label="Preview">
      {report.isSample && (
        <p>
          <Fiction /> From the sample library. Not to be quoted as fact.
        </p>
      )}
      <h2 className={styles.title} lang={report.language}>
        {report.title}
      </h2>
      <Button variant="primary" className={styles.open} onPress={() => openReport(reportId)}>
        Open
      </Button>
      <OtherCopies reportId={report.reportId} />
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className={styles.fact}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {report.doubts.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>Not certain</h3>
          {report.doubts.map((doubt) => (
            <p key={doubt} className={styles.doubt}>
              {doubt}
            </p>
          ))}
        </section>
      )}
      {topLevel.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>Sections</h3>
          <ol className={styles.sections} lang={report.language}>
            {topLevel.map(({ sectionId, number: ownNumber, heading, firstPassage }) => (
              <li key={sectionId}>
                <button
                  type="button"
                  className={styles.section}
                  onClick={() =>
                    go({ place: 'report', reportId, ...(firstPassage !== null && { passage: firstPassage }) })
                  }
                >
                  {ownNumber !== '' && <span className={styles.number}>{ownNumber}</span>}
                  <span>{heading}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </aside>
  )
}
