import type { QueryChip } from '../../../preload/contract/query.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { looserQueries } from './looser-queries.ts'
import { refine } from './refine.ts'
import type { Asked } from './use-find.ts'

export interface NoHitsProps {
  asked: Asked
  /** How the query was read. */
  chips: readonly QueryChip[]
  /** Comments and tags that answer all the same. */
  own: number
  /** Reports in the library. */
  reports: number | undefined
}

/** Nothing was found: what could be tried next, each by a press. */
export function NoHits({ asked: { query, isExact, notAlso }, chips, own, reports }: NoHitsProps) {
  const looser = looserQueries(query, chips)
  const isNarrow = isExact || notAlso.length > 0
  return (
    <EmptyState
      title="Nothing found"
      actions={
        reports === 0 ? (
          <Button onPress={() => go({ place: 'library' })}>Go to the library</Button>
        ) : (
          <>
            {own > 0 && <Button onPress={() => refine({ kind: 'own' })}>Show the comments and tags</Button>}
            {isNarrow && <Button onPress={() => refine({ spelling: {} })}>Search other spellings, too</Button>}
            {looser.map(({ query, says }) => (
              <Button key={says} onPress={() => refine({ query })}>
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
            looser.length > 0 || isNarrow
              ? 'Try it less strictly:'
              : 'Try fewer letters with a star (tortur*), or another word.'
          }`}
    </EmptyState>
  )
}
