import { replace } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import styles from './FindPlace.module.css'
import type { Found } from './use-find.ts'

const milliseconds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** How many passages there are, how long it took, how the query was read and what was searched beside it. */
export function FindHead(props: { query: string; found: Found; isExact: boolean; onExact(isExact: boolean): void }) {
  const { query, found, isExact, onExact } = props
  const { first, isOld } = found
  const reading = first === undefined || isOld || first.readAs === query.trim() ? null : first.readAs
  return (
    <header className={styles.head}>
      <p className={styles.total} role="status">
        {first === undefined ? ' ' : counted(first.total, 'passage')}
        {first !== undefined && <span className={styles.took}> in {milliseconds.format(first.tookMs)} ms</span>}
      </p>
      {reading !== null && (
        <p className={styles.reading}>
          read as{' '}
          <code className={styles.query}>
            <bdi>{reading}</bdi>
          </code>
        </p>
      )}
      {first !== undefined && first.alsoSearched.length > 0 && (
        <p className={styles.reading}>
          also searched:{' '}
          {first.alsoSearched.map(({ term, alternative }, at) => (
            <span key={`${term} ${alternative}`}>
              {at > 0 && ', '}
              <button
                type="button"
                className={styles.word}
                title={`Search for ${alternative} instead of ${term}`}
                onClick={() => replace({ place: 'find', query: query.replaceAll(term, alternative) })}
              >
                <bdi>{alternative}</bdi>
              </button>
            </span>
          ))}
          <Button variant="quiet" size="small" onPress={() => onExact(true)}>
            Search exactly as typed
          </Button>
        </p>
      )}
      {isExact && (
        <p className={styles.reading}>
          exactly as typed
          <Button variant="quiet" size="small" onPress={() => onExact(false)}>
            Search other spellings, too
          </Button>
        </p>
      )}
    </header>
  )
}
