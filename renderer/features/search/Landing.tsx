import { useCall } from '../../desk.ts'
import { commands, describeKeys, runCommand } from '../../keys.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './Landing.module.css'
import { RecentSearches } from './saved/RecentSearches.tsx'
import { SavedSearches } from './saved/SavedSearches.tsx'

/** The find place before anything was asked: what was asked before, and how to ask. */
export function Landing() {
  const reports = useCall('reports.list', {}).data?.length
  return (
    <div className={styles.landing}>
      <EmptyState
        title="Find in everything"
        actions={
          <>
            <Button onPress={() => runCommand('queryHelp')}>
              {`How to ask (${describeKeys(commands.queryHelp.keys[0])})`}
            </Button>
            <Button onPress={() => go({ place: 'terms' })}>Search a list of names or terms…</Button>
          </>
        }
      >
        {reports === 0
          ? 'There is no report in the library yet. Import some first; then type above what you look for.'
          : 'Type above what you look for, in any form of the words. A phrase goes in quotation marks; country:, year: and topic: narrow it down.'}
      </EmptyState>
      <div className={styles.kept}>
        <SavedSearches />
        <RecentSearches />
      </div>
    </div>
  )
}
