import clsx from 'clsx'
import { type KeyboardEvent, memo, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import type { SearchHit } from '../../../preload/contract/search.ts'
import { Button } from '../../ui/Button.tsx'
import { number } from '../../ui/counted.ts'
import { listStep } from '../../ui/list-step.ts'
import { Fiction } from '../library/Fiction.tsx'
import { hitListId } from './focus-hits.ts'
import styles from './HitList.module.css'
import { Marked } from './Marked.tsx'
import { scrollPreview } from './PassagePreview.tsx'
import type { Found } from './use-find.ts'

export interface HitListProps {
  found: Found
  reports: ReadonlyMap<string, ReportSummary>
  chosen: SearchHit | null
  onChoose(hit: SearchHit): void
  onOpen(hit: SearchHit): void
  /** What the visit remembers: the scroll offset, for when the user comes back. */
  memo: Map<string, unknown>
}

/** Hits left below the window when the next are fetched, in pixels. */
const fetchAhead = 900

/** Hits grouped by report. Arrows choose, Enter opens, Space turns the pages of the preview. */
export function HitList({ found, reports, chosen, onChoose, onOpen, memo }: HitListProps) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const hits = found.groups.flatMap((group) => group.hits)
  const at = chosen === null ? -1 : hits.indexOf(chosen)
  const { hasMore, isLoadingMore, loadMore } = found

  useLayoutEffect(() => {
    if (list.current !== null) list.current.scrollTop = Number(memo.get('scroll') ?? 0)
    return () => {
      memo.delete('scroll')
    }
  }, [memo])

  useEffect(() => {
    const element = list.current
    if (element === null) return
    const look = (): void => {
      memo.set('scroll', element.scrollTop)
      const left = element.scrollHeight - element.scrollTop - element.clientHeight
      if (left < fetchAhead && hasMore && !isLoadingMore) loadMore()
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [hasMore, isLoadingMore, loadMore, memo])

  const choose = (index: number): void => {
    const hit = hits[index]
    if (hit === undefined) return
    onChoose(hit)
    list.current?.querySelector(`[data-hit="${keyOf(hit)}"]`)?.scrollIntoView({ block: 'nearest' })
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

  return (
    <div
      ref={list}
      id={hitListId}
      role="listbox"
      aria-label="Passages found"
      aria-busy={found.isOld}
      aria-activedescendant={chosen === null ? undefined : `${id}-${keyOf(chosen)}`}
      tabIndex={0}
      className={clsx(styles.list, found.isOld && styles.old)}
      onKeyDown={onKeyDown}
    >
      {found.groups.map(({ key, reportId, hits, isContinued }) => {
        const report = reports.get(reportId)
        const title = report === undefined ? 'Report' : report.title
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list is no group of fields
          <div
            key={key}
            role="group"
            aria-label={report?.isSample === true ? `${title}, fiction` : title}
            className={styles.group}
          >
            <div role="presentation" className={styles.report}>
              <span className={styles.where}>
                {report?.countryName ?? report?.publisher ?? title}
                {report?.coversYear != null && ` ${report.coversYear}`}
              </span>
              {report?.isSample === true && <Fiction />}
              <span className={styles.title} dir="auto">
                {isContinued ? 'more from this report' : report?.countryName != null ? (report.publisher ?? title) : ''}
              </span>
            </div>
            {hits.map((hit) => (
              <Hit
                key={hit.passage}
                hit={hit}
                id={`${id}-${keyOf(hit)}`}
                isChosen={hit === chosen}
                onChoose={onChoose}
                onOpen={onOpen}
              />
            ))}
          </div>
        )
      })}
      {hasMore && (
        <div role="presentation" className={styles.more}>
          <Button size="small" variant="quiet" onPress={loadMore} isDisabled={isLoadingMore} excludeFromTabOrder>
            {`${number(found.loaded)} of ${number(found.first?.total ?? 0)} shown: more`}
          </Button>
        </div>
      )}
    </div>
  )
}

const keyOf = ({ reportId, passage }: SearchHit): string => `${reportId}-${passage}`

interface HitProps {
  hit: SearchHit
  id: string
  isChosen: boolean
  onChoose(hit: SearchHit): void
  onOpen(hit: SearchHit): void
}

const Hit = memo(function Hit({ hit, id, isChosen, onChoose, onOpen }: HitProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      data-hit={keyOf(hit)}
      className={clsx(styles.hit, isChosen && styles.chosen)}
      onClick={() => onChoose(hit)}
      onDoubleClick={() => onOpen(hit)}
    >
      <span className={styles.number}>¶ {hit.passage}</span>
      <span className={styles.snippet} dir="auto">
        <Marked text={hit.snippet} matches={hit.snippetMatches} />
      </span>
    </div>
  )
})
