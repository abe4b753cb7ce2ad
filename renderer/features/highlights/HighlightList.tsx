import clsx from 'clsx'
import { type KeyboardEvent, memo, useId, useMemo, useRef } from 'react'
import type { HighlightItem } from '../../../preload/contract/highlights.ts'
import type { Tag } from '../../../preload/contract/tags.ts'
import { useCall } from '../../desk.ts'
import { listStep } from '../../ui/list-step.ts'
import { Fiction } from '../library/Fiction.tsx'
import { copyOf } from '../reissues/copy-names.ts'
import { TagChip } from '../tags/TagChip.tsx'
import styles from './HighlightList.module.css'
import { groupHighlights, whereOf } from './highlight-groups.ts'

export interface HighlightListProps {
  label: string
  highlights: readonly HighlightItem[]
  tags: readonly Tag[]
  chosenId: string | undefined
  onChoose(highlight: HighlightItem): void
  onOpen(highlight: HighlightItem): void
  /** A tag whose chip goes without saying, because the list is about it. */
  hiddenTagId?: string
}

/** Highlights grouped by report, each with its quotation, place, comment and tags. Arrows choose, Enter opens. */
export function HighlightList(props: HighlightListProps) {
  const { label, highlights, tags, chosenId, onChoose, onOpen, hiddenTagId } = props
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const reports = useCall('reports.list', {}).data
  const copies = useMemo(() => new Map(reports?.map((report) => [report.reportId, copyOf(report)])), [reports])
  const groups = useMemo(() => groupHighlights(highlights), [highlights])
  const lines = groups.flatMap((group) => group.highlights)
  const at = lines.findIndex((one) => one.highlightId === chosenId)

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = listStep(event, at, lines.length)
    const line = lines[to ?? at]
    if (line === undefined || (to === null && event.key !== 'Enter')) return
    event.preventDefault()
    if (to === null) {
      onOpen(line)
      return
    }
    onChoose(line)
    list.current?.querySelector(`[data-highlight="${line.highlightId}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={at === -1 ? undefined : `${id}-${chosenId}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ reportId, name, title, isSample, highlights }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list is no group of fields
        <div
          key={reportId}
          role="group"
          aria-label={[`${name} ${title}`, copies.get(reportId), isSample ? 'fiction' : undefined]
            .filter((part) => part !== undefined)
            .join(', ')}
          className={styles.group}
        >
          <div role="presentation" className={styles.report}>
            <bdi className={styles.name}>{name}</bdi>
            {isSample && <Fiction />}
            <span className={styles.copy}>{copies.get(reportId)}</span>
            <bdi className={styles.title}>{title}</bdi>
          </div>
          {highlights.map((highlight) => (
            <Line
              key={highlight.highlightId}
              id={`${id}-${highlight.highlightId}`}
              highlight={highlight}
              tags={tags}
              isChosen={highlight.highlightId === chosenId}
              onChoose={onChoose}
              onOpen={onOpen}
              hiddenTagId={hiddenTagId}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

interface LineProps {
  id: string
  highlight: HighlightItem
  tags: readonly Tag[]
  isChosen: boolean
  onChoose(highlight: HighlightItem): void
  onOpen(highlight: HighlightItem): void
  hiddenTagId: string | undefined
}

const Line = memo(function Line({ id, highlight, tags, isChosen, onChoose, onOpen, hiddenTagId }: LineProps) {
  const shown = highlight.tags.flatMap((tagId) =>
    tagId === hiddenTagId ? [] : tags.filter((one) => one.tagId === tagId),
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      data-highlight={highlight.highlightId}
      className={clsx(styles.line, isChosen && styles.chosen)}
      onClick={() => onChoose(highlight)}
      onDoubleClick={() => onOpen(highlight)}
    >
      <span className={styles.where} title={highlight.sectionHeading}>
        {whereOf(highlight)}
      </span>
      <span className={styles.quote} dir="auto">
        {highlight.quote}
      </span>
      {highlight.comment !== '' && (
        <span className={styles.comment} dir="auto">
          {highlight.comment}
        </span>
      )}
      {shown.length > 0 && (
        <span className={styles.tags}>
          {shown.map((tag) => (
            <TagChip key={tag.tagId} tag={tag} />
          ))}
        </span>
      )}
    </div>
  )
})
