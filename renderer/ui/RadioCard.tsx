import type { ReactNode } from 'react'
import { Radio } from 'react-aria-components'
import styles from './RadioCard.module.css'

/** One choice of a React Aria `RadioGroup`, as a card with a dot at its start. */
export const RadioCard = ({ value, children }: { value: string; children: ReactNode }) => (
  <Radio value={value} className={styles.card ?? ''}>
    <span aria-hidden className={styles.dot} />
    {children}
  </Radio>
)
