import clsx from 'clsx'
import {
  GridList as AriaGridList,
  GridListItem as AriaGridListItem,
  ListBox as AriaListBox,
  ListBoxItem as AriaListBoxItem,
  type GridListItemProps,
  type GridListProps,
  type ListBoxItemProps,
  type ListBoxProps,
} from 'react-aria-components'
import styles from './List.module.css'

type Styled<P> = Omit<P, 'className' | 'style'> & { className?: string | undefined }

/** A list to choose from. */
export const ListBox = <T extends object>({ className, ...rest }: Styled<ListBoxProps<T>>) => (
  <AriaListBox {...rest} className={clsx(styles.list, className)} />
)

/** One line of a {@link ListBox}. */
export const ListBoxItem = <T extends object>({ className, ...rest }: Styled<ListBoxItemProps<T>>) => (
  <AriaListBoxItem {...rest} className={clsx(styles.item, className)} />
)

/** A list whose lines hold things to press. */
export const GridList = <T extends object>({ className, ...rest }: Styled<GridListProps<T>>) => (
  <AriaGridList {...rest} className={clsx(styles.list, className)} />
)

/** One line of a {@link GridList}. */
export const GridListItem = <T extends object>({ className, ...rest }: Styled<GridListItemProps<T>>) => (
  <AriaGridListItem {...rest} className={clsx(styles.item, className)} />
)
