import { Fragment } from 'react'
import type { AlsoSearched } from '../../../preload/contract/search.ts'
import type { Spelling } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { refine } from './refine.ts'
import styles from './Spellings.module.css'

export interface SpellingsProps {
  alsoSearched: readonly AlsoSearched[]
  spelling: Spelling
}

/** The spellings that were searched beside what was typed; each can be left out, and all of them. */
export function Spellings({ alsoSearched, spelling }: SpellingsProps) {
  const { isExact = false, notAlso = [] } = spelling
  if (isExact) {
    return (
      <p className={styles.line}>
        Searched exactly as typed.
        <Button variant="quiet" size="small" onPress={() => refine({ spelling: {} })}>
          Search other spellings, too
        </Button>
      </p>
    )
  }
  if (alsoSearched.length === 0 && notAlso.length === 0) return null
  // A word can be corrected and a name have other spellings: said apart.
  const byTerm = [...Map.groupBy(alsoSearched, ({ term, why }) => `${why === 'correction'} ${term}`)]
  return (
    <p className={styles.line}>
      {byTerm.map(([key, alternatives]) => (
        <Fragment key={key}>
          <span>
            {alternatives[0]?.why === 'correction' ? 'corrected' : 'for'}{' '}
            <bdi className={styles.term}>{alternatives[0]?.term}</bdi>
            {alternatives[0]?.why === 'correction' ? ' to:' : ' also searched:'}
          </span>
          {alternatives.map(({ alternative }) => (
            <button
              key={alternative}
              type="button"
              className={styles.spelling}
              aria-label={`Leave out ${alternative}`}
              onClick={() => refine({ spelling: { notAlso: [...notAlso, alternative] } })}
            >
              <bdi>{alternative}</bdi>
              <span aria-hidden className={styles.cross}>
                ✕
              </span>
            </button>
          ))}
        </Fragment>
      ))}
      {notAlso.length > 0 && (
        <>
          <span>left out:</span>
          {notAlso.map((alternative) => (
            <button
              key={alternative}
              type="button"
              className={styles.spelling}
              aria-label={`Search ${alternative}, too`}
              onClick={() => refine({ spelling: { notAlso: notAlso.filter((one) => one !== alternative) } })}
            >
              <bdi className={styles.out}>{alternative}</bdi>
              <span aria-hidden className={styles.cross}>
                +
              </span>
            </button>
          ))}
        </>
      )}
      {alsoSearched.length > 0 && (
        <Button variant="quiet" size="small" onPress={() => refine({ spelling: { isExact: true } })}>
          Search as typed
        </Button>
      )}
    </p>
  )
}
