import clsx from 'clsx'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import styles from './Select.module.css'

export interface SelectProps<K extends string> {
  label: string
  isLabelHidden?: boolean
  options: readonly { id: NoInfer<K>; label: string }[]
  value: K
  onChange(value: NoInfer<K>): void
  isDisabled?: boolean
}

/** Chooses one of a few. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, isLabelHidden, options, value, onChange, isDisabled } = props
  return (
    <AriaSelect
      className={clsx(styles.select)}
      {...(isLabelHidden === true && { 'aria-label': label })}
      value={value}
      onChange={(key) => key !== null && onChange(key as K)}
      isDisabled={isDisabled === true}
    >
      {isLabelHidden !== true && <Label className={clsx(styles.label)}>{label}</Label>}
      <Button className={clsx(styles.button)}>
        <SelectValue className={clsx(styles.value)} />
        <span aria-hidden className={styles.arrow} />
      </Button>
      <Popover className={clsx(styles.popover)} offset={4}>
        <ListBox className={clsx(styles.list)} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} className={clsx(styles.option)}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
