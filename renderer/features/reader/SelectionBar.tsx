import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Toolbar } from 'react-aria-components'
import type { Span } from '../../../preload/contract/highlights.ts'
import { commands, describeKeys } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './SelectionBar.module.css'
import { spanLines } from './span-box.ts'

export interface SelectionBarProps {
  content: RefObject<HTMLElement | null>
  span: Span
  /** Makes whole sentences of the selection, then goes on to the next. */
  onSentence(): void
  onHighlight(): void
  onTag(): void
  onComment(): void
  onCopy(): void
  /** Hears that the bar goes away with the focus in it, which would be lost. */
  onFocusLost(): void
}

/** What can be done with the selected text, above its first line. Tab leads here from the text. */
export function SelectionBar(props: SelectionBarProps) {
  const { content, span, onSentence, onHighlight, onTag, onComment, onCopy } = props
  const bar = useRef<HTMLDivElement>(null)
  const onFocusLost = useRef(props.onFocusLost)
  onFocusLost.current = props.onFocusLost

  useLayoutEffect(() => {
    const element = bar.current
    return () => {
      if (element?.contains(document.activeElement) === true) onFocusLost.current()
    }
  }, [])

  useLayoutEffect(() => {
    const [root, element] = [content.current, bar.current]
    const scroller = root?.parentElement
    if (root === null || element === null || scroller === null || scroller === undefined) return
    const lines = spanLines(root, span)
    if (lines === null) return
    const [page, view] = [root.getBoundingClientRect(), scroller.getBoundingClientRect()]
    const above = lines.first.top - element.offsetHeight - 8
    // A selection that begins above the window has the bar below its end, or at the top when it fills the window.
    const below = Math.min(lines.last.bottom + 8, view.bottom - element.offsetHeight - 8)
    const top = above >= view.top + 4 ? above : Math.max(below, view.top + 4)
    const line = above >= view.top + 4 ? lines.first : lines.last
    const left = Math.max(page.left + 8, Math.min(line.left, page.right - element.offsetWidth - 8))
    element.style.top = `${Math.round(top - page.top)}px`
    element.style.left = `${Math.round(left - page.left)}px`
  }, [content, span])

  return (
    // The mouse must not take the selection away before the button is released.
    <div ref={bar} className={styles.bar} onPointerDown={(event) => event.preventDefault()}>
      <Toolbar aria-label="Selected text" className={styles.buttons ?? ''}>
        <Action onPress={onHighlight} keys={commands.highlight.keys[0]}>
          Highlight
        </Action>
        <Action onPress={onTag} keys={commands.tag.keys[0]}>
          Tag…
        </Action>
        <Action onPress={onComment} keys={commands.comment.keys[0]}>
          Comment…
        </Action>
        <Action onPress={onCopy} keys={commands.copy.keys[0]}>
          Copy with citation
        </Action>
        <Action onPress={onSentence} keys={commands.nextSentence.keys[0]}>
          Sentence
        </Action>
      </Toolbar>
    </div>
  )
}

const Action = ({ onPress, keys, children }: { onPress(): void; keys: string; children: string }) => (
  <Button variant="quiet" size="small" className={styles.action} onPress={onPress}>
    {children}
    <span aria-hidden className={styles.key}>
      {describeKeys(keys)}
    </span>
  </Button>
)
