import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { number } from '../../ui/counted.ts'
import { listStep } from '../../ui/list-step.ts'
import { Fiction } from '../library/Fiction.tsx'
import { copyOf } from '../reissues/copy-names.ts'
import { hitListId } from './focus-hits.ts'
import { Hit } from './Hit.tsx'
import styles from './HitList.module.css'
import { type AnyHit, type HitRow, headingOf, hitKey } from './hit-rows.ts'
import { reportName } from './report-name.ts'
import { scrollPreview } from './scroll-preview.ts'

/** What of the hits is on its way. */
export interface MoreHits {
  loaded: number
  total: number
  hasMore: boolean
  isLoadingMore: boolean
  loadMore(): void
}

export interface HitListProps {
  label: string
  rows: readonly HitRow[]
  more: MoreHits
  reports: ReadonlyMap<string, ReportSummary>
  chosen: AnyHit | null
  /** The list answers an older query. */
  isOld: boolean
  onChoose(hit: AnyHit): void
  onOpen(hit: AnyHit): void
  /** Where the visit keeps how the list was left, and the name of the list there. */
  memo: Map<string, unknown>
  memoKey: string
}

/** How a list was left. */
interface Left {
  key: string
  offset: number
  loaded: number
  sizes: VirtualItem[]
}

// Guesses: what is drawn is measured.
const rowHeights: Record<HitRow['kind'], number> = { report: 38, hit: 102 }
/** Drawn before the list has been measured, so that the first frame already shows hits. */
const firstRect = { width: 440, height: 640 }
/** Rows left below the window when the next page is fetched. */
const fetchAhead = 12

/** Hits, of which only those near the window are drawn. Arrows choose, Enter opens, Space turns the preview's pages. */
export function HitList(props: HitListProps) {
  const { label, rows, more, reports, chosen, isOld, onChoose, onOpen, memo, memoKey } = props
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const [left] = useState(() => {
    const kept = memo.get('list') as Left | undefined
    return kept?.key === memoKey ? kept : undefined
  })
  const hits = useMemo(() => rows.flatMap((row) => (row.kind === 'hit' ? [row.hit] : [])), [rows])
  const isGrouped = rows[0]?.kind === 'report'
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => rowHeights[rows[index]?.kind ?? 'hit'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
    initialOffset: left?.offset ?? 0,
    initialMeasurementsCache: left?.sizes ?? [],
    initialRect: firstRect,
    scrollPaddingStart: isGrouped ? rowHeights.report : 0,
  })
  const items = virtual.getVirtualItems()

  const loaded = useRef(more.loaded)
  loaded.current = more.loaded
  useLayoutEffect(
    () => () => {
      const { scrollOffset } = virtual
      const kept: Left = {
        key: memoKey,
        offset: scrollOffset ?? 0,
        loaded: loaded.current,
        sizes: virtual.takeSnapshot(),
      }
      memo.set('list', kept)
    },
    [memo, memoKey, virtual],
  )

  const chosenKey = chosen === null ? null : hitKey(chosen)
  const at = hits.findIndex((hit) => hitKey(hit) === chosenKey)
  const rowOf = (index: number): number => rows.findIndex((row) => row.kind === 'hit' && row.at === index)
  // A hit that was chosen in another view of the same results is looked at in this one, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is made
  useLayoutEffect(() => {
    if (left === undefined && at > 0) virtual.scrollToIndex(rowOf(at), { align: 'center' })
  }, [])

  const lastDrawn = items.at(-1)?.index ?? -1
  const { hasMore, isLoadingMore, loadMore } = more
  useEffect(() => {
    const isWanted = lastDrawn >= rows.length - fetchAhead || more.loaded < (left?.loaded ?? 0)
    if (isWanted && hasMore && !isLoadingMore) loadMore()
  }, [lastDrawn, rows.length, more.loaded, left, hasMore, isLoadingMore, loadMore])

  const choose = (index: number): void => {
    const hit = hits[index]
    if (hit === undefined) return
    onChoose(hit)
    virtual.scrollToIndex(rowOf(index), { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = listStep(event, at, hits.length)
    if (to !== null) choose(to)
    else if (event.key === 'Enter' && chosen !== null) onOpen(chosen)
    else if (event.key === ' ') scrollPreview(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const isDrawn = items.some(({ key }) => key === chosenKey)
  const top = rows[headingOf(rows, virtual.range?.startIndex ?? 0)]
  return (
    <div
      ref={list}
      id={hitListId}
      role="listbox"
      aria-label={label}
      aria-busy={isOld}
      aria-activedescendant={isDrawn ? `${id}-${chosenKey}` : undefined}
      tabIndex={0}
      className={clsx(styles.list, isOld && styles.old)}
      onKeyDown={onKeyDown}
    >
      {top?.kind === 'report' && (
        <div aria-hidden className={styles.top}>
          <ReportLine report={reports.get(top.reportId)} isContinued={top.isContinued} />
        </div>
      )}
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        <div
          role="presentation"
          className={styles.drawn}
          style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}
        >
          {groupsOf(rows, items).map(({ heading, hits }) => {
            const drawn = hits.flatMap((item) => {
              const row = rows[item.index]
              return row?.kind === 'hit'
                ? [
                    <Hit
                      key={row.key}
                      hit={row.hit}
                      index={item.index}
                      measure={virtual.measureElement}
                      id={`${id}-${row.key}`}
                      at={row.at}
                      of={more.total}
                      report={isGrouped || row.hit.kind === 'tag' ? undefined : reports.get(row.hit.reportId)}
                      isChosen={row.key === chosenKey}
                      onChoose={onChoose}
                      onOpen={onOpen}
                    />,
                  ]
                : []
            })
            if (heading === null) return drawn
            const report = reports.get(heading.row.reportId)
            return (
              // biome-ignore lint/a11y/useSemanticElements: a group of options in a list is no group of fields
              <div key={heading.row.key} role="group" aria-label={nameOf(report)}>
                {heading.item !== undefined && (
                  <div ref={virtual.measureElement} data-index={heading.item.index} role="presentation">
                    <ReportLine report={report} isContinued={heading.row.isContinued} />
                  </div>
                )}
                {drawn}
              </div>
            )
          })}
        </div>
      </div>
      {hasMore && (
        <p role="presentation" className={styles.more}>
          {number(more.loaded)} of {number(more.total)} shown
        </p>
      )}
    </div>
  )
}

interface Group {
  heading: { row: Extract<HitRow, { kind: 'report' }>; item: VirtualItem | undefined } | null
  hits: VirtualItem[]
}

/** The rows that are drawn, by the heading that they stand under; the first heading may be above what is drawn. */
function groupsOf(rows: readonly HitRow[], items: readonly VirtualItem[]): Group[] {
  const groups: Group[] = []
  for (const item of items) {
    const row = rows[item.index]
    const above = groups.length === 0 ? rows[headingOf(rows, item.index)] : undefined
    if (row?.kind === 'report') groups.push({ heading: { row, item }, hits: [] })
    else if (above?.kind === 'report') groups.push({ heading: { row: above, item: undefined }, hits: [item] })
    else if (groups.length === 0) groups.push({ heading: null, hits: [item] })
    else groups.at(-1)?.hits.push(item)
  }
  return groups
}

const nameOf = (report: ReportSummary | undefined): string =>
  report === undefined
    ? 'Report'
    : [report.title, report.isSample && 'fiction', copyOf(report)].filter((part) => typeof part === 'string').join(', ')

const ReportLine = ({ report, isContinued }: { report: ReportSummary | undefined; isContinued: boolean }) => (
  <div className={styles.report}>
    <bdi className={styles.where}>{reportName(report)}</bdi>
    {report?.isSample === true && <Fiction />}
    {report?.copy !== undefined && <span className={styles.copy}>{copyOf(report)}</span>}
    <span className={styles.title} dir="auto">
      {isContinued ? 'more from this report' : report?.countryName != null ? (report.publisher ?? report.title) : ''}
    </span>
  </div>
)
