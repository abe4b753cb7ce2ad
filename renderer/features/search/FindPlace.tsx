import { useMemo, useState } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import type { SearchHit } from '../../../preload/contract/search.ts'
import { useCall } from '../../desk.ts'
import { go, replace, useRoute, useVisit } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { FindHead } from './FindHead.tsx'
import styles from './FindPlace.module.css'
import { HitList } from './HitList.tsx'
import { NoHits } from './NoHits.tsx'
import { PassagePreview } from './PassagePreview.tsx'
import { useFind } from './use-find.ts'

/** Queries that show the language; each is run by a press. */
const examples: readonly { query: string; says: string }[] = [
  { query: 'freedom assembly', says: 'both words, in any form' },
  { query: '"freedom of assembly"', says: 'the words as they stand' },
  { query: 'torture OR "ill treatment"', says: 'either' },
  { query: 'prison NOT overcrowding', says: 'the first without the second' },
  { query: 'journalist*', says: 'everything that begins so' },
]

/** Passages that answer a query: the list at the left, the passage with its neighbours at the right. */
export function FindPlace() {
  const route = useRoute()
  if (route.place !== 'find') return null
  return (
    <>
      <VisuallyHidden>
        <h1>Find</h1>
      </VisuallyHidden>
      <Find query={route.query} />
    </>
  )
}

function Find({ query }: { query: string }) {
  const visit = useVisit()
  const [isExact, setIsExact] = useState(false)
  const [chosen, setChosen] = useState<SearchHit | null>(null)
  const found = useFind(query, isExact)
  const reports = useCall('reports.list', {}).data
  const byId = useMemo(() => new Map((reports ?? []).map((report) => [report.reportId, report])), [reports])

  if (query.trim() === '') return <Examples reports={reports?.length} />

  const open = ({ reportId, passage }: SearchHit): void => go({ place: 'report', reportId, passage, query })
  const hits = found.groups.flatMap((group) => group.hits)
  const shown = hits.find((hit) => isSameHit(hit, chosen)) ?? hits[0] ?? null
  return (
    <div className={styles.place}>
      <FindHead query={query} found={found} isExact={isExact} onExact={setIsExact} />
      {found.error !== null ? (
        <EmptyState title="The search did not work">{found.error.message}</EmptyState>
      ) : found.first === undefined ? null : found.first.total === 0 ? (
        <NoHits query={query} isExact={isExact} onExact={setIsExact} reports={reports?.length} />
      ) : (
        <div className={styles.columns}>
          <HitList
            key={`${query} ${isExact}`}
            memo={visit.memo}
            found={found}
            reports={byId}
            chosen={shown}
            onChoose={setChosen}
            onOpen={open}
          />
          {shown !== null && (
            <PassagePreview
              key={shown.reportId}
              hit={shown}
              report={byId.get(shown.reportId)}
              onOpen={() => open(shown)}
            />
          )}
        </div>
      )}
    </div>
  )
}

const isSameHit = (a: SearchHit, b: SearchHit | null): boolean =>
  b !== null && a.reportId === b.reportId && a.passage === b.passage

const Examples = ({ reports }: { reports: ReportSummary[]['length'] | undefined }) => (
  <EmptyState title="Find in everything">
    <p>
      {reports === 0
        ? 'There is no report in the library yet. Import some first; then type here what you look for.'
        : 'Type what you look for. A word finds all its forms.'}
    </p>
    {reports !== 0 && (
      <ul className={styles.examples}>
        {examples.map(({ query, says }) => (
          <li key={query} className={styles.example}>
            <Button size="small" onPress={() => replace({ place: 'find', query })}>
              {query}
            </Button>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    )}
  </EmptyState>
)
