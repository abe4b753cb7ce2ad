import type { RecentSearches as Recent } from '../../../../preload/contract/searches.ts'
import { queryClient, useCall, useChange } from '../../../desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { focusField } from '../focus-hits.ts'
import { refine } from '../refine.ts'
import styles from './SavedSearches.module.css'

/** Recent queries that are listed. */
const shown = 12

/** What was searched last: each runs by a press. They can be forgotten, and kept no more. */
export function RecentSearches() {
  const recent = useCall('searches.recent', {}).data
  const forget = useChange('searches.forget')
  const keep = useChange('searches.keepRecent')
  const onSuccess = (now: Recent): void => {
    queryClient.setQueryData(['searches.recent', {}], now)
  }
  if (recent === undefined) return <section className={styles.part} aria-label="Recent searches" />
  return (
    <section className={styles.part} aria-label="Recent searches">
      <h2 className={styles.title}>Recent searches</h2>
      {recent.isOn && recent.recent.length === 0 && <p className={styles.none}>None yet.</p>}
      <ul>
        {recent.recent.slice(0, shown).map(({ query }) => (
          <li key={query} className={styles.recent}>
            <Button
              variant="quiet"
              size="small"
              className={styles.run}
              onPress={() => {
                refine({ query })
                focusField()
              }}
            >
              <bdi>{query}</bdi>
            </Button>
            <Button
              variant="quiet"
              size="small"
              aria-label={`Forget ${query}`}
              onPress={() => {
                forget.mutate({ query }, { onSuccess })
                focusField()
              }}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.keep}>
        <Checkbox isSelected={recent.isOn} onChange={(isOn) => keep.mutate({ isOn }, { onSuccess })}>
          Keep recent searches, inside the library
        </Checkbox>
        {recent.recent.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              forget.mutate({}, { onSuccess })
              focusField()
            }}
          >
            Forget all
          </Button>
        )}
      </div>
    </section>
  )
}
