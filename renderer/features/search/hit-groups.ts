import type { SearchHit } from '../../../preload/contract/search.ts'

/** The hits of one report on one page of results. */
export interface HitGroup {
  key: string
  reportId: string
  hits: SearchHit[]
  /** The report has hits on an earlier page, too. */
  isContinued: boolean
}

/**
 * Groups hits by report, each group where its best hit stands. Every page is grouped for itself, so that hits which are
 * loaded later never move those that are already seen.
 */
export function groupHits(pages: readonly (readonly SearchHit[])[]): HitGroup[] {
  const seen = new Set<string>()
  return pages.flatMap((hits, page) => {
    const groups = new Map<string, HitGroup>()
    for (const hit of hits) {
      const { reportId } = hit
      const group = groups.get(reportId) ?? {
        key: `${page}-${reportId}`,
        reportId,
        hits: [],
        isContinued: seen.has(reportId),
      }
      group.hits.push(hit)
      groups.set(reportId, group)
    }
    for (const reportId of groups.keys()) seen.add(reportId)
    return [...groups.values()]
  })
}
