import clsx from 'clsx'
import type { ReactNode } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import styles from './TextField.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string
  /** Keeps the label for screen readers only, where the place says it already. */
  isLabelHidden?: boolean
  /** A sentence under the field. */
  description?: ReactNode
  /** What is wrong with what was typed, as a sentence; empty or left out when nothing is. */
  error?: string | undefined
  placeholder?: string
  size?: 'medium' | 'large'
  /** Shows a field of several lines. */
  rows?: number
  /** Stands inside the field's frame, at its end. */
  end?: ReactNode
  className?: string | undefined
}

/** A labelled field for text. Errors are sentences under it, tied to it for screen readers. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelHidden,
    description,
    error,
    placeholder,
    size = 'medium',
    rows,
    end,
    className,
    ...rest
  } = props
  return (
    <AriaTextField
      {...rest}
      {...(isLabelHidden === true && { 'aria-label': label })}
      isInvalid={error !== undefined && error !== ''}
      validationBehavior="aria"
      className={clsx(styles.field, styles[size], className)}
    >
      {isLabelHidden !== true && <Label className={clsx(styles.label)}>{label}</Label>}
      <div className={styles.frame}>
        {rows === undefined ? (
          <Input className={clsx(styles.input)} placeholder={placeholder ?? ''} />
        ) : (
          <TextArea className={clsx(styles.input, styles.area)} placeholder={placeholder ?? ''} rows={rows} />
        )}
        {end}
      </div>
      {description !== undefined && (
        <Text slot="description" className={clsx(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={clsx(styles.error)}>{error}</FieldError>
    </AriaTextField>
  )
}
