import { useEffect, useMemo, useRef, useState } from 'react'
import type { Comparison } from '../../../preload/contract/compare.ts'
import { useCall } from '../../desk.ts'
import { commands, describeKeys, useCommand } from '../../keys.ts'
import { currentVisit, go, useRoute } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted, number } from '../../ui/counted.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { Fiction } from '../library/Fiction.tsx'
import { type ReportText, useReportText } from '../reader/use-report-text.ts'
import { openCarrySheet } from './carry-sheet.ts'
import { describeCopy } from './copy-names.ts'
import { DifferenceLine } from './DifferenceLine.tsx'
import styles from './DifferencesPlace.module.css'
import { countChanges, differenceRows, whereIs } from './difference-rows.ts'
import { useWordChanges } from './use-word-changes.ts'

/** Two copies of an edition side by side, with what differs. */
export function DifferencesPlace() {
  const route = useRoute()
  return route.place === 'differences' ? <Two key={`${route.a} ${route.b}`} a={route.a} b={route.b} /> : null
}

function Two({ a, b }: { a: string; b: string }) {
  const first = useReportText(a)
  const second = useReportText(b)
  const comparison = useCall('compare.reports', { a, b })
  const error = first.error ?? second.error ?? comparison.error
  if (error !== null) {
    return (
      <EmptyState
        title="These reports cannot be compared"
        actions={<Button onPress={() => go({ place: 'library' })}>Go to the library</Button>}
      >
        {error.message}
      </EmptyState>
    )
  }
  if (first.text === undefined || second.text === undefined || comparison.data === undefined) return null
  return <Differences a={first.text} b={second.text} comparison={comparison.data} />
}

/** The line that had the focus, kept for the way back. */
const memoKey = 'difference'

function Differences({ a, b, comparison }: { a: ReportText; b: ReportText; comparison: Comparison }) {
  const [isWhole, setIsWhole] = useState(false)
  const rows = useMemo(() => differenceRows(comparison.passages), [comparison])
  const words = useWordChanges(a.report.reportId, b.report.reportId, rows).data
  const changed = useMemo(() => rows.filter(({ change }) => change !== 'same'), [rows])
  const shown = isWhole ? rows : changed
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState<string | undefined>(
    () => currentVisit().memo.get(memoKey) as string | undefined,
  )
  const at = changed.findIndex(({ key }) => key === current)

  const focusLine = (key: string | undefined): boolean => {
    const line = key === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-line="${key}"]`)
    line?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'center' })
    return line !== null && line !== undefined
  }
  const step = (by: 1 | -1): boolean => focusLine(changed[at < 0 ? (by > 0 ? 0 : changed.length - 1) : at + by]?.key)
  useCommand('nextChange', () => step(1))
  useCommand('previousChange', () => step(-1))
  useCommand('wholeText', () => setIsWhole(!isWhole))
  // The keyboard begins where it was left, or at the first change.
  const arrive = useRef(() => void focusLine(current ?? changed[0]?.key))
  useEffect(() => arrive.current(), [])
  // What was looked at stays in view when more or less is shown around it.
  const keepInView = useRef((_: boolean) => {})
  keepInView.current = () => {
    list.current?.querySelector(`[data-line="${current}"]`)?.scrollIntoView({ block: 'center' })
  }
  useEffect(() => keepInView.current(isWhole), [isWhole])

  const headings = shown.map((row) => whereIs(row, a, b))
  return (
    <div className={styles.place}>
      <header className={styles.head}>
        <div className={styles.what}>
          <h1 className={styles.title}>
            Two copies of {a.report.title} {a.report.isSample && <Fiction />}
          </h1>
          <p className={styles.summary}>
            {countChanges(rows)
              .map(({ change, lines }) => `${number(lines)} ${summaryWords[change](lines)}`)
              .join(', ')}
            .
          </p>
        </div>
        <Segments
          label="Which paragraphs"
          value={isWhole ? 'whole' : 'changes'}
          onChange={(value) => setIsWhole(value === 'whole')}
          options={[
            { id: 'changes', label: `Only changes (${number(changed.length)})` },
            { id: 'whole', label: 'The whole text' },
          ]}
        />
        <Steps at={at} count={changed.length} onStep={step} />
        <Button onPress={() => openCarrySheet(a.report, b.report)}>Carry highlights over…</Button>
      </header>
      <div className={styles.scroller}>
        <div className={styles.sides}>
          <SideHead text={a} name="Earlier copy" />
          <SideHead text={b} name="Later copy" />
        </div>
        {changed.length === 0 && (
          <p className={styles.none}>Every paragraph has the same words in both copies. Only the files differ.</p>
        )}
        <ol ref={list} className={styles.lines}>
          {shown.map((row, index) => (
            <DifferenceLine
              key={row.key}
              row={row}
              heading={headings[index] === headings[index - 1] ? '' : (headings[index] ?? '')}
              a={a}
              b={b}
              words={words?.get(row.key)}
              onFocus={() => {
                setCurrent(row.key)
                currentVisit().memo.set(memoKey, row.key)
              }}
            />
          ))}
        </ol>
      </div>
    </div>
  )
}

const are = (lines: number): string => (lines === 1 ? 'paragraph is' : 'paragraphs are')

const summaryWords = {
  same: (lines: number) => `${are(lines)} the same`,
  edited: () => 'edited',
  parted: () => 'split differently',
  spaced: () => 'with other spaces',
  moved: () => 'moved',
  added: () => 'added',
  dropped: () => 'dropped',
} as const

function Steps({ at, count, onStep }: { at: number; count: number; onStep(by: 1 | -1): void }) {
  if (count === 0) return null
  return (
    <div className={styles.steps}>
      <span className={styles.count} role="status">
        {at < 0 ? counted(count, 'change') : `${number(at + 1)} of ${number(count)}`}
      </span>
      {([-1, 1] as const).map((by) => {
        const { says, keys } = commands[by < 0 ? 'previousChange' : 'nextChange']
        return (
          <Tooltip key={by} text={`${says} (${describeKeys(keys[0])})`}>
            <Button variant="quiet" size="small" aria-label={says} onPress={() => onStep(by)}>
              {by < 0 ? '↑' : '↓'}
            </Button>
          </Tooltip>
        )
      })}
    </div>
  )
}

function SideHead({ text: { report }, name }: { text: ReportText; name: string }) {
  const { reportId, passages } = report
  return (
    <section className={styles.side} aria-label={name}>
      <p>
        <strong className={styles.name}>{name}</strong> <bdi>{describeCopy(report)}</bdi>,{' '}
        {counted(passages, 'paragraph')}
      </p>
      <Button variant="quiet" size="small" onPress={() => go({ place: 'report', reportId })}>
        Open
      </Button>
    </section>
  )
}
