import { useRef } from 'react'
import type { HistoryState } from '../../../preload/contract/history.ts'
import { call, useCall, useChange } from '../../desk.ts'
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

  // One after the other, each asking anew: a key that comes before the window knows of the last step is not lost.
  const steps = useRef(Promise.resolve())
  const step = (next: () => Promise<unknown>): void => {
    steps.current = steps.current.then(next).then(
      () => undefined,
      () => undefined,
    )
  }
  const takeBack = () =>
    step(async () => {
      const { undo: what } = await call('history.state', {})
      if (what === null) return say('There is nothing to undo.')
      await undo.mutateAsync({})
      say(`Undone: ${what}`)
    })
  const doAgain = () =>
    step(async () => {
      const { redo: what } = await call('history.state', {})
      if (what === null) return say('There is nothing to redo.')
      await redo.mutateAsync({})
      say(`Done again: ${what}`)
    })
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
