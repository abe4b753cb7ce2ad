import clsx from 'clsx'
import type { Ref } from 'react'
import type { ReportSummary, Section } from '../../../preload/contract/reports.ts'
import { commands, describeKeys } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { Fiction } from '../library/Fiction.tsx'
import { CopiesButton } from '../reissues/CopiesButton.tsx'
import styles from './ReadingBar.module.css'
import { sectionLabel, sectionTrail } from './sections.ts'
import type { Hits } from './use-hits.ts'
import type { Reading } from './use-reading-place.ts'

export interface ReadingBarProps {
  report: Pick<ReportSummary, 'reportId' | 'copy'>
  /** The report comes from the sample library. */
  isFiction: boolean
  /** The section that is read, with its parents from the top down. */
  path: readonly Section[]
  /** What that section is about; null for none of our topics. */
  topic: string | null
  /** Where the picker of topics opens. */
  topicAnchor: Ref<HTMLButtonElement>
  reading: Reading
  /** The page of the source that the passage begins on; undefined where it has none. */
  page: number | undefined
  query: string | undefined
  hits: Hits
  isOutlineShown: boolean
  onToggleOutline(): void
  onGo(section: Section): void
  onTopic(): void
  onEndSearch(): void
  onDetails(): void
  onExport(): void
}

/** Where one is in the report, the hits of a search to walk through, and what can be done with the whole report. */
export function ReadingBar(props: ReadingBarProps) {
  const { report, isFiction, path, topic, topicAnchor, reading, page, query, hits, isOutlineShown } = props
  const { onToggleOutline, onGo, onTopic, onEndSearch, onDetails, onExport } = props
  const trail = sectionTrail(path)
  return (
    <div className={styles.bar}>
      <Tooltip text={`${isOutlineShown ? 'Hide' : 'Show'} the outline (${describeKeys(commands.outline.keys[0])})`}>
        <Button variant="quiet" size="small" aria-expanded={isOutlineShown} onPress={onToggleOutline}>
          Outline
        </Button>
      </Tooltip>
      {isFiction && <Fiction />}
      <nav aria-label="Where you are in the report" className={styles.where}>
        <ol className={styles.path}>
          {path.map((section, at) => (
            <li key={section.sectionId} className={styles.step}>
              <button
                type="button"
                className={styles.section}
                title={sectionLabel(section)}
                onClick={() => onGo(section)}
              >
                <bdi>{trail[at]}</bdi>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {path.length > 0 && (
        <Tooltip text={`What the section is about: change it (${describeKeys(commands.topic.keys[0])})`}>
          <Button
            ref={topicAnchor}
            variant="quiet"
            size="small"
            className={clsx(styles.topic, topic === null && styles.noTopic)}
            aria-label={topic === null ? 'No topic' : `Topic: ${topic}`}
            onPress={onTopic}
          >
            <span className={styles.topicName}>{topic ?? 'No topic'}</span>
          </Button>
        </Tooltip>
      )}
      {query !== undefined && (
        <search className={styles.hits} aria-label="Hits in this report">
          <span className={styles.count} role="status">
            {hits.spans.length === 0 ? (
              <>
                No hits for <bdi className={styles.query}>{query}</bdi>
              </>
            ) : (
              <>
                <bdi className={styles.query}>{query}</bdi> {hits.current + 1} / {hits.spans.length}
              </>
            )}
          </span>
          <Tooltip text={`Hit before (${describeKeys(commands.previousHit.keys[0])})`}>
            <Button variant="quiet" size="small" aria-label="Hit before" onPress={() => hits.step(-1)}>
              ↑
            </Button>
          </Tooltip>
          <Tooltip text={`Next hit (${describeKeys(commands.nextHit.keys[0])})`}>
            <Button variant="quiet" size="small" aria-label="Next hit" onPress={() => hits.step(1)}>
              ↓
            </Button>
          </Tooltip>
          <Button variant="quiet" size="small" aria-label="Unmark the hits" onPress={onEndSearch}>
            ✕
          </Button>
        </search>
      )}
      <span className={styles.share}>
        {reading.passage !== undefined && `¶ ${reading.passage} · `}
        {page !== undefined && (
          <>
            <abbr className={styles.page} title="page of the source">
              p.
            </abbr>
            {` ${page} · `}
          </>
        )}
        {reading.percent} % read
      </span>
      <CopiesButton report={report} />
      <Button variant="quiet" size="small" onPress={onDetails}>
        Details
      </Button>
      <Button variant="quiet" size="small" onPress={onExport}>
        Export…
      </Button>
    </div>
  )
}
