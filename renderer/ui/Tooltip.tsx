import clsx from 'clsx'
import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from 'react-aria-components'
import styles from './Tooltip.module.css'

/** A few words about a control, on hover and on focus. The control is its only child. */
export function Tooltip(props: {
  text: string
  placement?: NonNullable<TooltipProps['placement']>
  children: ReactElement
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {props.children}
      <AriaTooltip className={clsx(styles.tooltip)} placement={props.placement ?? 'bottom'} offset={6}>
        {props.text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
