import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { makeRecoveryKey } from './flow.ts'
import styles from './Unlock.module.css'
import { useAttempt } from './use-attempt.ts'

/** Asks for the passphrase and makes a new recovery key, which then has the whole window. */
export function NewRecoveryKey({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Make a new recovery key" isOpen={isOpen} onClose={onClose}>
      <Form />
    </Dialog>
  )
}

function Form() {
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState('')
  const { isBusy, attempt } = useAttempt('No new key was made. Try again.')

  const make = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase === '') return setError('Type your passphrase first.')
    void attempt(
      () => makeRecoveryKey(passphrase),
      ({ message }) => setError(message),
    )
  }

  return (
    <form className={styles.form} onSubmit={make}>
      <p>
        The library gets another recovery key, which you will see once. From then on, the one that you have on paper
        opens nothing. The passphrase stays as it is.
      </p>
      <PasswordField
        label="Passphrase"
        autoFocus
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed)
          setError('')
        }}
        error={error}
        isReadOnly={isBusy}
      />
      <Button type="submit" variant="primary" className={styles.submit}>
        {isBusy ? 'Making the key…' : 'Make a new recovery key'}
      </Button>
    </form>
  )
}
