import { RadioGroup } from 'react-aria-components'
import styles from './ChoiceCards.module.css'
import { RadioCard } from './RadioCard.tsx'

export interface ChoiceCardsProps<K extends string> {
  label: string
  /** Two to four, each with what it means in a sentence. */
  options: readonly { id: NoInfer<K>; label: string; says: string }[]
  value: K
  onChange(value: NoInfer<K>): void
}

/** One of a few that need a sentence each, side by side. */
export const ChoiceCards = <K extends string>({ label, options, value, onChange }: ChoiceCardsProps<K>) => (
  <RadioGroup
    className={styles.cards ?? ''}
    aria-label={label}
    value={value}
    onChange={(id) => {
      const chosen = options.find((option) => option.id === id)
      if (chosen !== undefined) onChange(chosen.id)
    }}
  >
    {options.map((option) => (
      <RadioCard key={option.id} value={option.id}>
        <span className={styles.words}>
          <strong className={styles.label}>{option.label}</strong>
          <span className={styles.says}>{option.says}</span>
        </span>
      </RadioCard>
    ))}
  </RadioGroup>
)
