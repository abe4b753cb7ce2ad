import type { OwnHit, SearchHit } from '../../../preload/contract/search.ts'

/** Anything that a search finds. */
export type AnyHit = SearchHit | OwnHit

/** A line of the list of results. */
export type HitRow =
  | {
      kind: 'report'
      key: string
      reportId: string
      /** The report stands further up, too. */
      isContinued: boolean
    }
  | {
      kind: 'hit'
      key: string
      hit: AnyHit
      /** Its ordinal among the hits, from 0. */
      at: number
    }

/** What tells a hit from all others. */
export function hitKey(hit: AnyHit): string {
  switch (hit.kind) {
    case 'passage':
      return `${hit.reportId}-${hit.passage}`
    case 'comment':
      return hit.highlightId
    case 'tag':
      return hit.tagId
  }
}

/**
 * Hits grouped by report, each group where its best hit stands. Every page is grouped for itself, so that hits which are
 * loaded later never move those that are already seen.
 */
export function groupedRows(pages: readonly (readonly SearchHit[])[]): HitRow[] {
  const seen = new Set<string>()
  let at = 0
  let last: string | undefined
  const rows: HitRow[] = []
  for (const [page, hits] of pages.entries()) {
    for (const [reportId, group] of Map.groupBy(hits, (hit) => hit.reportId)) {
      // A group that goes on where the page before ended needs no second heading.
      if (reportId !== last) {
        rows.push({ kind: 'report', key: `report ${page} ${reportId}`, reportId, isContinued: seen.has(reportId) })
      }
      for (const hit of group) rows.push({ kind: 'hit', key: hitKey(hit), hit, at: at++ })
      seen.add(reportId)
      last = reportId
    }
  }
  return rows
}

/** Hits one after the other, in the order in which they were found. */
export const flatRows = (hits: readonly AnyHit[]): HitRow[] =>
  hits.map((hit, at) => ({ kind: 'hit', key: hitKey(hit), hit, at }))

/** The row of the heading that a row stands under, -1 when there is none. */
export function headingOf(rows: readonly HitRow[], index: number): number {
  return rows.findLastIndex((row, at) => at <= index && row.kind === 'report')
}
