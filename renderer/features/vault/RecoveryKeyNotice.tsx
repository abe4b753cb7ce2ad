import { useRef, useState } from 'react'
import { useCall, useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './RecoveryKeyNotice.module.css'

/**
 * Reminds of a recovery key that nobody has said to have: the desk was closed while it was shown, say. `onMakeNew` opens
 * the way to another; until the next unlock, it can be put off.
 */
export function RecoveryKeyNotice({ onMakeNew }: { onMakeNew(): void }) {
  const isKept = useCall('vault.recoveryKey', {}).data?.isKept ?? true
  const keep = useChange('vault.keepRecoveryKey')
  const [isPutOff, setIsPutOff] = useState(false)
  const notice = useRef<HTMLElement>(null)
  if (isKept || isPutOff) return null

  /** The buttons go with the notice; the keyboard then goes on in what is below it. */
  const leave = (): void => notice.current?.parentElement?.querySelector<HTMLElement>('main')?.focus()
  return (
    <section ref={notice} className={styles.notice} aria-label="Recovery key">
      <p className={styles.text}>
        <strong>Is the recovery key of this library on paper?</strong> Nobody has said so yet. Without it, a forgotten
        passphrase means that your work is lost.
      </p>
      <div className={styles.actions}>
        <Button size="small" onPress={onMakeNew}>
          Make a new one…
        </Button>
        <Button
          size="small"
          onPress={() => {
            leave()
            keep.mutate({})
          }}
        >
          I have it on paper
        </Button>
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            leave()
            setIsPutOff(true)
          }}
        >
          Later
        </Button>
      </div>
    </section>
  )
}
