import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'

/** Holds an import that is underway, lets it go on, or stops it. */
export function ImportControls({ status: { importId, state } }: { status: ImportStatus }) {
  const pause = useChange('imports.pause')
  const resume = useChange('imports.resume')
  const cancel = useChange('imports.cancel')
  const isPaused = state === 'paused'
  return (
    <>
      <Button variant="quiet" size="small" onPress={() => (isPaused ? resume : pause).mutate({ importId })}>
        {isPaused ? 'Resume' : 'Pause'}
      </Button>
      <Button variant="quiet" size="small" onPress={() => cancel.mutate({ importId })}>
        Cancel
      </Button>
    </>
  )
}
