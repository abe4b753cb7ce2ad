import { useRef } from 'react'
import { Button } from './Button.tsx'
import { focusButtonIn, useKeptFocus } from './kept-focus.ts'
import { dismiss, useMessages } from './messages.ts'
import styles from './Warnings.module.css'

/** Failures as sentences, above the status line until they are dismissed. */
export function Warnings() {
  const warnings = useMessages((state) => state.warnings)
  const stack = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(() => focusButtonIn(stack.current))
  return (
    <div ref={stack} className={styles.stack} role="alert" {...keptFocus}>
      {warnings.map(({ id, text }) => (
        <div key={id} className={styles.warning}>
          <p>{text}</p>
          <Button variant="quiet" size="small" onPress={() => dismiss(id)}>
            Dismiss
          </Button>
        </div>
      ))}
    </div>
  )
}
