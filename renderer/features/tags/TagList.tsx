import clsx from 'clsx'
import { type KeyboardEvent, useId, useRef } from 'react'
import { number } from '../../ui/counted.ts'
import { listStep } from '../../ui/list-step.ts'
import { TagSwatch } from './TagChip.tsx'
import styles from './TagsPlace.module.css'
import type { TagLine } from './tag-tree.ts'

export interface TagListProps {
  lines: readonly TagLine[]
  chosenId: string | undefined
  onChoose(tagId: string): void
}

/** The tags with their colours and how many highlights carry them. Arrows choose. */
export function TagList({ lines, chosenId, onChoose }: TagListProps) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const at = lines.findIndex(({ tag }) => tag.tagId === chosenId)
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = listStep(event, at, lines.length)
    const line = to === null ? undefined : lines[to]
    if (line === undefined) return
    event.preventDefault()
    onChoose(line.tag.tagId)
    list.current?.children[to ?? 0]?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Tags"
      aria-activedescendant={at === -1 ? undefined : `${id}-${chosenId}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {lines.map(({ tag, depth }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list takes the keys
        <div
          key={tag.tagId}
          id={`${id}-${tag.tagId}`}
          role="option"
          aria-selected={tag.tagId === chosenId}
          className={clsx(styles.line, tag.tagId === chosenId && styles.chosen)}
          style={{ paddingLeft: `${8 + depth * 18}px` }}
          onClick={() => onChoose(tag.tagId)}
        >
          <TagSwatch colour={tag.colour} />
          <span className={styles.name} dir="auto">
            {tag.name}
          </span>
          <span className={styles.count}>{number(tag.highlights)}</span>
        </div>
      ))}
    </div>
  )
}
