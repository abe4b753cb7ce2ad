import { type KeyboardEvent, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './PasswordField.module.css'
import { TextField, type TextFieldProps } from './TextField.tsx'

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'end' | 'rows'>

/** A field for a secret: it can be shown, says when caps lock is on, and nothing remembers or checks its spelling. */
export function PasswordField({ description, ...rest }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false)
  const [isCapsLock, setIsCapsLock] = useState(false)
  const watch = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'))
  return (
    <TextField
      {...rest}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      onKeyDown={watch}
      onKeyUp={watch}
      description={
        isCapsLock ? (
          <span className={styles.caps} role="status">
            Caps Lock is on.
          </span>
        ) : (
          description
        )
      }
      end={
        <Button
          variant="quiet"
          size="small"
          className={styles.show}
          aria-label={isShown ? `Hide ${rest.label.toLowerCase()}` : `Show ${rest.label.toLowerCase()}`}
          onPress={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      }
    />
  )
}
