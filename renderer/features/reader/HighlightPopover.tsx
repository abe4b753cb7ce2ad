import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Highlight, HighlightItem, Span } from '../../../preload/contract/highlights.ts'
import { passageRange } from '../highlights/copy-citation.ts'
import { HighlightForm } from '../highlights/HighlightForm.tsx'
import { highlightOf } from './find-highlight.ts'
import styles from './HighlightPopover.module.css'
import { spanLines } from './span-box.ts'

export interface HighlightPopoverProps {
  content: RefObject<HTMLElement | null>
  target: Span | Highlight
  focus: 'tags' | 'comment'
  /** The report's highlights as they are now. */
  highlights: readonly HighlightItem[]
  onClose(): void
}

/** The form of a highlight, below its last line that is on the screen. */
export function HighlightPopover({ content, target, focus, highlights, onClose }: HighlightPopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [made, setMade] = useState<Highlight | null>(null)
  const [isPlaced, setIsPlaced] = useState(false)

  const start = made ?? target
  // A selection can have become a highlight while the form was on its way.
  const current =
    'highlightId' in start
      ? highlights.find((one) => one.highlightId === start.highlightId)
      : highlightOf(highlights, start)
  // A highlight that was in the list and is gone was removed, here or by an undo.
  const wasListed = useRef(false)
  useLayoutEffect(() => {
    if (current !== undefined) wasListed.current = true
    else if (wasListed.current) onClose()
  }, [current, onClose])

  useLayoutEffect(() => {
    const [root, element] = [content.current, anchor.current]
    if (root === null || element === null) return
    const lines = spanLines(root, target)
    const view = root.parentElement?.getBoundingClientRect()
    if (lines !== null && view !== undefined) {
      const page = root.getBoundingClientRect()
      const bottom = Math.min(lines.last.bottom, view.bottom - 8)
      element.style.top = `${bottom - page.top}px`
      element.style.left = `${lines.last.left - page.left}px`
    }
    setIsPlaced(true)
  }, [content, target])

  return (
    <>
      <span ref={anchor} className={styles.anchor} />
      <Popover
        triggerRef={anchor}
        isOpen={isPlaced}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={6}
        className={styles.popover ?? ''}
      >
        <Dialog className={styles.dialog ?? ''} aria-label={`Highlight of ¶ ${passageRange(target)}`}>
          <HighlightForm target={current ?? start} focus={focus} onCreated={setMade} onClose={onClose} />
        </Dialog>
      </Popover>
    </>
  )
}
