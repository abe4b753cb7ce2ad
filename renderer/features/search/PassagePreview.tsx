import clsx from 'clsx'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import type { Range } from '../../../preload/contract/search.ts'
import { useCall } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Fiction } from '../library/Fiction.tsx'
import { sectionPath, sectionTrail } from '../reader/sections.ts'
import { Marked } from './Marked.tsx'
import styles from './PassagePreview.module.css'
import { onScrollPreview } from './scroll-preview.ts'

/** Passages shown before and after the hit: as many as fill a tall window with it a third from the top. */
const before = 4
const after = 8

export interface PassagePreviewProps {
  place: { reportId: string; passage: number; sectionId: number | null; text: string }
  report: ReportSummary | undefined
  /** What is marked in the passage. */
  marks: readonly Range[]
  onOpen(): void
  /** Stands between the head and the text. */
  children?: ReactNode
}

/** A passage among its neighbours, as the reader would show it. */
export function PassagePreview({ place, report, marks, onOpen, children }: PassagePreviewProps) {
  const { reportId, passage } = place
  const scroller = useRef<HTMLDivElement>(null)
  const from = Math.max(1, passage - before)
  const around = useCall('reports.passages', { reportId, from, to: passage + after })
  const outline = useCall('reports.outline', { reportId }).data ?? []
  const passages = around.data ?? [
    { number: passage, sectionId: place.sectionId, kind: 'paragraph' as const, text: place.text },
  ]

  useEffect(
    () => onScrollPreview((pages) => scroller.current?.scrollBy({ top: pages * scroller.current.clientHeight * 0.85 })),
    [],
  )

  // The hit stands a third from the top, and where it did when its neighbours come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: neighbours that come move the passage
  useLayoutEffect(() => {
    const element = scroller.current
    const own = element?.querySelector<HTMLElement>(`[data-preview="${passage}"]`)
    if (element === null || own === null || own === undefined) return
    element.scrollTop = own.offsetTop - element.clientHeight / 3
  }, [passage, around.data])

  return (
    <section className={styles.preview} aria-label="Preview">
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title} dir="auto">
            {report?.title}
          </h2>
          <p className={styles.section}>
            {report?.isSample === true && <Fiction />}{' '}
            <bdi>{sectionTrail(sectionPath(outline, place.sectionId)).join(' › ')}</bdi>
          </p>
        </div>
        <Button size="small" onPress={onOpen}>
          Open
        </Button>
      </header>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <article ref={scroller} className={styles.text} lang={report?.language} tabIndex={0} aria-label="Passage">
        {passages.map(({ number, text }) => (
          <p
            key={number}
            data-preview={number}
            className={clsx(styles.passage, number === passage && styles.own)}
            dir="auto"
          >
            {number === passage ? <Marked text={text} matches={marks} /> : text}
          </p>
        ))}
      </article>
    </section>
  )
}
