import clsx from 'clsx'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './Segments.module.css'

export interface SegmentsProps<K extends string> {
  label: string
  options: readonly { id: NoInfer<K>; label: string }[]
  value: K
  onChange(value: NoInfer<K>): void
}

/** Two to five views of the same thing, side by side; one is always chosen. */
export function Segments<K extends string>({ label, options, value, onChange }: SegmentsProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={clsx(styles.group)}
      selectedKeys={[value]}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id))
        if (chosen !== undefined) onChange(chosen.id)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={clsx(styles.segment)}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
