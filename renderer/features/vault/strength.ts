import { useEffect, useState } from 'react'
import type { PassphraseStrength } from '../../../preload/contract/vault.ts'
import { call } from '../../desk.ts'

/** Wait after a keystroke before the core is asked, ms. */
const pauseMs = 120

/**
 * The core's opinion of a passphrase while it is typed; null for an empty one. It is asked directly and not through
 * the cache of answers, whose keys would keep every passphrase tried.
 */
export function useStrength(passphrase: string): PassphraseStrength | null {
  const [strength, setStrength] = useState<PassphraseStrength | null>(null)
  useEffect(() => {
    if (passphrase === '') {
      setStrength(null)
      return
    }
    let isCurrent = true
    const timer = setTimeout(async () => {
      // A failure leaves the last opinion: the core checks again when the passphrase is used.
      const opinion = await call('vault.strength', { passphrase }).catch(() => null)
      if (isCurrent && opinion !== null) setStrength(opinion)
    }, pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [passphrase])
  return strength
}

/** A score in one word, 0 to 4. */
export const strengthWords = ['guessed at once', 'weak', 'moderate', 'strong', 'very strong'] as const
