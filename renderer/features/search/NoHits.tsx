import { go, replace } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { looserQueries } from './looser-queries.ts'

export interface NoHitsProps {
  query: string
  isExact: boolean
  onExact(isExact: boolean): void
  /** Reports in the library. */
  reports: number | undefined
}

/** Nothing was found: what could be tried next, each by a press. */
export function NoHits({ query, isExact, onExact, reports }: NoHitsProps) {
  const looser = looserQueries(query)
  return (
    <EmptyState
      title="Nothing found"
      actions={
        reports === 0 ? (
          <Button onPress={() => go({ place: 'library' })}>Go to the library</Button>
        ) : (
          <>
            {isExact && <Button onPress={() => onExact(false)}>Search other spellings, too</Button>}
            {looser.map(({ query, says }) => (
              <Button key={says} onPress={() => replace({ place: 'find', query })}>
                {says}
              </Button>
            ))}
          </>
        )
      }
    >
      {reports === 0
        ? 'There is no report in the library yet. Import some first.'
        : `No passage in ${reports === undefined ? 'the library' : counted(reports, 'report')} answers this. ${
            looser.length > 0 || isExact
              ? 'Try it less strictly:'
              : 'Try fewer letters with a star (tortur*), or another word.'
          }`}
    </EmptyState>
  )
}
