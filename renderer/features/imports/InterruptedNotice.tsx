import { useCall } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { focusPlace, useKeptFocus } from '../../ui/kept-focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { discardInterrupted, resumeInterrupted } from './start.ts'

/** Says after unlocking that an import was interrupted, and what can be done about it, until somebody decides. */
export function InterruptedNotice() {
  const files = useCall('imports.interrupted', {}).data?.files ?? 0
  const keptFocus = useKeptFocus(focusPlace)
  if (files === 0) return null
  return (
    <Notice
      label="Interrupted import"
      title={`The last import was interrupted; ${counted(files, 'file or folder', 'files')} did not come in.`}
      keptFocus={keptFocus}
      actions={
        <>
          <Button size="small" onPress={() => void resumeInterrupted()}>
            Go on
          </Button>
          <Button variant="quiet" size="small" onPress={() => void discardInterrupted()}>
            Leave it
          </Button>
        </>
      }
    >
      “Go on” takes them in now, nothing twice. “Leave it” forgets what is left of it: your files, and the reports that
      did come in, stay as they are.
    </Notice>
  )
}
