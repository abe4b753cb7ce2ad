import clsx from 'clsx'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuTrigger as AriaMenuTrigger,
  type MenuProps,
  Popover,
  type PopoverProps,
  Separator,
  Text,
} from 'react-aria-components'
import styles from './Menu.module.css'

/** A button (the first child) with the menu that it opens (the second, a {@link Menu}). */
export const MenuTrigger = AriaMenuTrigger

/** The menu itself, floating by its trigger. */
export function Menu<T extends object>({
  placement = 'bottom end',
  ...rest
}: MenuProps<T> & { placement?: NonNullable<PopoverProps['placement']> }) {
  return (
    <Popover className={clsx(styles.popover)} placement={placement} offset={4}>
      <AriaMenu {...rest} className={clsx(styles.menu)} />
    </Popover>
  )
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  children: string
  /** The command's keys as {@link describeKeys} writes them. */
  keys?: string
  /** Stands before the words: a tag's swatch, say. */
  start?: ReactNode
}

/** One line of a menu. */
export function MenuItem({ children, keys, start, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem {...rest} textValue={children} className={clsx(styles.item)}>
      {start}
      <Text slot="label" className={clsx(styles.label)}>
        {children} {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
      </Text>
    </AriaMenuItem>
  )
}

/** A hairline between the parts of a menu. */
export const MenuRule = () => <Separator className={clsx(styles.rule)} />
