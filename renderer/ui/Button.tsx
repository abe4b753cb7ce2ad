import clsx from 'clsx'
import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary` for the one thing to do here, `quiet` without a frame, `danger` for what cannot be taken back. */
  variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  size?: 'small' | 'medium' | 'large'
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

/** A button with words on it. */
export function Button({ variant = 'plain', size = 'medium', className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={clsx(styles.button, styles[variant], styles[size], className)} />
}
