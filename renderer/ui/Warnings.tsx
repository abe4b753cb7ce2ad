import { Button } from './Button.tsx'
import { dismiss, useMessages } from './messages.ts'
import styles from './Warnings.module.css'

/** Failures as sentences, above the status line until they are dismissed. */
export function Warnings() {
  const warnings = useMessages((state) => state.warnings)
  return (
    <div className={styles.stack} role="alert">
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
