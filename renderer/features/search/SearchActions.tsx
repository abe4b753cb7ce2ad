import { memo, useState } from 'react'
import { useCall } from '../../desk.ts'
import { runCommand } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import { ReviewHits } from './review/ReviewHits.tsx'
import { RenameSearch } from './saved/RenameSearch.tsx'
import { SaveSearch } from './saved/SaveSearch.tsx'
import type { Found } from './use-find.ts'

/** What can be done with a search as a whole: keep it, highlight what it found, and learn how to ask. */
export const SearchActions = memo(function SearchActions({ first }: Pick<Found, 'first'>) {
  const [isSaving, setIsSaving] = useState(false)
  const [isReviewing, setIsReviewing] = useState(false)
  const saved = useCall('searches.list', {}).data ?? []
  const own = saved.find(({ query, isExact }) => query === first?.asked.query && isExact === first?.asked.isExact)
  return (
    <>
      <Button variant="quiet" size="small" isDisabled={first === undefined} onPress={() => setIsSaving(true)}>
        {own === undefined ? 'Save…' : `Saved: ${own.name}`}
      </Button>
      <Button
        variant="quiet"
        size="small"
        isDisabled={first === undefined || first.total === 0}
        onPress={() => setIsReviewing(true)}
      >
        Highlight the hits…
      </Button>
      <Button variant="quiet" size="small" onPress={() => runCommand('queryHelp')}>
        How to ask
      </Button>
      {isSaving && own !== undefined && <RenameSearch search={own} onClose={() => setIsSaving(false)} />}
      {isSaving && own === undefined && first !== undefined && (
        <SaveSearch asked={first.asked} chips={first.chips} onClose={() => setIsSaving(false)} />
      )}
      {isReviewing && first !== undefined && (
        <ReviewHits asked={first.asked} total={first.total} onClose={() => setIsReviewing(false)} />
      )}
    </>
  )
})
