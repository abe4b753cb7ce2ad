import clsx from 'clsx'
import type { ComponentProps } from 'react'
import styles from './BareField.module.css'

/** A field for what is looked for, without a label to be seen: give it an `aria-label`. `className` says how wide it is. */
export const BareField = ({ className, ...rest }: ComponentProps<'input'> & { 'aria-label': string }) => (
  <input
    {...rest}
    className={clsx(styles.field, className)}
    type="text"
    spellCheck="false"
    autoComplete="off"
    dir="auto"
  />
)
