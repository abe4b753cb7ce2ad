import clsx from 'clsx'
import type { PassphraseStrength } from '../../../preload/contract/vault.ts'
import styles from './Strength.module.css'
import { strengthWords } from './strength.ts'

/** How hard a passphrase is to guess: a bar, a word and a sentence of advice. Its space is kept while there is none. */
export function Strength({ strength }: { strength: PassphraseStrength | null }) {
  const score = strength?.score ?? -1
  return (
    <div className={styles.strength}>
      <div className={styles.bar} aria-hidden>
        {strengthWords.map((word, index) => (
          <span key={word} className={clsx(styles.part, index <= score && styles[band(strength)])} />
        ))}
      </div>
      <p className={styles.words} role="status">
        {strength === null ? (
          'Five or six words that nobody would put together make a good one.'
        ) : (
          <>
            <b className={styles[band(strength)]}>{sentence(strength)}</b> {strength.advice}
          </>
        )}
      </p>
    </div>
  )
}

const sentence = ({ score, acceptable }: PassphraseStrength): string => {
  const word = strengthWords[score] ?? ''
  return acceptable ? `${word[0]?.toUpperCase()}${word.slice(1)}.` : `Not enough yet: ${word}.`
}

const band = (strength: PassphraseStrength | null): 'poor' | 'fair' | 'good' => {
  if (strength === null || !strength.acceptable) return 'poor'
  return strength.score >= 4 ? 'good' : 'fair'
}
