import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { commands, describeKeys } from '../../keys.ts'
import { BareField } from '../../ui/BareField.tsx'
import { Button } from '../../ui/Button.tsx'
import { number } from '../../ui/counted.ts'
import { Segments } from '../../ui/Segments.tsx'
import styles from './FindBar.module.css'
import type { Finding, FindingMode } from './use-finding.ts'

const modes: readonly { id: FindingMode; label: string }[] = [
  { id: 'letters', label: 'Letters' },
  { id: 'words', label: 'Whole words' },
  { id: 'forms', label: 'All forms' },
]

/** The id of the bar's field, to which the command for it moves the keyboard. */
const fieldId = 'find-in-report'

/** Moves the keyboard into the bar, and selects what is in it. */
export function focusFindBar(): void {
  const field = document.getElementById(fieldId)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

export interface FindBarProps {
  finding: Finding
  /** What scrolls the text under the bar. */
  scroller: RefObject<HTMLElement | null>
  onClose(): void
}

/** Finds in the open report: as one types, with how many there are, and the way to the next and the one before. */
export function FindBar({ finding, scroller, onClose }: FindBarProps) {
  const { text, mode, hits, isAnswered } = finding
  const bar = useRef<HTMLDivElement>(null)
  useEffect(focusFindBar, [])
  // What is read stays where it is on the screen while the bar takes some of its room.
  useLayoutEffect(() => {
    const height = bar.current?.offsetHeight ?? 0
    const text = scroller.current
    text?.scrollBy({ top: height })
    return () => text?.scrollBy({ top: -height })
  }, [scroller])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const isInField = event.target instanceof HTMLInputElement
    if (event.key === 'Escape') onClose()
    else if (event.key === 'F3' || (event.key === 'Enter' && isInField)) hits.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const count =
    text.trim() === '' || !isAnswered
      ? ''
      : hits.spans.length === 0
        ? 'Not found'
        : `${number(hits.current + 1)} of ${number(hits.spans.length)}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field and the buttons in it
    <div ref={bar} className={styles.bar} onKeyDown={onKeyDown}>
      <search className={styles.line} aria-label="Find in this report">
        <BareField
          id={fieldId}
          className={styles.field}
          aria-label="Find in this report"
          placeholder="Find in this report"
          maxLength={1000}
          value={text}
          onChange={({ target }) => finding.setText(target.value)}
        />
        <span className={styles.count} role="status">
          {count}
        </span>
        <Segments label="How it is read" value={mode} onChange={finding.setMode} options={modes} />
        <Button
          variant="quiet"
          size="small"
          aria-label={`Hit before (${describeKeys(commands.previousHit.keys[1])})`}
          isDisabled={hits.spans.length === 0}
          onPress={() => hits.step(-1)}
        >
          ↑
        </Button>
        <Button
          variant="quiet"
          size="small"
          aria-label={`Next hit (${describeKeys(commands.nextHit.keys[1])})`}
          isDisabled={hits.spans.length === 0}
          onPress={() => hits.step(1)}
        >
          ↓
        </Button>
        <Button variant="quiet" size="small" aria-label="Close" onPress={onClose}>
          ✕
        </Button>
      </search>
    </div>
  )
}
