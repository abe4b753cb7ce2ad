import { type FormEvent, useMemo, useState } from 'react'
import { useCommand } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useAutoLock } from './auto-lock.ts'
import { lockLibrary, recoveryKeyIsKept } from './flow.ts'
import styles from './RecoveryKey.module.css'
import { groupsOf, isGroup } from './recovery-key.ts'
import { Screen } from './Screen.tsx'
import { useAttempt } from './use-attempt.ts'

const notes = {
  first:
    'This is your recovery key. It opens the library when the passphrase is forgotten. Write it down, letter by letter, and keep it apart from this computer: you will not see it again.',
  next: 'This is your new recovery key; the former one opens nothing any more. Write it down, letter by letter, keep it apart from this computer, and destroy the paper with the former one.',
}

/**
 * Shows the recovery key, this once, and asks for a group of it back. There is no copying: a clipboard is no safe. Left
 * alone it locks like the desk, for the library is open; a key that was not written down can be replaced.
 */
export function RecoveryKey({ recoveryKey, isNew }: { recoveryKey: string; isNew: boolean }) {
  const groups = useMemo(() => groupsOf(recoveryKey), [recoveryKey])
  const [asked] = useState(() => Math.floor(Math.random() * groups.length))
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const { attempt } = useAttempt('This could not be noted. Try again.')

  useAutoLock()
  useCommand('lock', () => void lockLibrary())

  const confirm = (event: FormEvent) => {
    event.preventDefault()
    if (!isGroup(typed, groups[asked])) {
      setError(`That is not group ${asked + 1}. Compare it with what you wrote down.`)
      return
    }
    void attempt(recoveryKeyIsKept, ({ message }) => setError(message))
  }

  return (
    <Screen note={isNew ? notes.next : notes.first}>
      <ol className={styles.groups} aria-label="Recovery key">
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups can be alike, and their order never changes
          <li key={index}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <span className={styles.group}>{group}</span>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>The letters I, L, O and U are never used: what looks like one is a 1, a 0 or a V.</p>
      <form className={styles.form} onSubmit={confirm}>
        <TextField
          label={`To go on, type group ${asked + 1} from your paper`}
          size="large"
          autoFocus
          autoComplete="off"
          spellCheck="false"
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setError('')
          }}
          error={error}
        />
        <div className={styles.actions}>
          <Button size="large" onPress={() => window.print()}>
            Print
          </Button>
          <Button type="submit" variant="primary" size="large">
            I have written it down
          </Button>
        </div>
      </form>
    </Screen>
  )
}
