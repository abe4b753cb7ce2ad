import clsx from 'clsx'
import { type ReactNode, useRef } from 'react'
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

/** Where a menu opens, in pixels of the window. */
export interface MenuPlace {
  x: number
  y: number
}

/** A menu at a place of the window, as a right click asks for; null when none is open. */
export function MenuAt<T extends object>({
  at,
  label,
  onClose,
  ...rest
}: MenuProps<T> & { at: MenuPlace | null; label: string; onClose(): void }) {
  const anchor = useRef<HTMLSpanElement>(null)
  if (at === null) return null
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={0}
        aria-label={label}
        className={clsx(styles.popover)}
      >
        <AriaMenu {...rest} aria-label={label} onClose={onClose} autoFocus="first" className={clsx(styles.menu)} />
      </Popover>
    </>
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
