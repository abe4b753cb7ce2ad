import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { createLibrary } from './flow.ts'
import { Screen } from './Screen.tsx'
import { Strength } from './Strength.tsx'
import { useStrength } from './strength.ts'
import styles from './Unlock.module.css'
import { useAttempt } from './use-attempt.ts'

/** The first screen of all: a passphrase, typed twice, for a new library. */
export function CreateLibrary({ folder }: { folder: string }) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState('')
  const [againError, setAgainError] = useState('')
  const { isBusy, attempt } = useAttempt('The library was not made. Try again.')
  const strength = useStrength(passphrase)

  const create = (event: FormEvent) => {
    event.preventDefault()
    const different = again === passphrase ? '' : 'The two are not the same. Type the passphrase once more.'
    setError(passphrase === '' ? 'Type a passphrase first.' : '')
    setAgainError(passphrase === '' ? '' : different)
    if (passphrase === '' || different !== '') return
    void attempt(
      () => createLibrary(passphrase),
      ({ message }) => setError(message),
    )
  }

  return (
    <Screen
      note="Make a library for your reports. It is encrypted on this computer with a passphrase that only you know."
      foot={`The library will be kept in ${folder}`}
    >
      <form className={styles.form} onSubmit={create}>
        <PasswordField
          label="Passphrase"
          size="large"
          autoFocus
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed)
            setError('')
          }}
          error={error}
          isReadOnly={isBusy}
        />
        <Strength strength={passphrase === '' ? null : strength} />
        <PasswordField
          label="The same passphrase again"
          size="large"
          value={again}
          onChange={(typed) => {
            setAgain(typed)
            setAgainError('')
          }}
          error={againError}
          isReadOnly={isBusy}
        />
        <p className={styles.warning}>
          Nobody can open the library without the passphrase or the recovery key that you will see next. While you have
          one of them you can make the other anew; if both are lost, so are the reports and your work on them.
        </p>
        <Button type="submit" variant="primary" size="large" className={styles.unlock}>
          {isBusy ? 'Making the library…' : 'Make the library'}
        </Button>
      </form>
    </Screen>
  )
}
