import { useEffect, useMemo, useRef } from 'react'
import { useCall } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { go } from '../../route.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useStable } from '../../ui/stable.ts'
import { FindHead } from './FindHead.tsx'
import { Facets, facetsId } from './facets/Facets.tsx'
import { focusChips, focusFirstHit, isKeyboardFree } from './focus-hits.ts'
import { HitList } from './HitList.tsx'
import { type AnyHit, flatRows, groupedRows } from './hit-rows.ts'
import { NoHits } from './NoHits.tsx'
import { Preview } from './Preview.tsx'
import styles from './Results.module.css'
import { type FindRoute, refine } from './refine.ts'
import { rememberQuery } from './saved/run-search.ts'
import { CountTable } from './table/CountTable.tsx'
import { useAfterPaint } from './use-after-paint.ts'
import { useAfterResults } from './use-after-results.ts'
import { useChosen } from './use-chosen.ts'
import { useFind } from './use-find.ts'
import { useHitCommands } from './use-hit-commands.tsx'

/** Most comments and tags that are listed. */
const maxOwn = 500

/** What a query found: facets at the left, the hits, and the one that is chosen among its neighbours at the right. */
export function Results({ route, memo }: { route: FindRoute; memo: Map<string, unknown> }) {
  const { query, view = 'grouped' } = route
  const found = useFind(route)
  const { first, pages } = found
  const settled = useAfterResults(found)
  const own = useCall('search.own', settled === null ? null : { ...settled, limit: maxOwn, offset: 0, asker: 'find' }, {
    keepPrevious: true,
  }).data
  const reports = useCall('reports.list', {}).data
  const byId = useMemo(() => new Map((reports ?? []).map((report) => [report.reportId, report])), [reports])

  // A query about what the researcher wrote alone (`in:comments`) has no passages to show.
  const hasPassages = first === undefined || first.kinds.includes('passage')
  const ownTotal = own === undefined ? 0 : own.totals.comment + own.totals.tag
  const kind = hasPassages && (route.kind !== 'own' || ownTotal === 0) ? 'passage' : 'own'
  const rows = useMemo(() => {
    if (kind === 'own') return flatRows(own?.hits ?? [])
    return view === 'grouped' ? groupedRows(pages) : flatRows(pages.flat())
  }, [kind, own, view, pages])

  const searchKey = JSON.stringify([first?.asked, first?.sort])
  const listKey = `${kind} ${view} ${searchKey}`
  const { chosen, choose } = useChosen(rows, searchKey, memo)

  const spelling = route.spelling
  const open = useStable((hit: AnyHit): void => {
    void rememberQuery(query)
    if (hit.kind === 'tag') go({ place: 'tags', tagId: hit.tagId })
    else {
      const { reportId, passage } = hit
      const highlight = hit.kind === 'comment' ? { highlightId: hit.highlightId } : {}
      go({ place: 'report', reportId, passage, query, ...(spelling !== undefined && { spelling }), ...highlight })
    }
  })
  // The hits are on the screen first; the text around the chosen one follows.
  const previewed = useAfterPaint(chosen)

  const place = useRef<HTMLDivElement>(null)
  // Who comes back from a report, or changes how the hits are shown, goes on with the keyboard in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is the reason
  useEffect(() => {
    if (isKeyboardFree()) focusFirstHit()
  }, [listKey, rows.length === 0])
  useCommand('filter', () => {
    place.current?.querySelector<HTMLElement>(`#${facetsId} [role=option]`)?.focus()
  })
  useCommand('queryParts', focusChips)
  useCommand('shape', () => {
    const next = { grouped: 'flat', flat: 'table', table: 'grouped' } as const
    refine({ view: next[view] })
  })

  const form = useHitCommands(view === 'table' && kind === 'passage' ? null : chosen)

  const more =
    kind === 'own'
      ? { loaded: rows.length, total: ownTotal, hasMore: false, isLoadingMore: false, loadMore: () => {} }
      : { ...found, total: first?.total ?? 0 }
  return (
    <div ref={place} className={styles.place}>
      <FindHead route={route} found={found} own={own} kind={kind} />
      <div className={styles.columns}>
        <Facets asked={settled} query={first?.asked.query ?? query} chips={first?.chips ?? []} />
        <div className={styles.found}>
          {kind === 'passage' && view === 'table' ? (
            <CountTable route={route} asked={settled} query={first?.asked.query ?? query} chips={first?.chips ?? []} />
          ) : found.error !== null ? (
            <div className={styles.nothing}>
              <EmptyState title="The search did not work">{found.error.message}</EmptyState>
            </div>
          ) : first === undefined ? null : rows.length === 0 ? (
            <div className={styles.nothing}>
              <NoHits asked={first.asked} chips={first.chips} own={ownTotal} reports={reports?.length} />
            </div>
          ) : (
            <>
              <HitList
                key={listKey}
                label={kind === 'own' ? 'Comments and tags found' : 'Passages found'}
                rows={rows}
                more={more}
                reports={byId}
                chosen={chosen}
                isOld={found.isOld}
                onChoose={choose}
                onOpen={open}
                memo={memo}
                memoKey={listKey}
              />
              {previewed !== null && <Preview hit={previewed} reports={byId} onOpen={open} />}
            </>
          )}
        </div>
      </div>
      {form}
    </div>
  )
}
