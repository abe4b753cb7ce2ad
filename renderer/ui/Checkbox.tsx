import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components'
import styles from './Checkbox.module.css'
import { TickBox } from './TickBox.tsx'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  /** The words beside the box; where there are none, give it an `aria-label` or a slot that does. */
  children?: ReactNode
}

/** A box to tick. */
export const Checkbox = ({ children, ...rest }: CheckboxProps) => (
  <AriaCheckbox {...rest} className={clsx(styles.checkbox)}>
    {({ isSelected, isIndeterminate }) => (
      <>
        <TickBox tick={isIndeterminate ? 'mixed' : isSelected ? 'on' : 'off'} className={styles.box} />
        {children}
      </>
    )}
  </AriaCheckbox>
)
