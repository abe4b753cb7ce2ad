import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { recoveryKeyIsKept } from './flow.ts'
import styles from './RecoveryKey.module.css'
import { groupsOf, isGroup } from './recovery-key.ts'
import { Screen } from './Screen.tsx'

/** Shows the recovery key, this once, and asks for a group of it back. There is no copying: a clipboard is no safe. */
export function RecoveryKey({ recoveryKey }: { recoveryKey: string }) {
  const groups = useMemo(() => groupsOf(recoveryKey), [recoveryKey])
  const [asked] = useState(() => Math.floor(Math.random() * groups.length))
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')

  const confirm = (event: FormEvent) => {
    event.preventDefault()
    if (isGroup(typed, groups[asked])) recoveryKeyIsKept()
    else setError(`That is not group ${asked + 1}. Compare it with what you wrote down.`)
  }

  return (
    <Screen note="This is your recovery key. It opens the library when the passphrase is forgotten. Write it down, letter by letter, and keep it apart from this computer: you will not see it again.">
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
