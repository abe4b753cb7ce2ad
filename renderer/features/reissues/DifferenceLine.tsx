import clsx from 'clsx'
import { type KeyboardEvent, memo } from 'react'
import type { WordChanges } from '../../../preload/contract/compare.ts'
import type { Range } from '../../../preload/contract/search.ts'
import { go } from '../../route.ts'
import type { ReportText } from '../reader/use-report-text.ts'
import { ChangedText } from './ChangedText.tsx'
import styles from './DifferenceLine.module.css'
import { changeWords, type DifferenceRow, rangesOfEach } from './difference-rows.ts'

export interface DifferenceLineProps {
  row: DifferenceRow
  /** The section that begins with it; empty where it goes on. */
  heading: string
  a: ReportText
  b: ReportText
  /** What changed in its words, once that is known. */
  words: WordChanges | undefined
  onFocus(): void
}

const nothing: readonly Range[] = []

/** One line of the comparison: what became of it, the words of both sides. Enter opens it in the report. */
export const DifferenceLine = memo(function DifferenceLine(props: DifferenceLineProps) {
  const { row, heading, a, b, words, onFocus } = props
  const what = changeWords(row)
  const places = [row.a, row.b].flatMap((numbers, side) =>
    numbers.map((number) => `¶ ${number} of the ${side === 0 ? 'earlier' : 'later'} copy`),
  )
  const open = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    const [text, passage] = row.b[0] === undefined ? [a, row.a[0]] : [b, row.b[0]]
    event.preventDefault()
    if (passage !== undefined) go({ place: 'report', reportId: text.report.reportId, passage })
  }
  return (
    <li className={styles.item}>
      {heading !== '' && (
        <h2 className={styles.heading} lang={b.report.language}>
          <bdi>{heading}</bdi>
        </h2>
      )}
      <article
        tabIndex={-1}
        data-line={row.key}
        aria-label={`${what}: ${places.join(', ')}`}
        className={clsx(styles.line, styles[row.change])}
        onFocus={onFocus}
        onKeyDown={open}
      >
        <p className={styles.what}>{what}</p>
        <Cell text={a} numbers={row.a} changes={words?.a ?? nothing} side="a" />
        <Cell text={b} numbers={row.b} changes={words?.b ?? nothing} side="b" />
      </article>
    </li>
  )
})

interface CellProps {
  text: ReportText
  numbers: readonly number[]
  changes: readonly Range[]
  side: 'a' | 'b'
}

function Cell({ text, numbers, changes, side }: CellProps) {
  const { reportId, language } = text.report
  if (numbers.length === 0) {
    return <p className={styles.absent}>not in the {side === 'a' ? 'earlier' : 'later'} copy</p>
  }
  const words = numbers.map((number) => text.passages[number - 1]?.text ?? '')
  const ranges = rangesOfEach(words, changes)
  return (
    <div className={styles.cell}>
      {numbers.map((number, index) => (
        <div key={number} className={styles.passage}>
          <button
            type="button"
            className={styles.number}
            aria-label={`Open ¶ ${number} of the ${side === 'a' ? 'earlier' : 'later'} copy`}
            onClick={() => go({ place: 'report', reportId, passage: number })}
          >
            ¶ {number}
          </button>
          <p className={styles.text} lang={language} dir="auto">
            <ChangedText text={words[index] ?? ''} changes={ranges[index] ?? nothing} side={side} />
          </p>
        </div>
      ))}
    </div>
  )
}
