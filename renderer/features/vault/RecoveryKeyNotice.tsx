import { useState } from 'react'
import { useCall, useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { focusPlace, useKeptFocus } from '../../ui/kept-focus.ts'
import { Notice } from '../../ui/Notice.tsx'

/**
 * Reminds of a recovery key that nobody has said to have: the desk was closed while it was shown, say. `onMakeNew` opens
 * the way to another; until the next unlock, it can be put off.
 */
export function RecoveryKeyNotice({ onMakeNew }: { onMakeNew(): void }) {
  const isKept = useCall('vault.recoveryKey', {}).data?.isKept ?? true
  const keep = useChange('vault.keepRecoveryKey')
  const [isPutOff, setIsPutOff] = useState(false)
  const keptFocus = useKeptFocus(focusPlace)
  if (isKept || isPutOff) return null

  return (
    <Notice
      label="Recovery key"
      title="Is the recovery key of this library on paper?"
      keptFocus={keptFocus}
      actions={
        <>
          <Button size="small" onPress={onMakeNew}>
            Make a new one…
          </Button>
          <Button size="small" onPress={() => keep.mutate({})}>
            I have it on paper
          </Button>
          <Button variant="quiet" size="small" onPress={() => setIsPutOff(true)}>
            Later
          </Button>
        </>
      }
    >
      Nobody has said so yet. Without it, a forgotten passphrase means that your work is lost.
    </Notice>
  )
}
