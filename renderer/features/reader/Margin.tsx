import clsx from 'clsx'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { HighlightItem } from '../../../preload/contract/highlights.ts'
import type { Tag } from '../../../preload/contract/tags.ts'
import { TagChip } from '../tags/TagChip.tsx'
import styles from './Margin.module.css'
import { layOutMargin, type MarginCard } from './margin-layout.ts'
import { spanLines } from './span-box.ts'
import { useShownChunks } from './use-shown-chunks.ts'

export interface MarginProps {
  /** The element that scrolls with the text; cards are placed in it. */
  content: RefObject<HTMLElement | null>
  highlights: readonly HighlightItem[]
  tags: readonly Tag[]
  /** The highlight in hand: its card stands exactly beside it. */
  chosenId: string | undefined
  onOpen(highlight: HighlightItem): void
}

/** Room between two cards, in pixels. */
const gap = 10

/** Comments and tags beside the text that they are about. Only those near the window are there. */
export function Margin({ content, highlights, tags, chosenId, onOpen }: MarginProps) {
  const margin = useRef<HTMLDivElement>(null)
  const shown = useShownChunks(content)
  const [height, setHeight] = useState(0)
  const cards = useMemo(
    () =>
      highlights.filter(
        (one) =>
          (one.comment !== '' || one.tags.length > 0) &&
          shown.some(({ first, last }) => one.passage >= first && one.passage <= last),
      ),
    [highlights, shown],
  )

  // Whatever changes the height of the text moves the places of the cards.
  useEffect(() => {
    if (content.current === null) return
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0))
    observer.observe(content.current)
    return () => observer.disconnect()
  }, [content])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text's height and the tags move places without being read here
  useLayoutEffect(() => {
    if (content.current === null || margin.current === null) return
    const root = content.current
    const top = root.getBoundingClientRect().top
    const elements = [...margin.current.querySelectorAll<HTMLElement>('[data-card]')]
    const measured: MarginCard[] = elements.flatMap((element) => {
      const id = element.dataset.card ?? ''
      const highlight = cards.find((one) => one.highlightId === id)
      const lines = highlight === undefined ? null : spanLines(root, highlight)
      return lines === null ? [] : [{ id, anchor: lines.first.top - top, height: element.offsetHeight }]
    })
    const tops = layOutMargin(measured, gap, chosenId)
    for (const element of elements) {
      const place = tops.get(element.dataset.card ?? '')
      element.style.visibility = place === undefined ? 'hidden' : 'visible'
      if (place !== undefined) element.style.top = `${Math.round(place)}px`
    }
  }, [cards, tags, chosenId, content, height])

  return (
    <div ref={margin} className={styles.margin}>
      {cards.map((highlight) => (
        <button
          key={highlight.highlightId}
          type="button"
          data-card={highlight.highlightId}
          className={clsx(styles.card, highlight.highlightId === chosenId && styles.chosen)}
          onClick={() => onOpen(highlight)}
        >
          {highlight.tags.length > 0 && (
            <span className={styles.tags}>
              {highlight.tags.map((tagId) => {
                const tag = tags.find((one) => one.tagId === tagId)
                return tag === undefined ? null : <TagChip key={tagId} tag={tag} />
              })}
            </span>
          )}
          {highlight.comment !== '' && (
            <span className={styles.comment} dir="auto">
              {highlight.comment}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
