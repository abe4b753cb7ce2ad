import { type FormEvent, useState } from 'react'
import { call } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/messages.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Strength } from './Strength.tsx'
import { useStrength } from './strength.ts'
import styles from './Unlock.module.css'
import { useAttempt } from './use-attempt.ts'

/** Changes the passphrase of the open library. The recovery key stays as it is. */
export function ChangePassphrase({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Change the passphrase" isOpen={isOpen} onClose={onClose}>
      <Form onClose={onClose} />
    </Dialog>
  )
}

interface Errors {
  current?: string
  next?: string
  again?: string
}

function Form({ onClose }: { onClose(): void }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const { isBusy, attempt } = useAttempt('The passphrase was not changed. Try again.')
  const strength = useStrength(next)

  const change = (event: FormEvent) => {
    event.preventDefault()
    if (current === '') return setErrors({ current: 'Type the passphrase that the library has now.' })
    if (next === '') return setErrors({ next: 'Type a new passphrase.' })
    if (again !== next) return setErrors({ again: 'The two are not the same. Type the new passphrase once more.' })
    setErrors({})
    void attempt(
      async () => {
        await call('vault.changePassphrase', { current, next })
        say('The passphrase is changed. The old one opens nothing any more.')
        onClose()
      },
      ({ message, code }) => setErrors(code === 'weak-passphrase' ? { next: message } : { current: message }),
    )
  }

  return (
    <form className={styles.form} onSubmit={change}>
      <PasswordField
        label="Passphrase now"
        description="The recovery key does as well."
        autoFocus
        value={current}
        onChange={setCurrent}
        error={errors.current}
      />
      <PasswordField label="New passphrase" value={next} onChange={setNext} error={errors.next} />
      <Strength strength={next === '' ? null : strength} />
      <PasswordField label="The new passphrase again" value={again} onChange={setAgain} error={errors.again} />
      <Button type="submit" variant="primary" className={styles.submit}>
        {isBusy ? 'Changing…' : 'Change the passphrase'}
      </Button>
    </form>
  )
}
