import { useState } from 'react'
import type { SavedSearch } from '../../../../preload/contract/searches.ts'
import { useCall, useChange } from '../../../desk.ts'
import { useCommand } from '../../../keys.ts'
import { Button } from '../../../ui/Button.tsx'
import { counted } from '../../../ui/counted.ts'
import { GridList, GridListItem } from '../../../ui/List.tsx'
import { say } from '../../../ui/messages.ts'
import { focusField } from '../focus-hits.ts'
import { RenameSearch } from './RenameSearch.tsx'
import { runSaved } from './run-search.ts'
import styles from './SavedSearches.module.css'

/** Searches that are kept by name, each with its passages as they are now. Enter runs, Delete removes. */
export function SavedSearches() {
  const saved = useCall('searches.list', {}).data ?? []
  const remove = useChange('searches.remove')
  const [renamed, setRenamed] = useState<SavedSearch | null>(null)

  const removeOne = ({ searchId, name }: SavedSearch): void =>
    remove.mutate(
      { searchId },
      {
        onSuccess: () => {
          say(`Removed the search “${name}”.`)
          // The list goes with its last line, and the keyboard with it.
          if (saved.length === 1) focusField()
        },
      },
    )
  useCommand('removeHere', () => {
    const focused = document.activeElement?.closest('[data-key]')?.getAttribute('data-key')
    const one = saved.find(({ searchId }) => searchId === focused)
    if (one === undefined) return false
    removeOne(one)
    return true
  })

  return (
    <section className={styles.part} aria-label="Saved searches">
      <h2 className={styles.title}>Saved searches</h2>
      {saved.length === 0 ? (
        <p className={styles.none}>None yet. Search for something, then press Save.</p>
      ) : (
        <GridList
          aria-label="Saved searches"
          items={saved.map((one) => ({ ...one, id: one.searchId }))}
          onAction={(id) => {
            const one = saved.find(({ searchId }) => searchId === id)
            if (one !== undefined) runSaved(one)
          }}
        >
          {(one) => (
            <GridListItem id={one.searchId} textValue={one.name} className={styles.line}>
              <span className={styles.words}>
                <bdi className={styles.name}>{one.name}</bdi>
                <bdi className={styles.query}>{one.query}</bdi>
              </span>
              <span className={styles.total}>{one.total === null ? '…' : counted(one.total, 'passage')}</span>
              <Button variant="quiet" size="small" aria-label={`Rename ${one.name}`} onPress={() => setRenamed(one)}>
                Rename
              </Button>
              <Button variant="quiet" size="small" aria-label={`Remove ${one.name}`} onPress={() => removeOne(one)}>
                Remove
              </Button>
            </GridListItem>
          )}
        </GridList>
      )}
      {renamed !== null && <RenameSearch search={renamed} onClose={() => setRenamed(null)} />}
    </section>
  )
}
