import type { SearchHit } from '../../../preload/contract/search.ts'
import type { PassageIndex } from '../store/passage-index.ts'
import { findMatches, type MarkedPattern, toRanges } from './find-matches.ts'
import { makeSnippet } from './snippet.ts'

/** Passages by their row ids as hits, with what marks the query in them; one that is gone meanwhile is left out. */
export function passageHits(
  index: Pick<PassageIndex, 'passage'>,
  rows: readonly number[],
  patterns: readonly MarkedPattern[],
): SearchHit[] {
  return rows.flatMap((rowId): SearchHit[] => {
    const passage = index.passage(rowId)
    if (passage === undefined) return []
    const { reportId, language, number, sectionId, text } = passage
    const matches = findMatches(text, language, patterns)
    const snippet = makeSnippet(text, matches)
    return [
      {
        kind: 'passage',
        reportId,
        passage: number,
        sectionId,
        snippet: snippet.text,
        snippetMatches: snippet.matches,
        text,
        matches: toRanges(matches),
      },
    ]
  })
}
