import { type FormEvent, useState } from 'react'
import { call } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Screen } from './Screen.tsx'
import styles from './Unlock.module.css'
import { useAttempt } from './use-attempt.ts'

type Way = 'passphrase' | 'recovery-key'

/** The unlock screen. It says where the library is and nothing of what is inside. */
export function Unlock({ folder }: { folder: string }) {
  const [way, setWay] = useState<Way>('passphrase')
  const [secret, setSecret] = useState('')
  const [error, setError] = useState('')
  const { isBusy, attempt } = useAttempt('The library did not open. Try again.')

  const change = (typed: string) => {
    setSecret(typed)
    setError('')
  }
  const turnTo = (next: Way) => {
    setWay(next)
    change('')
  }
  const unlock = (event: FormEvent) => {
    event.preventDefault()
    if (secret === '') {
      setError(way === 'passphrase' ? 'Type your passphrase first.' : 'Type your recovery key first.')
      return
    }
    void attempt(
      async () => {
        if (way === 'passphrase') await call('vault.unlock', { passphrase: secret })
        else await call('vault.unlockWithRecoveryKey', { recoveryKey: secret })
        setSecret('')
      },
      ({ message }) => setError(message),
    )
  }

  return (
    <Screen foot={folder}>
      <form className={styles.form} onSubmit={unlock}>
        {way === 'passphrase' ? (
          <PasswordField
            key={way}
            label="Passphrase"
            size="large"
            autoFocus
            value={secret}
            onChange={change}
            error={error}
            isReadOnly={isBusy}
          />
        ) : (
          <TextField
            key={way}
            label="Recovery key"
            size="large"
            autoFocus
            autoComplete="off"
            spellCheck="false"
            value={secret}
            onChange={change}
            error={error}
            isReadOnly={isBusy}
            description="As it was shown when the library was made. Spaces, dashes and capitals do not matter."
          />
        )}
        <Button type="submit" variant="primary" size="large" className={styles.unlock}>
          {isBusy ? 'Unlocking…' : 'Unlock'}
        </Button>
        <Button
          variant="quiet"
          className={styles.other}
          isDisabled={isBusy}
          onPress={() => turnTo(way === 'passphrase' ? 'recovery-key' : 'passphrase')}
        >
          {way === 'passphrase' ? 'Use the recovery key' : 'Use the passphrase'}
        </Button>
      </form>
    </Screen>
  )
}
