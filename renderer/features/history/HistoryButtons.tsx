import { useRef } from 'react'
import type { HistoryState } from '../../../preload/contract/history.ts'
import { useCall, useChange } from '../../desk.ts'
import { describeKeys, useCommand } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import { focusButtonIn, useKeptFocus } from '../../ui/kept-focus.ts'
import { say } from '../../ui/messages.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './HistoryButtons.module.css'

const nothing: HistoryState = { undo: null, redo: null }

/** Undo and redo with the change's name, at the end of the status line. */
export function HistoryButtons() {
  const state = useCall('history.state', {}).data ?? nothing
  const undo = useChange('history.undo')
  const redo = useChange('history.redo')

  const takeBack = () => {
    if (state.undo === null) say('There is nothing to undo.')
    else if (!undo.isPending) undo.mutate({}, { onSuccess: () => say(`Undone: ${state.undo}`) })
  }
  const doAgain = () => {
    if (state.redo === null) say('There is nothing to redo.')
    else if (!redo.isPending) redo.mutate({}, { onSuccess: () => say(`Done again: ${state.redo}`) })
  }
  useCommand('undo', takeBack)
  useCommand('redo', doAgain)

  // After the last step back there is a step forward to go on to, and the other way round.
  const buttons = useRef<HTMLSpanElement>(null)
  const keptFocus = useKeptFocus(() => focusButtonIn(buttons.current))

  return (
    <span ref={buttons} className={styles.buttons} {...keptFocus}>
      {state.undo !== null && (
        <Tooltip text={`Undo (${describeKeys('mod+z')})`} placement="top">
          <Button variant="quiet" size="small" className={styles.button} onPress={takeBack}>
            <span className={styles.text}>Undo: {state.undo}</span>
          </Button>
        </Tooltip>
      )}
      {state.redo !== null && (
        <Tooltip text={`Redo (${describeKeys('mod+shift+z')})`} placement="top">
          <Button variant="quiet" size="small" className={styles.button} onPress={doAgain}>
            <span className={styles.text}>Redo: {state.redo}</span>
          </Button>
        </Tooltip>
      )}
    </span>
  )
}
