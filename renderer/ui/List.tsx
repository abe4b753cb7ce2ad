import clsx from 'clsx'
import {
  GridList as AriaGridList,
  GridListItem as AriaGridListItem,
  type GridListItemProps,
  type GridListProps,
} from 'react-aria-components'
import styles from './List.module.css'

type Styled<P> = Omit<P, 'className' | 'style'> & { className?: string | undefined }

/** A list whose lines hold things to press. */
export const GridList = <T extends object>({ className, ...rest }: Styled<GridListProps<T>>) => (
  <AriaGridList {...rest} className={clsx(styles.list, className)} />
)

/** One line of a {@link GridList}. */
export const GridListItem = <T extends object>({ className, ...rest }: Styled<GridListItemProps<T>>) => (
  <AriaGridListItem {...rest} className={clsx(styles.item, className)} />
)
